import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { PreviewOrder } from '@virkelyst/shared/matching/preview.schema'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export const makePreviewOrdersRepository = (store: Store) => {
  const { jobOrders, companies } = store.tables
  return {
    /** The municipality's newest live orders, of one kind or (undefined) of any. */
    newest: (
      municipalityCode: string,
      kind: JobOrderKind | undefined,
      limit: number,
    ): Promise<PreviewOrder[]> =>
      store.read.db
        .select({
          orderId: jobOrders.id,
          number: jobOrders.number,
          title: jobOrders.title,
          kind: jobOrders.kind,
          companyName: companies.name,
        })
        .from(jobOrders)
        .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(
          and(
            eq(jobOrders.municipalityCode, municipalityCode),
            inArray(jobOrders.status, [...liveStatuses]),
            kind === undefined ? undefined : eq(jobOrders.kind, kind),
          ),
        )
        .orderBy(desc(jobOrders.submittedAt), desc(jobOrders.id))
        .limit(limit),
  }
}
export type PreviewOrdersRepository = ReturnType<typeof makePreviewOrdersRepository>
