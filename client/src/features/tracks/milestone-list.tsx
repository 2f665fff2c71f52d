import type { MilestoneView } from '@virkelyst/shared/tracks/track.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { MilestoneState } from './milestone-state'
import { tracksTexts } from './tracks.texts'

/** A milestone by its name in the reader's language. */
export const useMilestoneName = () => {
  const label = useLabel()
  return ({ labelDa, labelEn }: Pick<MilestoneView, 'labelDa' | 'labelEn'>) =>
    label({ da: labelDa, en: labelEn })
}

const MetText = ({ milestone }: { milestone: MilestoneView }) => {
  const t = useTexts(tracksTexts)
  const format = useFormat()
  const { met } = milestone
  if (met === null) return null
  if (met.on === null) return <>{t('metByPortal')}</>
  const date = format.shortDate(met.on)
  return (
    <>
      {met.byPortal ? t('metByPortalOn', { date }) : t('metBy', { date, name: met.byName ?? t('somebody') })}
      {met.note && `. ${met.note}`}
    </>
  )
}

/** The milestones of a running track, the earliest first, each with what it waits for or how it was met. */
export const MilestoneList = ({
  milestones,
  onTick,
  onUntick,
}: {
  milestones: readonly MilestoneView[]
  /** Null where the reader may not. */
  onTick: ((milestone: MilestoneView) => void) | null
  onUntick: ((milestone: MilestoneView) => void) | null
}) => {
  const t = useTexts(tracksTexts)
  const format = useFormat()
  const nameOf = useMilestoneName()
  const act = (milestone: MilestoneView, text: string, onAct: (milestone: MilestoneView) => void) => (
    <Button small look="tertiary" onClick={() => onAct(milestone)}>
      {text}
      <span className="sr-only">: {nameOf(milestone)}</span>
    </Button>
  )
  return (
    <ol className="plain milestones" aria-label={t('milestones')}>
      {milestones.map((milestone) => {
        const { id, weeks, state, daysLeft, dueOn, met } = milestone
        return (
          <li key={id} className="milestone">
            <div>
              <p className="milestone-name">{nameOf(milestone)}</p>
              <p className="quiet small">
                {met === null ? (
                  [t('within', { count: weeks }), dueOn && t('dueOn', { date: format.date(dueOn) })]
                    .filter(Boolean)
                    .join(', ')
                ) : (
                  <MetText milestone={milestone} />
                )}
              </p>
            </div>
            <div className="cluster">
              <MilestoneState state={state} daysLeft={daysLeft} />
              {met === null && onTick && act(milestone, t('tick'), onTick)}
              {met?.byPortal === false && onUntick && act(milestone, t('untick'), onUntick)}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
