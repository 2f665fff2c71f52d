import { eventLabels } from '@virkelyst/shared/audit/audit.labels'
import { answerPartyLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import type { FollowUpHistoryLine, FollowUpsForStaff } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { laterOutcomeLabels } from '@virkelyst/shared/follow-ups/later-outcome.labels'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { QueryBoundary } from '../../ui/states'
import { Timeline } from '../../ui/timeline'
import { PeopleFacts } from './follow-up-facts'
import { followUpsTexts } from './follow-ups.texts'
import { type PanelDoing, StaffDialog } from './staff-dialog'
import { StaffFollowUp } from './staff-follow-up'
import { useCalendarFile, useStaffFollowUps } from './use-follow-ups'
import './follow-ups.css'

const History = ({ history }: { history: readonly FollowUpHistoryLine[] }) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const format = useFormat()
  if (history.length === 0) return null
  const when = (at: FollowUpHistoryLine['after']) =>
    at && (at.time ? format.dateTime(`${at.dueOn}T${at.time}`) : format.shortDate(at.dueOn))
  const told = ({ before, after, party, outcome, reason }: FollowUpHistoryLine) =>
    [
      before && after
        ? t('historyTime', { before: when(before) ?? '', after: when(after) ?? '' })
        : when(after),
      party && label(answerPartyLabels[party]),
      outcome && label(laterOutcomeLabels[outcome]),
      reason,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Details summary={t('history')}>
      <Timeline
        entries={history.map((line) => ({
          key: `${line.at} ${line.kind} ${told(line)}`,
          at: line.at,
          title: `${label(eventLabels[line.kind])}, ${line.byName ?? 'Virkelyst'}`,
          text: told(line),
        }))}
      />
    </Details>
  )
}

const Content = ({
  shown,
  workplace,
  onDone,
}: {
  shown: FollowUpsForStaff
  workplace: string
  onDone: (message: string | null) => void
}) => {
  const t = useTexts(followUpsTexts)
  const may = useMay()('followUps.add')
  const calendar = useCalendarFile()
  const [doing, setDoing] = useState<PanelDoing | null>(null)
  const start = (next: PanelDoing) => {
    onDone(null)
    setDoing(next)
  }
  const { placementId, today, people, followUps, history } = shown
  // As last fetched, so that a second try after a conflict uses the newest version.
  const current = (started: PanelDoing): PanelDoing =>
    'followUp' in started
      ? { ...started, followUp: followUps.find(({ id }) => id === started.followUp.id) ?? started.followUp }
      : started
  return (
    <div className="stack">
      <div className="people-line">
        <PeopleFacts people={people} />
        {may && (
          <Button
            small
            look="tertiary"
            aria-label={t('editPeopleNamed')}
            onClick={() => start({ act: 'people' })}
          >
            {t('editPeople')}
          </Button>
        )}
      </div>
      {followUps.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <ol className="plain follow-ups" aria-label={t('list')}>
          {followUps.map((followUp) => (
            <StaffFollowUp
              key={followUp.id}
              followUp={followUp}
              today={today}
              onDo={start}
              onCalendar={(id) => calendar.mutate(id, { onSuccess: (file) => onDone(t('saved', { file })) })}
            />
          ))}
        </ol>
      )}
      <ActionProblem error={calendar.error} />
      {may && (
        <div className="actions">
          <Button small icon="plus" onClick={() => start({ act: 'add' })}>
            {t('add')}
          </Button>
        </div>
      )}
      <History history={history} />
      {doing && (
        <StaffDialog
          doing={current(doing)}
          placementId={placementId}
          people={people}
          workplace={workplace}
          onClose={() => setDoing(null)}
          onDone={(message) => {
            setDoing(null)
            onDone(message)
          }}
        />
      )}
    </div>
  )
}

/** The follow-up of a placement for staff: who is there for the person, what is due, and what came of it. */
export const StaffFollowUps = ({
  placementId,
  workplace,
  onlyIfAny,
}: {
  placementId: string
  workplace: string
  /** The placement is not followed up: only talks that stand from before are shown. */
  onlyIfAny: boolean
}) => {
  const t = useTexts(followUpsTexts)
  const query = useStaffFollowUps(placementId)
  const [done, setDone] = useState<string | null>(null)
  if (onlyIfAny && !query.data?.followUps.length) return null
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p className="quiet">{t('leadStaff')}</p>
        <DoneNotice message={done} />
        <QueryBoundary query={query}>
          {(shown) => <Content shown={shown} workplace={workplace} onDone={setDone} />}
        </QueryBoundary>
      </div>
    </Card>
  )
}
