import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export type LiveOffer = {
  id: string
  number: number | null
  title: string
  kind: JobOrderKind
  companyName: string
  form: JobOrderForm
}

export const makeLiveOffersRepository = (store: Store) => {
  const { jobOrders, companies } = store.tables
  return {
    /** Live orders of the municipality for placements, the newest first. */
    inMunicipality: (
      municipalityCode: string,
      kinds: readonly JobOrderKind[],
      limit: number,
    ): Promise<LiveOffer[]> =>
      store.read.db
        .select({
          id: jobOrders.id,
          number: jobOrders.number,
          title: jobOrders.title,
          kind: jobOrders.kind,
          companyName: companies.name,
          form: jobOrders.form,
        })
        .from(jobOrders)
        .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(
          and(
            eq(jobOrders.municipalityCode, municipalityCode),
            inArray(jobOrders.status, [...liveStatuses]),
            inArray(jobOrders.kind, [...kinds]),
          ),
        )
        .orderBy(desc(jobOrders.submittedAt), desc(jobOrders.id))
        .limit(limit),
  }
}
export type LiveOffersRepository = ReturnType<typeof makeLiveOffersRepository>
