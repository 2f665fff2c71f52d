import type { PlacementStatus } from '../placements/placement.transitions'
import { flatPlan, type Stretch, stretchesOf } from './hour-plan.rules'
import type { HourPlan } from './hour-plan.schema'
import { type HourStanding, hourStanding, noStanding } from './hour-standing.rules'
import type { Registered } from './week.rules'

/** What of a placement its book of hours rests on. ISO dates; hours a week, at most. */
export type BookPlacement = {
  status: PlacementStatus
  startDate: string
  endDate: string | null
  lastDay: string | null
  hours: number
  terms: { plan?: HourPlan | undefined }
}
type Agreed = { placement: BookPlacement; changes: readonly { state: string; plan: HourPlan }[] }
type Weeks = { registrations: readonly (Registered & { monday: string; replacedAt: string | null })[] }

/** The first day and the last, as it was agreed or as it came. */
export const periodOf = ({ placement }: Pick<Agreed, 'placement'>) => ({
  startDate: placement.startDate,
  lastDay: placement.lastDay ?? placement.endDate,
})

/** What was agreed with the terms, the hours of the terms where they hold no plan, and then what both have changed it to. */
export const agreedPlans = ({ placement, changes }: Agreed): HourPlan[] => [
  placement.terms.plan ?? flatPlan(placement),
  ...changes.filter(({ state }) => state === 'agreed').map(({ plan }) => plan),
]

/** What is planned on every day. */
export const bookStretches = (book: Agreed): Stretch[] =>
  stretchesOf(agreedPlans(book), periodOf(book).lastDay)

/** Hours are registered of what has begun, and of its last weeks until the outcome is noted. */
export const registrable = (status: PlacementStatus): boolean =>
  status === 'active' || status === 'extended' || status === 'ended'

/** What a list says of the book; nothing before hours are registered, and nothing any more once the outcome is noted. */
export const bookStanding = (book: Agreed & Weeks): HourStanding =>
  registrable(book.placement.status)
    ? hourStanding({
        period: periodOf(book),
        stretches: bookStretches(book),
        registered: new Map(
          book.registrations.flatMap((row) => (row.replacedAt === null ? [[row.monday, row] as const] : [])),
        ),
      })
    : noStanding
