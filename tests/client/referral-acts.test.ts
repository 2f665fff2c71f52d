import { actsFor, hasEnded } from '@virkelyst/client/features/referrals/referral.rules'
import { type Role, roles } from '@virkelyst/shared/accounts/roles'
import {
  mayMoveReferral,
  type ReferralStatus,
  referralStatuses,
  verdicts,
} from '@virkelyst/shared/referrals/referral.transitions'
import { describe, expect, it } from 'vitest'

const at = (status: ReferralStatus, role: Role) => actsFor({ status, verdict: 'none' }, role)

describe('the buttons of a referral', () => {
  it.each([
    ['suggested', ['propose', 'withdraw']],
    ['proposed', ['answer', 'withdraw']],
    ['accepted', ['present', 'regret', 'withdraw']],
    ['presented', ['verdict', 'withdraw']],
    ['declined', []],
    ['closed', []],
  ] as const)('of one that is %s are %j, the way forward first', (status, acts) => {
    expect(at(status, 'job_broker')).toEqual(acts)
    expect(at(status, 'employer_consultant')).toEqual(acts)
  })

  it('are none for roles that only read, and for nobody', () => {
    for (const role of ['manager', 'caseworker', 'external_provider', 'administrator'] as const)
      for (const status of referralStatuses) expect(at(status, role)).toEqual([])
    expect(actsFor({ status: 'accepted', verdict: 'none' }, null)).toEqual([])
  })

  it('never offer a move that the server’s table refuses', () => {
    const reaches = {
      propose: 'proposed',
      answer: 'accepted',
      present: 'presented',
      regret: 'declined',
    } as const
    for (const role of roles)
      for (const status of referralStatuses)
        for (const act of at(status, role))
          if (act !== 'verdict' && act !== 'withdraw')
            expect(mayMoveReferral(status, reaches[act], role), `${role} ${status} ${act}`).toBe(true)
  })

  it('offer no further answer once the company’s answer is final', () => {
    const open = verdicts.filter((verdict) =>
      actsFor({ status: 'presented', verdict }, 'job_broker').includes('verdict'),
    )
    expect(open).toEqual(['none', 'interview'])
  })

  it('belong to referrals under way: those that have ended have none', () => {
    for (const status of referralStatuses)
      expect(hasEnded(status)).toBe(at(status, 'job_broker').length === 0)
  })
})
