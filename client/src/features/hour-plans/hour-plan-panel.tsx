import type { BookWeek, HourBook, PlanChange } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { PlanFlags } from '../../ui/plan-flags'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { ChangePlanDialog } from './change-plan-dialog'
import type { ShownMilestone } from './goal-list'
import { HourChart } from './hour-chart'
import { hourPlansTexts } from './hour-plans.texts'
import { ChangeHistory, OpenProposal } from './plan-changes'
import { PlanList } from './plan-list'
import { DeclineDialog, ReachDialog } from './small-dialogs'
import { TermsPlanDialog } from './terms-plan-dialog'
import { useHourBook, useHourPlanActs } from './use-hour-plans'
import { WeekDialog } from './week-dialog'
import { WeekTable } from './week-table'
import { useWeekWords } from './week-words'

type Doing =
  | { what: 'write' | 'change' }
  | { what: 'decline'; change: PlanChange }
  | { what: 'reach'; milestone: ShownMilestone }
  | { what: 'week'; week: BookWeek }

/** The version of the placement while its terms may still be written; null once they stand. */
export type DraftVersion = number | null

const Dialogs = ({
  doing,
  book,
  draft,
  onClose,
  onDone,
}: {
  doing: Doing
  book: HourBook
  draft: DraftVersion
  onClose: () => void
  onDone: (message: string | null) => void
}) => {
  const t = useTexts(hourPlansTexts)
  const words = useWeekWords()
  const { placementId, kind } = book
  const common = { placementId, onClose, onDone }
  switch (doing.what) {
    case 'write':
      return draft === null ? null : (
        <TermsPlanDialog book={book} version={draft} onClose={onClose} onDone={onDone} />
      )
    case 'change':
      return <ChangePlanDialog book={book} onClose={onClose} onDone={onDone} />
    case 'decline':
      return <DeclineDialog {...common} change={doing.change} />
    case 'reach':
      return <ReachDialog {...common} milestone={doing.milestone} />
    case 'week':
      return (
        <WeekDialog
          {...common}
          kind={kind}
          week={doing.week}
          onDone={() => onDone(t('doneRegistered', { week: words.number(doing.week.monday) }))}
        />
      )
  }
}

const Book = ({ book, draft }: { book: HourBook; draft: DraftVersion }) => {
  const t = useTexts(hourPlansTexts)
  const { reach } = useHourPlanActs()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const start = (next: Doing) => {
    setDone(null)
    setDoing(next)
  }
  const { placementId, stretches, weeks, flags, kind, mayRegister, mayPropose } = book
  const mastery = stretches.some(({ measure }) => measure === 'mastery')
  const onReach = (milestone: ShownMilestone) =>
    milestone.reachedOn === null
      ? start({ what: 'reach', milestone })
      : reach.mutate({ placementId, key: milestone.key })
  const flat = draft !== null && stretches.length === 1 && !mastery
  return (
    <div className="stack">
      <div className="spread">
        <h2>{t(mastery ? 'titleMastery' : 'title')}</h2>
        {draft !== null && (
          <Button small onClick={() => start({ what: 'write' })}>
            {t(flat ? 'write' : 'change')}
          </Button>
        )}
        {mayPropose && (
          <Button small onClick={() => start({ what: 'change' })}>
            {t('propose')}
          </Button>
        )}
      </div>
      <DoneNotice message={done} />
      {flags.length > 0 && (
        <p className="cluster tight">
          <PlanFlags flags={flags} />
        </p>
      )}
      <OpenProposal book={book} onDecline={(change) => start({ what: 'decline', change })} onDone={setDone} />
      <HourChart book={book} />
      {flat && <p className="quiet">{t('noPlan')}</p>}
      <PlanList stretches={stretches} kind={kind} onReach={mayRegister ? onReach : undefined} />
      <ActionProblem error={reach.error} />
      {weeks?.some(({ state }) => state !== 'free') && (
        <Details summary={t('weeks')} open={flags.length > 0}>
          <WeekTable
            weeks={weeks}
            onWeek={mayRegister ? (week) => start({ what: 'week', week }) : undefined}
          />
        </Details>
      )}
      <ChangeHistory book={book} />
      {doing && (
        <Dialogs
          doing={doing}
          book={book}
          draft={draft}
          onClose={() => setDoing(null)}
          onDone={(message) => {
            setDoing(null)
            setDone(message)
          }}
        />
      )}
    </div>
  )
}

/** The plan of a placement with what its weeks came to, for those who agree on it. */
export const HourPlanPanel = ({ placementId, draft }: { placementId: string; draft: DraftVersion }) => {
  const { data, error, refetch } = useHourBook(placementId)
  const writes = useMay()('placements.savePlan')
  return (
    <Card>
      {data ? (
        <Book book={data} draft={writes ? draft : null} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={3} />
      )}
    </Card>
  )
}
