import type { JobOrder, JobOrdersRepository } from '@virkelyst/db/job-orders/job-orders.repository'
import type { MunicipalityScope } from '@virkelyst/db/job-orders/visible-orders'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { mayChangeOrder, maySeeOrder } from '@virkelyst/shared/job-orders/job-order.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { JobOrdersDeps } from './job-orders.deps'

/** Loads orders in the actor's reach; one outside it and one that is not there are the same. */
export const makeOrderAccess = (
  repository: Pick<JobOrdersRepository, 'find'>,
  municipalities: JobOrdersDeps['municipalities'],
) => {
  const scopeOf = async (actor: Actor): Promise<MunicipalityScope> => {
    const municipalityCode = actor.municipalityCode ?? ''
    const found = municipalityCode === '' ? null : await municipalities.find(municipalityCode)
    return { municipalityCode, networkId: found?.networkId ?? null }
  }
  return {
    scopeOf,

    /** An employer acts for the own CVR numbers only. */
    assertOwnCompany(actor: Actor, cvr: string): void {
      if (actor.role === 'employer' && !actor.cvrNumbers.includes(cvr)) throw new AppError('not_there')
    },

    async toSee(actor: Actor, id: string): Promise<JobOrder> {
      const order = await repository.find(id)
      if (!order) throw new AppError('not_there')
      const { networkId } = await scopeOf(actor)
      if (!maySeeOrder(actor, networkId, order)) throw new AppError('not_there')
      return order
    },

    async toChange(actor: Actor, id: string): Promise<JobOrder> {
      const order = await repository.find(id)
      if (!order || !mayChangeOrder(actor, order)) throw new AppError('not_there')
      return order
    },
  }
}
export type OrderAccess = ReturnType<typeof makeOrderAccess>
