import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { makeKeptQuery } from '../kernel/kept-query'
import type { Store } from '../kernel/store'

export type SupportedHere = {
  kind: PlacementKind
  startDate: string | null
  /** Last day, where the order had one. */
  endDate: string | null
  hours: number | null
}

/** People with support at a workplace, as the portal's own placements and orders tell it. */
export const makeSupportedPeopleRepository = (store: Store) => {
  const { jobOrders, referrals, placements } = store.tables
  const { read } = store
  const placedQuery = makeKeptQuery(['pNumber', 'except'], (db, { pNumber, except }) =>
    db
      .select({
        kind: placements.kind,
        startDate: placements.startDate,
        endDate: placements.endDate,
        hours: placements.hours,
      })
      .from(placements)
      .where(
        and(
          eq(placements.pNumber, pNumber),
          inArray(placements.status, [...runningStatuses]),
          ne(placements.id, except),
        ),
      ),
  )
  /** Hired by an order, without a placement that tells more of it. */
  const hiredQuery = makeKeptQuery(['pNumber'], (db, { pNumber }) =>
    db
      .select({
        kind: jobOrders.kind,
        form: jobOrders.form,
        startDate: jobOrders.startDate,
        hours: jobOrders.hoursMax,
      })
      .from(jobOrders)
      .innerJoin(referrals, eq(referrals.orderId, jobOrders.id))
      .leftJoin(placements, eq(placements.referralId, referrals.id))
      .where(and(eq(jobOrders.pNumber, pNumber), eq(referrals.verdict, 'hired'), isNull(placements.id))),
  )
  return {
    /**
     * Those agreed or at the production unit with support of these kinds; when and how long, never who.
     * @param except a placement that is not to be counted: the one that is asked about
     */
    async at(
      pNumber: string,
      kinds: readonly PlacementKind[],
      except: string | null = null,
    ): Promise<SupportedHere[]> {
      if (kinds.length === 0) return []
      const [placed, hired] = await Promise.all([
        placedQuery(read, { pNumber, except: except ?? '' }),
        hiredQuery(read, { pNumber }),
      ])
      const supported = hired.flatMap(({ kind, form, ...times }): SupportedHere[] =>
        kind === 'ordinary' ? [] : [{ ...times, kind, endDate: form.endDate ?? null }],
      )
      return [...placed, ...supported].filter(({ kind }) => kinds.includes(kind))
    },
  }
}
export type SupportedPeopleRepository = ReturnType<typeof makeSupportedPeopleRepository>
