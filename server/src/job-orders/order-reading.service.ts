import type { JobOrderViews } from '@virkelyst/db/job-orders/job-order-views.repository'
import type { WorkListRepository } from '@virkelyst/db/job-orders/work-list.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  EmployerOrderFilter,
  JobOrderForConsultant,
  JobOrderForEmployer,
  JobOrderRow,
  WorkListFilter,
  WorkListSummary,
} from '@virkelyst/shared/job-orders/job-order.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { nowIso } from '../kernel/deps'
import type { JobOrdersDeps } from './job-orders.deps'
import type { OrderAccess } from './order-access'
import { jobOrderForConsultantOf, jobOrderForEmployerOf, jobOrderRowOf } from './order-views'

/** Lists and pages of orders, each for its audience. */
export const makeOrderReading = (
  { audit, clock }: Pick<JobOrdersDeps, 'audit' | 'clock'>,
  access: OrderAccess,
  views: JobOrderViews,
  workList: WorkListRepository,
) => {
  const load = async (actor: Actor, id: string) => {
    const [whole, history] = await Promise.all([views.find(id), audit.historyOfOrder(actor, id)])
    if (!whole) throw new AppError('not_there')
    return { whole, history }
  }
  /** The page of an order whose reach has been checked. */
  const show = async (actor: Actor, id: string): Promise<JobOrderForEmployer> => {
    const { whole, history } = await load(actor, id)
    return jobOrderForEmployerOf(actor, whole, history)
  }
  const showConsultant = async (actor: Actor, id: string): Promise<JobOrderForConsultant> => {
    const { whole, history } = await load(actor, id)
    return jobOrderForConsultantOf(actor, whole, history)
  }

  return {
    show,
    showConsultant,

    async mine(actor: Actor, filter: EmployerOrderFilter): Promise<Paged<JobOrderRow>> {
      if (filter.cvr !== undefined) access.assertOwnCompany(actor, filter.cvr)
      const cvrs = filter.cvr === undefined ? [...actor.cvrNumbers] : [filter.cvr]
      const { rows, total } = await views.forCompanies(cvrs, actor.userId, filter)
      return { rows: rows.map(jobOrderRowOf), total }
    },

    async get(actor: Actor, { id }: { id: string }): Promise<JobOrderForEmployer> {
      await access.toSee(actor, id)
      return show(actor, id)
    },

    async getForConsultant(actor: Actor, { id }: { id: string }): Promise<JobOrderForConsultant> {
      await access.toSee(actor, id)
      return showConsultant(actor, id)
    },

    /** The own municipality's orders, and the open ones of its network; with `draft` the actor's own drafts. */
    async workList(actor: Actor, filter: WorkListFilter): Promise<Paged<JobOrderRow>> {
      const scope = await access.scopeOf(actor)
      const { rows, total } = await workList.page(scope, actor.userId, filter, nowIso(clock))
      return { rows: rows.map(jobOrderRowOf), total }
    },

    workListSummary: (actor: Actor): Promise<WorkListSummary> =>
      workList.summary(actor.municipalityCode ?? '', nowIso(clock)),
  }
}
export type OrderReading = ReturnType<typeof makeOrderReading>
