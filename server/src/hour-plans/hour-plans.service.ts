import {
  type Book,
  type BookDecide,
  type HourBooksRepository,
  makeHourBooksRepository,
} from '@virkelyst/db/hour-plans/hour-books.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  AnswerChangeInput,
  HourBook,
  HourBookForCitizen,
  PlanPart,
  ProposeInput,
  ReachInput,
  RegisterInput,
  WeeksToRegister,
} from '@virkelyst/shared/hour-plans/hour-book.schema'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { weeksAsked } from '@virkelyst/shared/hour-plans/week.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { matchIsKnown } from '@virkelyst/shared/placements/placement.rules'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { Audit } from '../audit/audit.service'
import type { Deps } from '../kernel/deps'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import type { Placements } from '../placements/placements.service'
import { bookWeeks } from './hour-book'
import { answering, type BookAct, makeBookActs, proposing } from './hour-plan-acts'
import { bookForCitizen, bookView, peopleIn, weekView } from './hour-plan-views'
import { reaching, registering } from './week-acts'

export type HourPlansDeps = Deps & {
  audit: Pick<Audit, 'read'>
  placements: Pick<Placements, 'readerOf' | 'ofContact'>
  placementChecks: Pick<PlacementChecks, 'checkPlacement'>
}

type Reader = Awaited<ReturnType<Placements['readerOf']>>

/** For whom the reader acts; null for colleagues of the contact and for those who only read. */
const partOf = (actor: Actor, { as }: Reader): PlanPart | null => {
  if (as === 'contact') return 'employer'
  return as === 'staff' && actor.role !== 'manager' ? 'municipality' : null
}

/** Plans of hours: what is planned, what both agree to change, and what the hours came to. */
export const makeHourPlans = (
  { store, clock, ids, audit, placements, placementChecks }: HourPlansDeps,
  repository: HourBooksRepository = makeHourBooksRepository(store),
) => {
  const newAct = makeBookActs({ clock, ids })
  const today = () => danishDate(clock.now())

  const bookOf = async (placementId: string): Promise<Book> => {
    const [book] = await repository.ofPlacements([placementId])
    if (!book) throw new AppError('not_there')
    return book
  }
  const nameIn = async (books: readonly Book[]) => {
    const names = await repository.namesOf(books.flatMap(peopleIn))
    return (userId: string) => names.get(userId) ?? ''
  }

  /** For whom the actor acts. @throws AppError `not_there` for those who act for none */
  const actingPart = async (actor: Actor, placementId: string): Promise<PlanPart> => {
    const part = partOf(actor, await placements.readerOf(actor, placementId))
    if (part === null) throw new AppError('not_there')
    return part
  }
  const acting = async (
    actor: Actor,
    procedure: string,
    placementId: string,
    decide: (act: BookAct) => BookDecide,
  ): Promise<{ id: string }> => {
    const part = await actingPart(actor, placementId)
    await repository.act(placementId, decide(newAct(actor, part, procedure)))
    return { id: placementId }
  }

  /** The limit of hours and the functions apart are dated rules: what blocks there blocks a change of the plan. */
  const heldToRules = async (placementId: string, plan: HourPlan): Promise<void> => {
    const { cvr, pNumber, kind, terms } = (await bookOf(placementId)).placement
    const check = await placementChecks.checkPlacement(
      { placementId, cvr, pNumber, facts: factsOfTerms(kind, { ...terms, plan }) },
      null,
    )
    const blocked = check?.findings.some(
      ({ code, breach }) => breach === 'block' && (code === 'hours_too_many' || code === 'functions_same'),
    )
    if (blocked) throw new AppError('rules_not_met')
  }

  return {
    /** The plan of a placement and, for those who may know whose it is, how it went. */
    async get(actor: Actor, { placementId }: { placementId: string }): Promise<HourBook> {
      const reader = await placements.readerOf(actor, placementId)
      const book = await bookOf(placementId)
      const { citizenId, municipalityCode } = reader
      if (citizenId !== null)
        await audit.read(actor, 'hourPlans.get', 'citizen', [citizenId], null, municipalityCode)
      return bookView(
        book,
        { part: partOf(actor, reader), weeks: reader.as !== 'company' },
        today(),
        await nameIn([book]),
      )
    },

    /** The book as it stands, for other services, which say who may read what of it. @throws AppError `not_there` */
    asKept: (placementId: string): Promise<Book> => bookOf(placementId),

    /** The citizen's own, of a placement they have been told of. */
    async mine(actor: Actor, { placementId }: { placementId: string }): Promise<HourBookForCitizen> {
      const book = await bookOf(placementId)
      const { citizenId } = actor
      const own = citizenId !== null && book.placement.citizenId === citizenId
      if (!own || !matchIsKnown(book.placement)) throw new AppError('not_there')
      await audit.read(actor, 'hourPlans.mine', 'citizen', [citizenId])
      return bookForCitizen(book, today())
    },

    /** Weeks of every placement whose named contact the actor is, ready to be confirmed; the earliest begun first. */
    async toRegister(actor: Actor): Promise<WeeksToRegister[]> {
      const own = await placements.ofContact(actor)
      const books = await repository.ofPlacements(own.map(({ id }) => id))
      const nameOf = await nameIn(books)
      const shown = own.flatMap((placement) => {
        const book = books.find((one) => one.placement.id === placement.id)
        const weeks = book ? weeksAsked(bookWeeks(book, today())) : []
        return book && weeks.length > 0
          ? [{ ...placement, weeks: weeks.map((week) => weekView(book, week, nameOf)) }]
          : []
      })
      for (const [municipalityCode, read] of groupBy(shown, (one) => one.municipalityCode)) {
        const people = [...new Set(read.map(({ citizenId }) => citizenId))]
        await audit.read(actor, 'hourPlans.toRegister', 'citizen', people, null, municipalityCode)
      }
      return shown.map(({ id, number, kind, title, unitName, personName, weeks }) => ({
        placementId: id,
        number,
        kind,
        title,
        unitName,
        personName,
        weeks,
      }))
    },

    /** @throws AppError `rules_not_met`, `input`, `changed_meanwhile`, `status_changed`, `not_there` */
    async propose(actor: Actor, input: ProposeInput): Promise<{ id: string }> {
      const { placementId, plan } = input
      await actingPart(actor, placementId)
      await heldToRules(placementId, plan)
      return acting(actor, 'propose', placementId, (act) => proposing(act, input))
    },

    async answer(actor: Actor, input: AnswerChangeInput): Promise<{ id: string }> {
      return acting(actor, 'answer', input.placementId, (act) => answering(act, input))
    },

    async register(actor: Actor, input: RegisterInput): Promise<{ id: string }> {
      return acting(actor, 'register', input.placementId, (act) => registering(act, input))
    },

    /** For the scheduled job: how the hours stand of placements that came in without it. Returns how many. */
    standNew: (): Promise<number> => repository.standNew(),

    async reach(actor: Actor, input: ReachInput): Promise<{ id: string }> {
      return acting(actor, 'reach', input.placementId, (act) => reaching(act, input))
    },
  }
}
export type HourPlans = ReturnType<typeof makeHourPlans>
