import type { HourBook, PlanChange } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { planChangeStateLabels, planPartLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { hourPlansTexts } from './hour-plans.texts'
import { PlanList } from './plan-list'
import { stretchesIn } from './plan-stretches'
import { useHourPlanActs } from './use-hour-plans'

/** The change that awaits an answer, with the answer for the one who may give it. */
export const OpenProposal = ({
  book,
  onDecline,
  onDone,
}: {
  book: HourBook
  onDecline: (change: PlanChange) => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(hourPlansTexts)
  const label = useLabel()
  const { answer } = useHourPlanActs()
  const change = book.changes.find(({ state }) => state === 'proposed')
  if (!change) return null
  const send = (what: 'agree' | 'withdraw', done: string) =>
    answer.mutate(
      { placementId: book.placementId, number: change.number, answer: what },
      { onSuccess: () => onDone(done) },
    )
  return (
    <Notice
      tone={book.part !== null && book.part !== change.part ? 'warning' : 'info'}
      title={t('proposalTitle')}
      actions={
        book.part !== null &&
        (book.part === change.part ? (
          <Button busy={answer.isPending} onClick={() => send('withdraw', t('doneWithdrawn'))}>
            {t('withdraw')}
          </Button>
        ) : (
          <>
            <Button look="primary" busy={answer.isPending} onClick={() => send('agree', t('doneAgreed'))}>
              {t('agree')}
            </Button>
            <Button onClick={() => onDecline(change)}>{t('decline')}</Button>
          </>
        ))
      }
    >
      <p>{t('proposalFrom', { by: change.by, part: label(planPartLabels[change.part]) })}</p>
      <PlanList stretches={stretchesIn(change.plan, book.lastDay)} kind={book.kind} />
      <p className="preline">{change.why}</p>
      <ActionProblem error={answer.error} />
    </Notice>
  )
}

/** Every change that was ever proposed, the latest first. */
export const ChangeHistory = ({ book }: { book: HourBook }) => {
  const t = useTexts(hourPlansTexts)
  const label = useLabel()
  const format = useFormat()
  const past = book.changes.filter(({ state }) => state !== 'proposed')
  if (past.length === 0) return null
  return (
    <Details summary={t('history', { count: past.length })}>
      <ol className="plain stack">
        {past.map((change) => (
          <li key={change.number}>
            <p>
              {t('changeLine', {
                number: change.number,
                part: label(planPartLabels[change.part]),
                by: change.by,
                date: format.shortDate(change.at),
              })}{' '}
              <Tag tone={change.state === 'agreed' ? 'success' : 'quiet'}>
                {label(planChangeStateLabels[change.state])}
              </Tag>{' '}
              {change.answeredAt && (
                <span className="quiet">
                  {t('answeredLine', {
                    by: change.answeredBy ?? '',
                    date: format.shortDate(change.answeredAt),
                  })}
                </span>
              )}
            </p>
            <p className="preline">{change.why}</p>
            {change.answerNote && <p className="preline quiet">{change.answerNote}</p>}
            <PlanList stretches={stretchesIn(change.plan, book.lastDay)} kind={book.kind} />
          </li>
        ))}
      </ol>
    </Details>
  )
}
