import type { Book, RegistrationRow } from '@virkelyst/db/hour-plans/hour-books.repository'
import { bookStretches, periodOf } from '@virkelyst/shared/hour-plans/book.rules'
import type { PlanFrame } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { type PlanWeek, weeksOf } from '@virkelyst/shared/hour-plans/week.rules'
import { type PlacementStatus, runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { frameOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'

export const frameOf = ({ placement }: Pick<Book, 'placement'>): PlanFrame =>
  frameOfTerms(placement.kind, placement.terms)

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
