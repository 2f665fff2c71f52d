import type { BookDecide } from '@virkelyst/db/hour-plans/hour-books.repository'
import { bookStretches, periodOf, registrable } from '@virkelyst/shared/hour-plans/book.rules'
import type { ReachInput, RegisterInput } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { plannedIn, type WeekHours } from '@virkelyst/shared/hour-plans/week.rules'
import { addDays, danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { mondaysBetween } from '@virkelyst/shared/kernel/weeks'
import { registeredIn } from './hour-book'
import { type BookAct, bookEvent } from './hour-plan-acts'

const same = (a: WeekHours, b: WeekHours) => a.hours === b.hours && a.paidHours === b.paidHours

/**
 * The hours of a week that has begun, or their correction. The same once more writes nothing.
 * @throws AppError `input` for a week outside the placement or to come, `changed_meanwhile` where somebody registered or
 * planned something else than was seen, `status_changed` where it has not begun or no hours are planned
 */
export const registering =
  (act: BookAct, input: RegisterInput): BookDecide =>
  (book) => {
    const { placement } = book
    const { monday, hours, paidHours, reason = null } = input
    if (!registrable(placement.status)) throw new AppError('status_changed', { status: placement.status })
    const { startDate, lastDay } = periodOf(book)
    const today = danishDate(act.now)
    if (monday > today) throw new AppError('input', { fields: { monday: 'future_date' } })
    if (!mondaysBetween(startDate, lastDay ?? today).includes(monday))
      throw new AppError('input', { fields: { monday: 'plan_outside' } })
    const before = registeredIn(book, monday)
    if (before && same(before, { hours, paidHours }) && before.reason === reason) return null
    if ((before?.version ?? 0) !== input.version) throw new AppError('changed_meanwhile')
    const stretches = bookStretches(book)
    const inHours = stretches.some(
      ({ measure, from, to }) =>
        measure === 'hours' && from <= addDays(monday, 6) && (to === null || to >= monday),
    )
    if (!inHours) throw new AppError('status_changed', { status: placement.status })
    const planned = plannedIn(stretches, monday)
    if (planned === null ? input.planned !== null : !input.planned || !same(planned, input.planned))
      throw new AppError('changed_meanwhile')
    return {
      registration: {
        id: act.newId,
        monday,
        version: input.version + 1,
        hours,
        paidHours,
        reason,
        part: act.part,
        by: act.actor.userId,
        at: act.now,
      },
      event: bookEvent(act, book, 'hours_registered', {
        monday,
        before: before && { hours: before.hours, paidHours: before.paidHours, reason: before.reason },
        after: { hours, paidHours, reason },
      }),
    }
  }

/**
 * The day a milestone of what is mastered was reached, or that it was not after all.
 * @throws AppError `not_there` for one that is in no plan of the placement, `input` for a day to come
 */
export const reaching =
  (act: BookAct, { key, reachedOn }: ReachInput): BookDecide =>
  (book) => {
    const { placement, milestones } = book
    if (!registrable(placement.status)) throw new AppError('status_changed', { status: placement.status })
    const known = bookStretches(book).some(
      (stretch) =>
        stretch.measure === 'mastery' &&
        stretch.goals.some((goal) => goal.milestones.some((one) => one.key === key)),
    )
    if (!known) throw new AppError('not_there')
    if (reachedOn !== undefined && reachedOn > danishDate(act.now))
      throw new AppError('input', { fields: { reachedOn: 'future_date' } })
    const before = milestones.find((one) => one.key === key)?.reachedOn
    if (before === reachedOn) return null
    const { userId } = act.actor
    return {
      takeBack: { key, at: act.now, by: userId },
      ...(reachedOn === undefined
        ? {}
        : { milestone: { id: act.newId, key, reachedOn, by: userId, at: act.now } }),
      event: bookEvent(act, book, 'plan_milestone_marked', {
        key,
        before: before ?? null,
        after: reachedOn ?? null,
      }),
    }
  }
