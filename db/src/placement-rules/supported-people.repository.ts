import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
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
  const { db } = store.read
  const placed = (pNumber: string, kinds: readonly PlacementKind[], except: string | null) =>
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
          inArray(placements.kind, [...kinds]),
          except === null ? undefined : ne(placements.id, except),
        ),
      )
  /** Hired by an order, without a placement that tells more of it. */
  const hired = async (pNumber: string, kinds: readonly PlacementKind[]): Promise<SupportedHere[]> => {
    const rows = await db
      .select({
        kind: jobOrders.kind,
        form: jobOrders.form,
        startDate: jobOrders.startDate,
        hours: jobOrders.hoursMax,
      })
      .from(jobOrders)
      .innerJoin(referrals, eq(referrals.orderId, jobOrders.id))
      .leftJoin(placements, eq(placements.referralId, referrals.id))
      .where(
        and(
          eq(jobOrders.pNumber, pNumber),
          inArray(
            jobOrders.kind,
            jobOrderKinds.filter((kind) => (kinds as readonly string[]).includes(kind)),
          ),
          eq(referrals.verdict, 'hired'),
          isNull(placements.id),
        ),
      )
    return rows.flatMap(({ kind, form, startDate, hours }) =>
      kind === 'ordinary' ? [] : [{ kind, startDate, endDate: form.endDate ?? null, hours }],
    )
  }
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
      return [...(await placed(pNumber, kinds, except)), ...(await hired(pNumber, kinds))]
    },
  }
}
export type SupportedPeopleRepository = ReturnType<typeof makeSupportedPeopleRepository>
