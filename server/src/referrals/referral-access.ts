import type { ReferralScope } from '@virkelyst/db/referrals/referral-scope.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { municipalitySeesOrder } from '@virkelyst/shared/job-orders/job-order.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { presentedVisible, shownToEmployer } from '@virkelyst/shared/referrals/referral.rules'
import { type Clock, nowIso } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'

export type Target = { orderId: string; citizenId: string }

/** Who may touch which referral and order; what is not the actor's answers as if it were not there. */
export const makeReferralAccess = (scope: ReferralScope, clock: Clock) => {
  /** The referral if it is the actor's to act on: the citizen's own, of staff's municipality, or shown to this contact. */
  const mine = async (actor: Actor, id: string) => {
    const found = await scope.find(id)
    if (!found) throw new AppError('not_there')
    if (actor.role === 'citizen' && found.citizenId !== actor.citizenId) throw new AppError('not_there')
    if (actor.role === 'employer') {
      await contactOrder(actor, found.orderId)
      if (!shownToEmployer(found)) throw new AppError('not_there')
    }
    if (actor.role !== 'citizen' && actor.role !== 'employer')
      if (found.municipalityCode !== municipalityOf(actor)) throw new AppError('not_there')
    return found
  }
  /** Passes where the actor is a named contact of the order and may still see whom it was presented. */
  const contactOrder = async (actor: Actor, orderId: string): Promise<void> => {
    const order = await scope.orderOfContact(orderId, actor.userId)
    if (!order || !actor.cvrNumbers.includes(order.cvr) || !presentedVisible(order.closedAt, nowIso(clock)))
      throw new AppError('not_there')
  }
  const seesOrder = async (actor: Actor, orderId: string): Promise<boolean> => {
    const municipalityCode = municipalityOf(actor)
    const found = await scope.orderScope(orderId, municipalityCode)
    return (
      found !== null && municipalitySeesOrder(found.order, { municipalityCode, networkId: found.networkId })
    )
  }
  const ownCitizenForOrder = async (actor: Actor, { orderId, citizenId }: Target) => {
    if ((await scope.municipalityOf(citizenId)) !== municipalityOf(actor)) throw new AppError('not_there')
    if (!(await seesOrder(actor, orderId))) throw new AppError('not_there')
  }

  return { mine, contactOrder, seesOrder, ownCitizenForOrder }
}
