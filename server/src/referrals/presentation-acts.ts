import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { answersOf, considerationFaults } from '@virkelyst/shared/referrals/consideration.rules'
import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import {
  dueAfterInterview,
  hireEndsSearch,
  presentationObstacle,
  referralDueAt,
  shownToEmployer,
} from '@virkelyst/shared/referrals/referral.rules'
import type { ConfirmInput, VerdictInput } from '@virkelyst/shared/referrals/referral.schema'
import { verdictTransitions } from '@virkelyst/shared/referrals/referral.transitions'
import { type Act, type Decision, event, movable, there } from './referral-act'

/** Confirms the match and presents the person, in one act. */
export const confirmation =
  (act: Act, input: ConfirmInput): Decision =>
  (state) => {
    const referral = movable(act, state, 'presented', input.version)
    const { record, postalName, orderFacts, citizenFacts, orderSettings } = state
    const obstacle = presentationObstacle(orderFacts, citizenFacts, {
      answeredAt: referral.answeredAt ?? referral.updatedAt,
      today: danishDate(act.now),
    })
    if (obstacle) throw new AppError(obstacle)
    const fields = considerationFaults(state.order.kind, input)
    if (Object.keys(fields).length > 0) throw new AppError('input', { fields })
    return {
      set: {
        status: 'presented',
        confirmedBy: act.actor.userId,
        checklist: input.checklist,
        answers: answersOf(input),
        confirmNote: input.note ?? null,
        presentedAt: act.now,
        profile: presentedProfileOf({ ...record.citizen, postalName, goals: record.goals }),
        dueAt: referralDueAt('presented', act.now, orderSettings),
      },
      notice: 'candidates_presented',
      event: event(act, state, 'referral_presented', 'presented', { checklist: input.checklist }),
    }
  }

/** The company's answer, or the answer as a member of staff registers it. */
export const verdict =
  (act: Act, input: VerdictInput): Decision =>
  (state) => {
    const referral = there(state.referral)
    if (act.actor.role === 'employer' && !shownToEmployer(referral)) throw new AppError('not_there')
    if (referral.status !== 'presented' || !verdictTransitions[referral.verdict].includes(input.verdict))
      throw new AppError('status_changed', { status: referral.status, verdict: referral.verdict })
    if (referral.version !== input.version) throw new AppError('changed_meanwhile')
    const final = input.verdict !== 'interview'
    const interviewAt = final ? referral.interviewAt : (input.interviewAt ?? null)
    const reason = input.verdict === 'rejected' ? (input.reason ?? null) : null
    return {
      set: {
        verdict: input.verdict,
        verdictBy: act.actor.userId,
        verdictAt: act.now,
        verdictReason: reason,
        verdictNote: input.note ?? null,
        interviewAt,
        ...(final
          ? { status: 'closed', closeReason: 'verdict_given', closedAt: act.now, dueAt: null }
          : { dueAt: dueAfterInterview(interviewAt, act.now, state.orderSettings) }),
      },
      notice: act.actor.role === 'employer' ? 'candidate_answered' : undefined,
      event: event(act, state, 'referral_verdict', final ? 'closed' : 'presented', {
        verdict: input.verdict,
        before: referral.verdict,
        onBehalf: act.actor.role !== 'employer',
        ...(reason && { reason }),
        ...(!final && interviewAt && { interviewAt }),
      }),
      ...(input.verdict === 'hired' && {
        hire: {
          // What follows from the hire comes a millisecond later, so that a history tells it after.
          act: {
            actor: act.actor,
            procedure: act.procedure,
            newEvent: act.newEvent,
            at: new Date(Date.parse(act.now) + 1).toISOString(),
          },
          endsSearch: hireEndsSearch(state.order.kind),
        },
      }),
    }
  }
