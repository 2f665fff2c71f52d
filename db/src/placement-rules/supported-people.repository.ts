import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { and, eq, inArray } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export type SupportedHere = {
  kind: JobOrderKind
  startDate: string | null
  /** Last day, where the order had one. */
  endDate: string | null
  hours: number | null
}

/** People with support at a workplace, as the portal's own orders tell it. */
export const makeSupportedPeopleRepository = (store: Store) => {
  const { jobOrders, referrals } = store.tables
  return {
    /** Those hired by orders of these kinds at the production unit; when and how long, never who. */
    async at(pNumber: string, kinds: readonly JobOrderKind[]): Promise<SupportedHere[]> {
      if (kinds.length === 0) return []
      const rows = await store.read.db
        .select({
          kind: jobOrders.kind,
          form: jobOrders.form,
          startDate: jobOrders.startDate,
          hours: jobOrders.hoursMax,
        })
        .from(jobOrders)
        .innerJoin(referrals, eq(referrals.orderId, jobOrders.id))
        .where(
          and(
            eq(jobOrders.pNumber, pNumber),
            inArray(jobOrders.kind, [...kinds]),
            eq(referrals.verdict, 'hired'),
          ),
        )
      return rows.map(({ kind, form, startDate, hours }) => ({
        kind,
        startDate,
        endDate: form.endDate ?? null,
        hours,
      }))
    },
  }
}
export type SupportedPeopleRepository = ReturnType<typeof makeSupportedPeopleRepository>
