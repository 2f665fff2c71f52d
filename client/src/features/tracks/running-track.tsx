import { nextOf } from '@virkelyst/shared/tracks/milestones.rules'
import { trackLabels } from '@virkelyst/shared/tracks/track.labels'
import type { MilestoneView, RunningTrackView } from '@virkelyst/shared/tracks/track.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { MilestoneList, useMilestoneName } from './milestone-list'
import { MilestoneState } from './milestone-state'
import { PauseList } from './pause-list'
import type { TrackAct } from './track-dialogs'
import { tracksTexts } from './tracks.texts'
import { useTrackActs } from './use-tracks'

/** What comes next, and when: the line one reads in passing. */
const Next = ({ milestones }: { milestones: readonly MilestoneView[] }) => {
  const t = useTexts(tracksTexts)
  const format = useFormat()
  const nameOf = useMilestoneName()
  const next = nextOf(milestones)
  if (next === null) return <p className="next-milestone">{t('allMet')}</p>
  return (
    <div className="next-milestone">
      <p className="quiet small">{t('next')}</p>
      <div className="cluster">
        <strong>{nameOf(next)}</strong>
        <MilestoneState state={next.state} daysLeft={next.daysLeft} />
        {next.dueOn && <span className="quiet">{t('dueOn', { date: format.date(next.dueOn) })}</span>}
      </div>
    </div>
  )
}

const Acts = ({
  citizenId,
  running,
  today,
  onAct,
  onDone,
}: {
  citizenId: string
  running: RunningTrackView
  today: string
  onAct: (act: TrackAct) => void
  onDone: (message: string | null) => void
}) => {
  const t = useTexts(tracksTexts)
  const { follow } = useTrackActs(citizenId)
  const paused = running.pauses.find(
    ({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today),
  )
  return (
    <>
      <div className="actions">
        {paused ? (
          <Button onClick={() => onAct({ act: 'resume', pause: paused })}>{t('resume')}</Button>
        ) : (
          <Button onClick={() => onAct({ act: 'pause' })}>{t('pause')}</Button>
        )}
        <Button onClick={() => onAct({ act: 'begin' })}>{t('change')}</Button>
        <Button look="tertiary" onClick={() => onAct({ act: 'end' })}>
          {t('end')}
        </Button>
        {!running.followedByMe && (
          <Button
            look="tertiary"
            busy={follow.isPending}
            title={t('followHint')}
            onClick={() =>
              follow.mutate(
                { trackId: running.id, version: running.version },
                { onSuccess: () => onDone(t('doneFollowed')) },
              )
            }
          >
            {t('follow')}
          </Button>
        )}
      </div>
      <ActionProblem error={follow.error} />
    </>
  )
}

/** The track that runs: its next milestone first, then all of them, then what can be done. */
export const RunningTrack = ({
  citizenId,
  running,
  today,
  onAct,
  onDone,
}: {
  citizenId: string
  running: RunningTrackView
  today: string
  /** Null where the reader may only look. */
  onAct: ((act: TrackAct) => void) | null
  onDone: (message: string | null) => void
}) => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const format = useFormat()
  const { milestones, pauses } = running
  const sources = [...new Set(milestones.map(({ source }) => source))]
  const begun = t('begun', {
    date: format.date(running.startedOn),
    name: running.setByName ?? t('somebody'),
  })
  return (
    <div className="stack">
      <div className="track-facts">
        <p>
          <strong>{label(trackLabels[running.track])}</strong>
        </p>
        <p className="quiet small">{t('begunReason', { begun, reason: running.reason })}</p>
        <p className="quiet small">
          {running.followedByMe
            ? t('followedByYou')
            : t('followedBy', { name: running.followedByName ?? t('somebody') })}
        </p>
      </div>
      {running.standsStill && <Notice title={t('standsStill')}>{t('standsStillText')}</Notice>}
      {running.groupChanged && <Notice tone="warning">{t('groupChanged')}</Notice>}
      <Next milestones={milestones} />
      <MilestoneList
        milestones={milestones}
        onTick={onAct && ((milestone) => onAct({ act: 'tick', milestone }))}
        onUntick={onAct && ((milestone) => onAct({ act: 'untick', milestone }))}
      />
      <PauseList
        pauses={pauses}
        onChange={onAct && ((pause) => onAct({ act: 'changePause', pause }))}
        onRemove={onAct && ((pause) => onAct({ act: 'removePause', pause }))}
      />
      {onAct && <Acts citizenId={citizenId} running={running} today={today} onAct={onAct} onDone={onDone} />}
      <p className="quiet small">
        {milestones.some(({ guidance }) => guidance) && `${t('guidance')} `}
        {sources.map((source) => t('source', { source })).join(' ')}
      </p>
    </div>
  )
}
