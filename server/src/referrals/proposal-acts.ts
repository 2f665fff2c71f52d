import { municipalitySeesOrder } from '@virkelyst/shared/job-orders/job-order.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Reason } from '@virkelyst/shared/matching/matching.schema'
import { proposalObstacle, referralDueAt } from '@virkelyst/shared/referrals/referral.rules'
import type { AnswerInput, ProposeInput, WithdrawInput } from '@virkelyst/shared/referrals/referral.schema'
import { type Act, type Decision, event, movable, reader, there } from './referral-act'

/** `ranked`: how the person stood in the ranking the broker looked at; null without one. */
export const proposal =
  (act: Act, input: ProposeInput, ranked: { score: number; reasons: Reason[] } | null): Decision =>
  (state) => {
    const { referral, orderFacts, citizenFacts, citizenSettings, leftOut, record } = state
    if (
      record.citizen.municipalityCode !== act.actor.municipalityCode ||
      !municipalitySeesOrder(state.order, reader(state))
    )
      throw new AppError('not_there')
    const obstacle = proposalObstacle(orderFacts, citizenFacts, {
      existing: referral?.status ?? null,
      leftOut,
      today: danishDate(act.now),
    })
    if (obstacle) throw new AppError(obstacle)
    const proposed = {
      runId: ranked ? (input.runId ?? null) : null,
      score: ranked?.score ?? null,
      reasons: ranked?.reasons ?? null,
      proposedBy: act.actor.userId,
      proposedAt: act.now,
      message: input.message ?? null,
    }
    // Whoever showed interest has said yes already.
    const status = referral ? 'accepted' : 'proposed'
    const reached = { ...proposed, status, dueAt: referralDueAt(status, act.now, citizenSettings) } as const
    const told = event(act, state, 'referral_proposed', status, {
      runId: proposed.runId,
      score: proposed.score,
    })
    return referral
      ? { set: reached, event: told }
      : { begin: { id: act.newId, source: ranked ? 'ranking' : 'manual', ...reached }, event: told }
  }

/** The citizen's word, or the word as a member of staff registers it. */
export const answer =
  (act: Act, input: AnswerInput): Decision =>
  (state) => {
    const { status } = there(state.referral)
    if (status === input.answer) return null
    // An interest is proposed, not answered.
    if (status === 'suggested') throw new AppError('status_changed', { status })
    movable(act, state, input.answer)
    const accepted = input.answer === 'accepted'
    const declineReason = accepted ? null : (input.reason ?? null)
    return {
      set: {
        status: input.answer,
        answeredAt: act.now,
        answeredBy: act.actor.role === 'citizen' ? null : act.actor.userId,
        answerNote: input.note ?? null,
        declineReason,
        dueAt: accepted ? referralDueAt('accepted', act.now, state.citizenSettings) : null,
      },
      event: event(act, state, accepted ? 'referral_accepted' : 'referral_declined', input.answer, {
        onBehalf: act.actor.role !== 'citizen',
        ...(declineReason && { reason: declineReason }),
      }),
    }
  }

export const withdrawal =
  (act: Act, input: WithdrawInput): Decision =>
  (state) => {
    movable(act, state, 'closed', input.version)
    return {
      set: {
        status: 'closed',
        closeReason: input.reason,
        closeNote: input.note ?? null,
        closedAt: act.now,
        dueAt: null,
      },
      event: event(act, state, 'referral_closed', 'closed', { reason: input.reason }),
    }
  }
