import type { Book, BookChange, BookDecide, ChangeRow } from '@virkelyst/db/hour-plans/hour-books.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import type { AnswerChangeInput, PlanPart, ProposeInput } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { changeFaults } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents, type NewEvent } from '../kernel/events'
import { changeable, frameOf } from './hour-book'

/** One act on a book by one person, for one of the two parts, at one instant. */
export type BookAct = {
  actor: Actor
  part: PlanPart
  procedure: string
  now: string
  newId: string
  newEvent: NewEvent
}

export const makeBookActs = ({ clock, ids }: Pick<Deps, 'clock' | 'ids'>) => {
  const newEvent = makeEvents({ clock, ids })
  return (actor: Actor, part: PlanPart, procedure: string): BookAct => ({
    actor,
    part,
    procedure,
    now: nowIso(clock),
    newId: ids.next(),
    newEvent,
  })
}

/** The event of an act: about the placement and its citizen, in the audit of the municipality that decides. */
export const bookEvent = (
  { actor, procedure, now, newEvent }: BookAct,
  { placement }: Pick<Book, 'placement'>,
  kind: EventKind,
  payload: Record<string, unknown>,
) =>
  newEvent({
    at: now,
    actor,
    procedure: `hourPlans.${procedure}`,
    kind,
    subjectType: 'placement',
    subjectId: placement.id,
    orderId: placement.orderId,
    people: placement.citizenId === null ? [] : [placement.citizenId],
    municipalityCode: placement.municipalityCode,
    payload,
  })

const openChange = ({ changes }: Book): ChangeRow | undefined =>
  changes.find(({ state }) => state === 'proposed')

const assertChangeable = ({ placement }: Book): void => {
  if (!changeable(placement.status)) throw new AppError('status_changed', { status: placement.status })
}

/**
 * A change of the plan, for the other part to answer; one that the municipality says is settled holds at once. An open
 * proposal gives way to it.
 * @throws AppError `changed_meanwhile` where there is a later change than was seen, `input` where the plan does not fit
 */
export const proposing =
  (act: BookAct, { latest, plan, why, settled }: ProposeInput): BookDecide =>
  (book) => {
    assertChangeable(book)
    const number = book.changes.at(-1)?.number ?? 0
    if (number !== latest) throw new AppError('changed_meanwhile')
    const fields = changeFaults(plan, frameOf(book), danishDate(act.now))
    if (Object.keys(fields).length > 0) throw new AppError('input', { fields: prefixed(fields) })
    const open = openChange(book)
    const holds = settled && act.part === 'municipality'
    return {
      ...(open ? { answer: answered(act, open.number, 'replaced', null) } : {}),
      change: {
        id: act.newId,
        number: number + 1,
        state: holds ? 'agreed' : 'proposed',
        plan,
        why,
        part: act.part,
        by: act.actor.userId,
        at: act.now,
        answeredBy: holds ? act.actor.userId : null,
        answeredAt: holds ? act.now : null,
        answerNote: null,
      },
      event: bookEvent(act, book, holds ? 'hour_plan_set' : 'hour_plan_proposed', {
        number: number + 1,
        plan,
        why,
      }),
    }
  }

const prefixed = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([path, code]) => [`plan.${path}`, code]))

const answered = (
  act: BookAct,
  number: number,
  state: ChangeRow['state'],
  note: string | null,
): NonNullable<BookChange['answer']> => ({
  number,
  state,
  answeredBy: act.actor.userId,
  answeredAt: act.now,
  answerNote: note,
})

const outcomes = { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn' } as const

/**
 * The other part's yes or no, or the proposer's own withdrawal.
 * @throws AppError `not_there`, `changed_meanwhile` for a change that has its answer, `plan_past` where the week it was
 * to hold from is over, `role` for an answer to one's own proposal
 */
export const answering =
  (act: BookAct, { number, answer, note }: AnswerChangeInput): BookDecide =>
  (book) => {
    const change = book.changes.find((one) => one.number === number)
    if (!change) throw new AppError('not_there')
    if (change.state !== 'proposed') throw new AppError('changed_meanwhile')
    const own = change.part === act.part
    if (own !== (answer === 'withdraw')) throw new AppError('role')
    if (answer === 'agree') {
      assertChangeable(book)
      const faults = Object.values(changeFaults(change.plan, frameOf(book), danishDate(act.now)))
      if (faults.includes('plan_past')) throw new AppError('plan_past')
      if (faults.length > 0) throw new AppError('changed_meanwhile')
    }
    return {
      answer: answered(act, number, outcomes[answer], note ?? null),
      event: bookEvent(act, book, 'hour_plan_answered', { number, answer, note: note ?? null }),
    }
  }
