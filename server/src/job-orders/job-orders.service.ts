import { makeAdvertsRepository } from '@virkelyst/db/job-orders/adverts.repository'
import { makeDraftsRepository } from '@virkelyst/db/job-orders/drafts.repository'
import { makeJobOrderViews } from '@virkelyst/db/job-orders/job-order-views.repository'
import { makeJobOrdersRepository } from '@virkelyst/db/job-orders/job-orders.repository'
import { makeWorkListRepository } from '@virkelyst/db/job-orders/work-list.repository'
import { makeAdverts } from './adverts.service'
import type { JobOrdersDeps } from './job-orders.deps'
import { makeOrderAccess } from './order-access'
import { makeOrderChecks } from './order-checks'
import { makeOrderDrafts } from './order-drafts.service'
import { makeOrderReading } from './order-reading.service'
import { makeOrderStatus } from './order-status.service'
import { makeOrderSubmission } from './order-submission.service'

/** Job orders from the first typed letter to the closing reason. */
export const makeJobOrders = (deps: JobOrdersDeps) => {
  const { store, municipalities } = deps
  const repository = makeJobOrdersRepository(store)
  const views = makeJobOrderViews(store)
  const access = makeOrderAccess(repository, municipalities)
  const { show, showConsultant, ...reading } = makeOrderReading(
    deps,
    access,
    views,
    makeWorkListRepository(store, views),
  )
  const parts = { access, checks: makeOrderChecks(deps), reading: { ...reading, show, showConsultant } }
  return {
    ...reading,
    ...makeOrderDrafts(deps, access, makeDraftsRepository(store)),
    ...makeOrderSubmission(deps, repository, parts),
    ...makeOrderStatus(deps, repository, parts),
    ...makeAdverts(deps, makeAdvertsRepository(store)),
  }
}
export type JobOrders = ReturnType<typeof makeJobOrders>
