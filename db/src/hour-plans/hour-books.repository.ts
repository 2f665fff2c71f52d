import { AppError } from '@virkelyst/shared/kernel/errors'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { isUniqueViolation } from '../kernel/store-errors'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import type { PlacementRow } from '../placements/placement-state'
import { standingOf, standNew } from './hour-standing'

export type ChangeRow = Tables['hourPlanChanges']['$inferSelect']
export type RegistrationRow = Tables['hourRegistrations']['$inferSelect']
export type MilestoneRow = Tables['planMilestones']['$inferSelect']

/** A placement with the changes of its plan, every registered week and the milestones that stand. */
export type Book = {
  placement: PlacementRow
  /** By number. */
  changes: readonly ChangeRow[]
  /** By week, each with the versions before it; the one that counts has not been replaced. */
  registrations: readonly RegistrationRow[]
  milestones: readonly MilestoneRow[]
}

/** What an act writes in a book, all of it or nothing. */
export type BookChange = {
  /** Closes the open proposal, or the one that is answered. */
  answer?: { number: number } & Pick<ChangeRow, 'state' | 'answeredBy' | 'answeredAt' | 'answerNote'>
  change?: Omit<ChangeRow, 'placementId'>
  registration?: Omit<RegistrationRow, 'placementId' | 'replacedAt'>
  /** The milestone is open again, or gets another day. */
  takeBack?: { key: string; at: string; by: string }
  milestone?: Omit<MilestoneRow, 'placementId' | 'takenBackAt' | 'takenBackBy'>
  event: DomainEvent
}
/** Null: it is as it should be already, and nothing is written. */
export type BookDecide = (book: Book) => BookChange | null

const loadBooks = async ({ db }: Session, tables: Tables, ids: readonly string[]): Promise<Book[]> => {
  if (ids.length === 0) return []
  const { placements, hourPlanChanges, hourRegistrations, planMilestones } = tables
  const rows = await db
    .select()
    .from(placements)
    .where(inArray(placements.id, [...ids]))
  const changes = await db
    .select()
    .from(hourPlanChanges)
    .where(inArray(hourPlanChanges.placementId, [...ids]))
    .orderBy(asc(hourPlanChanges.number))
  const registrations = await db
    .select()
    .from(hourRegistrations)
    .where(inArray(hourRegistrations.placementId, [...ids]))
    .orderBy(asc(hourRegistrations.monday), asc(hourRegistrations.version))
  const milestones = await db
    .select()
    .from(planMilestones)
    .where(and(inArray(planMilestones.placementId, [...ids]), isNull(planMilestones.takenBackAt)))
  return rows.map((placement) => {
    const own = ({ placementId }: { placementId: string }) => placementId === placement.id
    return {
      placement,
      changes: changes.filter(own),
      registrations: registrations.filter(own),
      milestones: milestones.filter(own),
    }
  })
}

/** Books of hours: one method is one atomic write with its event. */
export const makeHourBooksRepository = (store: Store) => {
  const { tables } = store
  const { hourPlanChanges, hourRegistrations, planMilestones, placements, users } = tables

  const write = async ({ db }: Session, placementId: string, change: BookChange) => {
    if (change.answer) {
      const { number, ...answer } = change.answer
      const [answered] = await db
        .update(hourPlanChanges)
        .set(answer)
        .where(
          and(
            eq(hourPlanChanges.placementId, placementId),
            eq(hourPlanChanges.number, number),
            eq(hourPlanChanges.state, 'proposed'),
          ),
        )
        .returning({ id: hourPlanChanges.id })
      if (!answered) throw new AppError('changed_meanwhile')
    }
    if (change.change) await db.insert(hourPlanChanges).values({ ...change.change, placementId })
    if (change.registration) {
      const { monday, at } = change.registration
      await db
        .update(hourRegistrations)
        .set({ replacedAt: at })
        .where(
          and(
            eq(hourRegistrations.placementId, placementId),
            eq(hourRegistrations.monday, monday),
            isNull(hourRegistrations.replacedAt),
          ),
        )
      await db.insert(hourRegistrations).values({ ...change.registration, placementId })
    }
    if (change.takeBack) {
      const { key, at, by } = change.takeBack
      await db
        .update(planMilestones)
        .set({ takenBackAt: at, takenBackBy: by })
        .where(
          and(
            eq(planMilestones.placementId, placementId),
            eq(planMilestones.key, key),
            isNull(planMilestones.takenBackAt),
          ),
        )
    }
    if (change.milestone) await db.insert(planMilestones).values({ ...change.milestone, placementId })
  }

  /** The placement keeps its version: nobody who has its page open is told that it changed. */
  const stand = async (session: Session, before: PlacementRow) => {
    const { missedFrom, offPlanSince, deviatesFrom } = await standingOf(session, tables, before)
    if (missedFrom === before.missedFrom && offPlanSince === before.offPlanSince) return
    await session.db
      .update(placements)
      .set({ missedFrom, offPlanSince, deviatesFrom })
      .where(eq(placements.id, before.id))
  }

  return {
    /** In no order; none for a placement that is not there. */
    ofPlacements: (ids: readonly string[]): Promise<Book[]> => loadBooks(store.read, tables, ids),

    async namesOf(userIds: readonly string[]): Promise<Map<string, string>> {
      if (userIds.length === 0) return new Map()
      const rows = await store.read.db
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(inArray(users.id, [...new Set(userIds)]))
      return new Map(rows.map(({ id, name }) => [id, name]))
    },

    /** For the scheduled job: where placements stand that came in as rows. Returns how many were worked out. */
    standNew: (limit = 200): Promise<number> => store.tx((session) => standNew(session, tables, limit)),

    /**
     * One act on a book. `decide` is given it as it stands inside the transaction, and says what to write or throws.
     * @throws AppError `not_there`, `changed_meanwhile` and whatever `decide` throws
     */
    async act(placementId: string, decide: BookDecide): Promise<void> {
      try {
        await store.tx(async (session) => {
          const [book] = await loadBooks(session, tables, [placementId])
          if (!book) throw new AppError('not_there')
          const change = decide(book)
          if (change === null) return
          await write(session, placementId, change)
          if (change.registration || change.change || change.answer) await stand(session, book.placement)
          await recordEvent(session, tables, change.event)
        })
      } catch (error) {
        if (isUniqueViolation(error)) throw new AppError('changed_meanwhile')
        throw error
      }
    },
  }
}
export type HourBooksRepository = ReturnType<typeof makeHourBooksRepository>
