import { municipalitySeesOrder } from '@virkelyst/shared/job-orders/job-order.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { canShowInterest, referralDueAt } from '@virkelyst/shared/referrals/referral.rules'
import { type Act, type Decision, event, movable, reader, there } from './referral-act'

/** "I am interested": the yes to be presented, given before anybody asked. */
export const interest =
  (act: Act): Decision =>
  (state) => {
    const { referral, order, orderFacts, citizenFacts, citizenSettings } = state
    const { hoursMax } = order
    if (
      !municipalitySeesOrder(order, reader(state)) ||
      !canShowInterest({ ...orderFacts, hoursMax }, citizenFacts)
    )
      throw new AppError('not_there')
    const shown = {
      status: 'suggested',
      answeredAt: act.now,
      dueAt: referralDueAt('suggested', act.now, citizenSettings),
    } as const
    const told = event(act, state, 'referral_suggested', 'suggested')
    if (!referral) return { begin: { id: act.newId, source: 'interest', ...shown }, event: told }
    if (referral.status === 'closed' && referral.closeReason === 'interest_withdrawn')
      return { set: { ...shown, closedAt: null, closeReason: null }, event: told }
    if (referral.status === 'closed' || referral.status === 'declined')
      throw new AppError('status_changed', { status: referral.status })
    return null
  }

export const interestWithdrawal =
  (act: Act): Decision =>
  (state) => {
    const referral = there(state.referral)
    if (referral.status === 'closed' && referral.closeReason === 'interest_withdrawn') return null
    movable(act, state, 'closed')
    return {
      set: {
        status: 'closed',
        closeReason: 'interest_withdrawn',
        closedAt: act.now,
        answeredAt: null,
        dueAt: null,
      },
      event: event(act, state, 'referral_closed', 'closed', { reason: 'interest_withdrawn' }),
    }
  }
