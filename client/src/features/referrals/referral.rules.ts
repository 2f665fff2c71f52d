import type { Role } from '@virkelyst/shared/accounts/roles'
import {
  mayMoveReferral,
  type ReferralStatus,
  type Verdict,
  verdictTransitions,
} from '@virkelyst/shared/referrals/referral.transitions'

export const referralActs = ['propose', 'answer', 'present', 'verdict', 'regret', 'withdraw'] as const
export type ReferralAct = (typeof referralActs)[number]

/** What the role may do next with a referral, the way forward first; asks the same tables as the server. */
export const actsFor = (
  referral: { status: ReferralStatus; verdict: Verdict },
  role: Role | null,
): ReferralAct[] => {
  if (role === null) return []
  const { status } = referral
  const may = (to: ReferralStatus) => mayMoveReferral(status, to, role)
  const possible: Record<ReferralAct, boolean> = {
    propose: may('proposed'),
    answer: status === 'proposed' && may('accepted'),
    present: may('presented'),
    // The answer itself is no move of the referral; who may withdraw a presented one may record it.
    verdict: status === 'presented' && may('closed') && verdictTransitions[referral.verdict].length > 0,
    // Who has said yes may still say no, until the company has seen the profile.
    regret: status === 'accepted' && may('declined'),
    withdraw: may('closed'),
  }
  return referralActs.filter((act) => possible[act])
}

const ended: readonly ReferralStatus[] = ['declined', 'closed']
export const hasEnded = (status: ReferralStatus): boolean => ended.includes(status)
