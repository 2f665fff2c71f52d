import type { AnswerParty } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import type {
  FollowUpForCitizen,
  FollowUpForCompany,
  FollowUpPeople,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { AnswerDialog } from './answer-dialog'
import { AnswerView } from './answer-view'
import { FollowUpTag, FollowUpWhen, PeopleFacts, useFollowUpName } from './follow-up-facts'
import { followUpsTexts } from './follow-ups.texts'
import { useCalendarFile } from './use-follow-ups'
import './follow-ups.css'

type OwnFollowUp = FollowUpForCompany | FollowUpForCitizen

const OwnItem = ({
  followUp,
  party,
  onAnswer,
  onCalendar,
}: {
  followUp: OwnFollowUp
  party: AnswerParty
  onAnswer: () => void
  onCalendar: () => void
}) => {
  const t = useTexts(followUpsTexts)
  const nameOf = useFollowUpName()
  const { task, state, answer, takesAnswers, invites } = followUp
  const what = nameOf(followUp)
  const answerText = t(answer === null ? 'answerNow' : 'correctAnswer')
  return (
    <li className="follow-up">
      <div className="stack tight">
        <div className="cluster">
          <strong>{what}</strong>
          <FollowUpTag task={task} state={state} />
        </div>
        <FollowUpWhen followUp={followUp} />
        {answer && (
          <Details summary={t(party === 'company' ? 'ourAnswers' : 'yourAnswers')}>
            <AnswerView party={party} answer={answer} />
          </Details>
        )}
      </div>
      <div className="actions">
        {takesAnswers && (
          <Button
            small
            look={answer === null ? 'primary' : 'secondary'}
            aria-label={t('ofThis', { act: answerText, what })}
            onClick={onAnswer}
          >
            {answerText}
          </Button>
        )}
        {invites && (
          <Button
            small
            look="tertiary"
            icon="download"
            aria-label={t('ofThis', {
              act: t(state === 'cancelled' ? 'calendarCancelled' : 'calendar'),
              what,
            })}
            onClick={onCalendar}
          >
            {t('calendar')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Talks as company or citizen see them: the time, the calendar file, and the own form. */
export const OwnFollowUps = ({
  party,
  people,
  followUps,
}: {
  party: AnswerParty
  people: FollowUpPeople
  followUps: readonly OwnFollowUp[]
}) => {
  const t = useTexts(followUpsTexts)
  const calendar = useCalendarFile()
  const [answering, setAnswering] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const open = followUps.find(({ id }) => id === answering)
  return (
    <div className="stack">
      <DoneNotice message={done} />
      <PeopleFacts people={people} />
      {followUps.length === 0 ? (
        <p className="quiet">{t('noneTold')}</p>
      ) : (
        <ol className="plain follow-ups" aria-label={t('list')}>
          {followUps.map((followUp) => (
            <OwnItem
              key={followUp.id}
              followUp={followUp}
              party={party}
              onAnswer={() => {
                setDone(null)
                setAnswering(followUp.id)
              }}
              onCalendar={() =>
                calendar.mutate(followUp.id, { onSuccess: (file) => setDone(t('saved', { file })) })
              }
            />
          ))}
        </ol>
      )}
      <ActionProblem error={calendar.error} />
      {open && (
        <AnswerDialog
          followUpId={open.id}
          party={party}
          title={t(open.answer === null ? 'answerNow' : 'correctAnswer')}
          lead={t(party === 'company' ? 'answerLeadCompany' : 'answerLeadCitizen')}
          given={open.answer}
          onClose={() => setAnswering(null)}
          onDone={() => {
            setAnswering(null)
            setDone(t('doneAnswer'))
          }}
        />
      )}
    </div>
  )
}
