import type { AnswerParty } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { answerPartyLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import { type FollowUpAct, outcomeFrom } from '@virkelyst/shared/follow-ups/follow-up.rules'
import type { FollowUpForStaff } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { laterOutcomeLabels } from '@virkelyst/shared/follow-ups/later-outcome.labels'
import type { OutcomeView } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import { AnswerView } from './answer-view'
import type { GivenAnswer } from './answers'
import { FollowUpTag, FollowUpWhen, useFollowUpName } from './follow-up-facts'
import { followUpsTexts } from './follow-ups.texts'

/** What is being done with a follow-up, or filled in of it. */
export type StaffDoing =
  | { act: FollowUpAct; followUp: FollowUpForStaff }
  | { act: 'answer'; party: AnswerParty; followUp: FollowUpForStaff }

const useAnswered = () => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const format = useFormat()
  return (party: AnswerParty, { at, byName, onBehalf }: GivenAnswer) => {
    const who = label(answerPartyLabels[party])
    const date = format.shortDate(at)
    return onBehalf
      ? t('answeredBehalf', { who, date, name: byName ?? t('somebody') })
      : t('answered', { who, date })
  }
}

const Answer = ({
  party,
  followUp,
  onDo,
}: {
  party: AnswerParty
  followUp: FollowUpForStaff
  onDo: (doing: StaffDoing) => void
}) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const answered = useAnswered()
  const answer = followUp[party]
  const who = t(party === 'company' ? 'forCompany' : 'forCitizen')
  const fill = followUp.takesAnswers && (
    <Button small look="tertiary" onClick={() => onDo({ act: 'answer', party, followUp })}>
      {t(answer === null ? 'fillIn' : 'correctFor', { who })}
    </Button>
  )
  if (answer === null)
    return (
      <div className="cluster">
        <span className="quiet small">{t('notAnswered', { who: label(answerPartyLabels[party]) })}</span>
        {fill}
      </div>
    )
  return (
    <Details summary={answered(party, answer)}>
      <AnswerView party={party} answer={answer} />
      {fill && <div className="actions">{fill}</div>}
    </Details>
  )
}

const Outcomes = ({ outcomes }: { outcomes: readonly OutcomeView[] }) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const format = useFormat()
  const [last, ...earlier] = outcomes
  if (last === undefined) return null
  const told = ({ outcome, hours }: OutcomeView) =>
    [label(laterOutcomeLabels[outcome]), hours !== null && format.hours(hours, hours)]
      .filter(Boolean)
      .join(', ')
  return (
    <>
      <p>
        {t('outcomeSaid', {
          outcome: told(last),
          date: format.shortDate(last.at),
          name: last.byName ?? t('somebody'),
        })}
      </p>
      {last.note && <p className="preline">{last.note}</p>}
      {earlier.map((one) => (
        <p key={one.at} className="quiet small">
          {t('earlier', { outcome: told(one) })}
        </p>
      ))}
    </>
  )
}

/** One follow-up as staff see it, with what can be done. */
export const StaffFollowUp = ({
  followUp,
  today,
  onDo,
  onCalendar,
}: {
  followUp: FollowUpForStaff
  /** ISO date: a talk is closed on its day or after. */
  today: string
  onDo: (doing: StaffDoing) => void
  onCalendar: (id: string) => void
}) => {
  const t = useTexts(followUpsTexts)
  const format = useFormat()
  const nameOf = useFollowUpName()
  const { id, task, state, acts, dueOn, note, reason, closedAt, closedByName } = followUp
  const talk = task === 'talk'
  const what = nameOf(followUp)
  const texts: Record<FollowUpAct, string> = {
    agree: t(state === 'agreed' ? 'change' : 'agree'),
    close: t(talk ? 'close' : 'closeTask'),
    cancel: t(talk && state === 'agreed' ? 'cancel' : 'notNeeded'),
    reopen: t('reopen'),
    record: t(followUp.outcomes.length > 0 ? 'correct' : 'record'),
  }
  // The act that is next stands first.
  const order: readonly FollowUpAct[] = ['close', 'record', 'agree', 'cancel', 'reopen']
  const timely = (act: FollowUpAct) =>
    (act !== 'close' || !talk || (dueOn <= today && state === 'agreed')) &&
    (act !== 'record' || today >= outcomeFrom(dueOn))
  const shown = order.filter((act) => acts.includes(act) && timely(act))
  return (
    <li className="follow-up">
      <div className="stack tight">
        <div className="cluster">
          <strong>{what}</strong>
          <FollowUpTag task={task} state={state} />
        </div>
        <FollowUpWhen followUp={followUp} />
        {talk && (state === 'agreed' || state === 'done') && (
          <>
            <Answer party="company" followUp={followUp} onDo={onDo} />
            <Answer party="citizen" followUp={followUp} onDo={onDo} />
          </>
        )}
        <Outcomes outcomes={followUp.outcomes} />
        {note && <p className="preline">{note}</p>}
        {reason && <p className="quiet preline">{reason}</p>}
        {closedAt && task !== 'outcome' && (
          <p className="quiet small">
            {t('closedBy', { date: format.shortDate(closedAt), name: closedByName ?? t('somebody') })}
          </p>
        )}
      </div>
      <div className="actions">
        {shown.map((act) => (
          <Button
            key={act}
            small
            look={act === shown[0] && act !== 'reopen' ? 'secondary' : 'tertiary'}
            aria-label={t('ofThis', { act: texts[act], what })}
            onClick={() => onDo({ act, followUp })}
          >
            {texts[act]}
          </Button>
        ))}
        {followUp.invites && (
          <Button
            small
            look="tertiary"
            icon="download"
            aria-label={t('ofThis', {
              act: t(state === 'cancelled' ? 'calendarCancelled' : 'calendar'),
              what,
            })}
            onClick={() => onCalendar(id)}
          >
            {t('calendar')}
          </Button>
        )}
      </div>
    </li>
  )
}
