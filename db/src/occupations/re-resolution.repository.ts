import { danishDate } from '@virkelyst/shared/kernel/dates'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import { makeTally, reResolvedStatuses } from '@virkelyst/shared/occupations/re-resolution.rules'
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import { type CitizenRecord, withDetails } from '../citizens/citizen-record'
import { makeCitizensBulk } from '../citizens/citizens-bulk'
import type { JobOrder } from '../job-orders/job-orders.repository'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { makeOrderIndex } from '../matching/order-index.repository'
import { type Step, takeStep } from './resolution-step'

/** What a title means by the catalogue of the run; at most three occupations, best first. */
export type Meaning = (title: string) => { occupations: ResolvedOccupation[]; catalogueVersion: string }
export type StoredTitle = { id: string; title: string; occupations: ResolvedOccupation[] }
/** Citizens or orders in order of id as they stand, and those of their titles that may be resolved anew. */
export type Portion = { ids: string[]; titles: StoredTitle[] }
export type OrderMoved = (
  order: Pick<JobOrder, 'id' | 'municipalityCode'>,
  from: ResolvedOccupation | undefined,
  to: ResolvedOccupation | undefined,
) => DomainEvent

/** Whether the order's title was resolved, and not its occupation picked. */
const isResolvable = ({ form }: Pick<JobOrder, 'form'>): boolean => form.occupationCode === undefined

/**
 * Goals and orders on their way from one catalogue to the next, a portion at a time: read beside other work, then written
 * with the run's step in one transaction that looks again at what it changes. What a person chose is never among them.
 */
export const makeReResolutionRepository = (store: Store) => {
  const { tables } = store
  const { citizens, citizenGoals, jobOrders } = tables
  const orderIndex = makeOrderIndex(tables)

  return {
    /** The goals of the citizens that follow `after`, at most `limit` of them. */
    async goalsAfter(after: string, limit: number): Promise<Portion> {
      const { db } = store.read
      const rows = await db
        .select({ id: citizens.id })
        .from(citizens)
        .where(gt(citizens.id, after))
        .orderBy(asc(citizens.id))
        .limit(limit)
      const ids = rows.map(({ id }) => id)
      if (ids.length === 0) return { ids, titles: [] }
      const titles = await db
        .select({
          id: citizenGoals.citizenId,
          title: citizenGoals.title,
          occupations: citizenGoals.occupations,
        })
        .from(citizenGoals)
        .where(
          and(
            gt(citizenGoals.citizenId, after),
            lte(citizenGoals.citizenId, ids.at(-1)!),
            eq(citizenGoals.chosen, false),
          ),
        )
      return { ids, titles }
    },

    /** The orders that follow `after`, at most `limit` of them. */
    async ordersAfter(after: string, limit: number): Promise<Portion> {
      const rows = await store.read.db
        .select({
          id: jobOrders.id,
          title: jobOrders.title,
          form: jobOrders.form,
          occupations: jobOrders.occupations,
        })
        .from(jobOrders)
        .where(and(gt(jobOrders.id, after), inArray(jobOrders.status, [...reResolvedStatuses])))
        .orderBy(asc(jobOrders.id))
        .limit(limit)
      return { ids: rows.map(({ id }) => id), titles: rows.filter(isResolvable) }
    },

    /**
     * Gives the goals of the citizens named what their titles mean now, with the index that finds them. False where the
     * run is no longer the worker's.
     */
    writeGoals: (step: Step, ids: readonly string[], meaning: Meaning, at: string): Promise<boolean> =>
      store.tx((session) =>
        takeStep(session, tables, step, async () => {
          const tally = makeTally()
          if (ids.length === 0) return tally.report()
          const rows = await session.db
            .select()
            .from(citizens)
            .where(inArray(citizens.id, ids as string[]))
            .orderBy(asc(citizens.id))
          const changed = (await withDetails(session, tables, rows)).flatMap((record): CitizenRecord[] => {
            let differs = false
            const goals = record.goals.map((goal) => {
              if (goal.chosen) return goal
              const { occupations, catalogueVersion } = meaning(goal.title)
              if (tally.add(goal.title, goal.occupations, occupations, record.citizen.id) === null)
                return goal
              differs = true
              return { ...goal, occupations, catalogueVersion }
            })
            return differs ? [{ ...record, goals }] : []
          })
          if (changed.length > 0)
            await makeCitizensBulk(tables, danishDate(at)).replaceGoals(session, changed)
          return tally.report()
        }),
      ),

    /** The same for orders; one that means another occupation gets an event in its history. */
    writeOrders: (
      step: Step,
      ids: readonly string[],
      meaning: Meaning,
      moved: OrderMoved,
    ): Promise<boolean> =>
      store.tx((session) =>
        takeStep(session, tables, step, async () => {
          const tally = makeTally()
          if (ids.length === 0) return tally.report()
          const rows = await session.db
            .select()
            .from(jobOrders)
            .where(
              and(inArray(jobOrders.id, ids as string[]), inArray(jobOrders.status, [...reResolvedStatuses])),
            )
            .orderBy(asc(jobOrders.id))
          for (const order of rows) {
            if (!isResolvable(order)) continue
            const { occupations, catalogueVersion } = meaning(order.title)
            const change = tally.add(order.title, order.occupations, occupations, null)
            if (change === null) continue
            await session.db
              .update(jobOrders)
              .set({ occupations, catalogueVersion })
              .where(eq(jobOrders.id, order.id))
            await orderIndex.replaceForOrder(session, order.id)
            if (change !== 'adjusted')
              await recordEvent(session, tables, moved(order, order.occupations[0], occupations[0]))
          }
          return tally.report()
        }),
      ),
  }
}
export type ReResolutionRepository = ReturnType<typeof makeReResolutionRepository>
