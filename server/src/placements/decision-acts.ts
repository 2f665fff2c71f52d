import type { OtherStay } from '@virkelyst/db/placements/placement-state'
import type { PlacementDecide } from '@virkelyst/db/placements/placements.repository'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { appealNotice, mayOverlap, periodsOverlap } from '@virkelyst/shared/placements/placement.rules'
import type {
  CloseInput,
  DecideInput,
  EndInput,
  ExtendInput,
  MatchInput,
  ReasonedInput,
  SeenInput,
  WithdrawPlacementInput,
} from '@virkelyst/shared/placements/placement.schema'
import { type Act, moved, unchanged } from './placement-act'

type Stay = Pick<OtherStay, 'kind' | 'startDate' | 'endDate'>

/** @throws AppError `placement_overlaps`, with the number and the dates of the stay that is in the way */
export const assertNoOverlap = (stay: Stay, others: readonly OtherStay[]): void => {
  const inTheWay = others.find((other) => !mayOverlap(stay.kind, other.kind) && periodsOverlap(stay, other))
  if (inTheWay) {
    const { number, startDate, endDate } = inTheWay
    throw new AppError('placement_overlaps', { number, startDate, endDate })
  }
}

export const preApproval =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return moved(act, state, 'pre_approve')
  }

/** @throws AppError `not_there` for somebody else's citizen, `citizen_not_active`, `placement_overlaps` */
export const matching =
  (act: Act, { version, citizenId }: MatchInput): PlacementDecide =>
  async (state, ask) => {
    unchanged(state, version)
    const citizen = await ask.citizen(citizenId)
    if (citizen?.municipalityCode !== state.placement.municipalityCode) throw new AppError('not_there')
    if (citizen.status !== 'active') throw new AppError('citizen_not_active')
    assertNoOverlap(state.placement, await ask.otherStays(citizenId))
    return moved(act, state, 'match', { citizenId })
  }

export const unmatching =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    const { citizenId } = state.placement
    const change = moved(act, state, 'unmatch', { citizenId: null })
    // The audit finds it under the person who was taken out.
    return { ...change, event: { ...change.event, people: citizenId === null ? [] : [citizenId] } }
  }

export const informing =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return moved(act, state, 'inform', { informedAt: act.now, informedBy: act.actor.userId })
  }

/** What the rules say now is what was decided with: nothing of it has lapsed. */
const decidedWith = (verdict: CheckAnswer | null, now: string) => ({ verdict, lapsed: null, checkedAt: now })

/** A person's decision with its grounds; in VITAS it is registered as it was made there. */
export const deciding =
  (act: Act, { version, decision, grounds }: DecideInput, check: CheckAnswer | null): PlacementDecide =>
  async (state, ask) => {
    unchanged(state, version)
    const { placement } = state
    if (decision === 'approve') {
      if (check && !check.maySubmit) throw new AppError('rules_not_met')
      if (placement.citizenId !== null) assertNoOverlap(placement, await ask.otherStays(placement.citizenId))
    }
    return {
      ...moved(act, state, decision, decision === 'approve' ? decidedWith(check, act.now) : {}),
      decision: {
        id: act.newId,
        approved: decision === 'approve',
        grounds,
        appealNotice,
        at: act.now,
        by: act.actor.userId,
      },
    }
  }

/** Opens a refusal again, with the reason; it is decided anew. */
export const reconsidering =
  (act: Act, { version, reason }: ReasonedInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return moved(act, state, 'reconsider', {}, { reason })
  }

export const acceptance =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  async (state, ask) => {
    unchanged(state, version)
    const { placement } = state
    if (placement.authority === 'employment' && placement.citizenId !== null)
      assertNoOverlap(placement, await ask.otherStays(placement.citizenId))
    return moved(act, state, 'accept', { acceptedAt: act.now })
  }

/** @throws AppError `too_early` before the first day */
export const starting =
  (act: Act, version?: number): PlacementDecide =>
  (state) => {
    if (version !== undefined) unchanged(state, version)
    const change = moved(act, state, 'start', { startedAt: act.now })
    if (danishDate(act.now) < state.placement.startDate)
      throw new AppError('too_early', { startDate: state.placement.startDate })
    return change
  }

/** A later last day, with its grounds. */
export const extending =
  (act: Act, { version, endDate, grounds }: ExtendInput, check: CheckAnswer | null): PlacementDecide =>
  async (state, ask) => {
    unchanged(state, version)
    const { placement } = state
    if (placement.endDate === null || endDate <= placement.endDate)
      throw new AppError('input', { fields: { endDate: 'dates_order' } })
    if (check && !check.maySubmit) throw new AppError('rules_not_met')
    if (placement.citizenId !== null)
      assertNoOverlap({ ...placement, endDate }, await ask.otherStays(placement.citizenId))
    return moved(
      act,
      state,
      'extend',
      { endDate, terms: { ...placement.terms, endDate }, ...decidedWith(check, act.now) },
      { before: placement.endDate, after: endDate, grounds },
    )
  }

/** The last day is not before the first, not to come, and not after what was agreed. */
export const ending =
  (act: Act, { version, lastDay, reason, note }: EndInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    const { startDate, endDate } = state.placement
    if (lastDay < startDate || (endDate !== null && lastDay > endDate) || lastDay > danishDate(act.now))
      throw new AppError('input', { fields: { lastDay: 'last_day' } })
    return moved(
      act,
      state,
      'end',
      { lastDay, endReason: reason, endNote: note ?? null },
      { lastDay, reason },
    )
  }

/** Its last day has passed and nobody said anything else. */
export const endingAsAgreed =
  (act: Act): PlacementDecide =>
  (state) => {
    const { endDate } = state.placement
    if (endDate === null || danishDate(act.now) <= endDate)
      throw new AppError('status_changed', { status: state.placement.status })
    return moved(
      act,
      state,
      'end',
      { lastDay: endDate, endReason: 'as_agreed', endNote: null },
      { lastDay: endDate, reason: 'as_agreed' },
    )
  }

export const resuming =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    const { endDate } = state.placement
    if (endDate !== null && endDate < danishDate(act.now))
      throw new AppError('status_changed', { status: state.placement.status })
    return moved(act, state, 'resume', { lastDay: null, endReason: null, endNote: null })
  }

export const closing =
  (act: Act, { version, outcome, note }: CloseInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return moved(act, state, 'close', { outcome, outcomeNote: note ?? null }, { outcome })
  }

export const reopeningOutcome =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return moved(act, state, 'reopen_outcome', { outcome: null, outcomeNote: null })
  }

export const withdrawing =
  (act: Act, { version, reason, note }: WithdrawPlacementInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return {
      ...moved(act, state, 'withdraw', { withdrawReason: reason, withdrawNote: note ?? null }, { reason }),
      revokeLinks: true,
    }
  }
