import type { Book, RegistrationRow } from '@virkelyst/db/hour-plans/hour-books.repository'
import {
  flatPlan,
  type PlanFrame,
  type Stretch,
  stretchesOf,
} from '@virkelyst/shared/hour-plans/hour-plan.rules'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { type PlanWeek, weeksOf } from '@virkelyst/shared/hour-plans/week.rules'
import { type PlacementStatus, runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { frameOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'

export const frameOf = ({ placement }: Pick<Book, 'placement'>): PlanFrame =>
  frameOfTerms(placement.kind, placement.terms)

/** The first day and the last, as it was agreed or as it came. */
export const periodOf = ({ placement }: Pick<Book, 'placement'>) => ({
  startDate: placement.startDate,
  lastDay: placement.lastDay ?? placement.endDate,
})

/** What was agreed with the terms: the hours of the terms where they hold no plan. */
export const agreedPlan = ({ placement }: Pick<Book, 'placement'>): HourPlan =>
  placement.terms.plan ?? flatPlan(placement)

/** What is planned on every day, with the changes that both have agreed to. */
export const bookStretches = (book: Pick<Book, 'placement' | 'changes'>): Stretch[] =>
  stretchesOf(
    [agreedPlan(book), ...book.changes.filter(({ state }) => state === 'agreed').map(({ plan }) => plan)],
    periodOf(book).lastDay,
  )

/** What counts of a week; null where nobody has registered it. */
export const registeredIn = (
  { registrations }: Pick<Book, 'registrations'>,
  monday: string,
): RegistrationRow | null =>
  registrations.find((row) => row.monday === monday && row.replacedAt === null) ?? null

export const bookWeeks = (book: Book, today: string): PlanWeek[] =>
  weeksOf(periodOf(book), bookStretches(book), (monday) => registeredIn(book, monday), today)

/** A change of what was agreed: by those two, once it is agreed and until it is over. */
export const changeable = (status: PlacementStatus): boolean =>
  (runningStatuses as readonly PlacementStatus[]).includes(status)
/** Hours are registered of what has begun, and of its last weeks until the outcome is noted. */
export const registrable = (status: PlacementStatus): boolean =>
  status === 'active' || status === 'extended' || status === 'ended'
