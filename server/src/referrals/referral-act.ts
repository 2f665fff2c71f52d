import type { ReferralRow, ReferralState } from '@virkelyst/db/referrals/referral-state'
import type { ReferralChange } from '@virkelyst/db/referrals/referrals.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { mayMoveReferral, type ReferralStatus } from '@virkelyst/shared/referrals/referral.transitions'
import type { NewEvent } from '../kernel/events'

/** One act by one person at one instant; `newId` is the id of a referral that it may begin. */
export type Act = { actor: Actor; procedure: string; now: string; newEvent: NewEvent; newId: string }
/** Says what to write, given the state inside the transaction; pure, for it may be asked twice. */
export type Decision = (state: ReferralState) => ReferralChange | null

/** The event of an act on a referral: about the citizen, in the order's log, in the audit of the citizen's municipality. */
export const event = (
  { actor, procedure, now, newEvent, newId }: Act,
  { referral, order, record: { citizen } }: ReferralState,
  kind: EventKind,
  to: ReferralStatus,
  details: Record<string, unknown> = {},
) =>
  newEvent({
    at: now,
    actor,
    procedure,
    kind,
    subjectType: 'referral',
    subjectId: referral?.id ?? newId,
    orderId: order.id,
    people: [citizen.id],
    municipalityCode: citizen.municipalityCode,
    payload: {
      citizenId: citizen.id,
      municipalityCode: citizen.municipalityCode,
      from: referral?.status ?? null,
      to,
      ...details,
    },
  })

export const there = (referral: ReferralRow | null): ReferralRow => {
  if (!referral) throw new AppError('not_there')
  return referral
}
/** The referral, if it may be moved and nobody changed it since the reader saw it. */
export const movable = (
  act: Act,
  state: ReferralState,
  to: ReferralStatus,
  version?: number,
): ReferralRow => {
  const referral = there(state.referral)
  if (!mayMoveReferral(referral.status, to, act.actor.role))
    throw new AppError('status_changed', { status: referral.status })
  if (version !== undefined && referral.version !== version) throw new AppError('changed_meanwhile')
  return referral
}
/** Whose eyes the order is seen with: the citizen's municipality. */
export const reader = ({ record, citizenNetworkId }: ReferralState) => ({
  municipalityCode: record.citizen.municipalityCode,
  networkId: citizenNetworkId,
})
