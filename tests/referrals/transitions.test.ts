import { type Role, roles } from '@virkelyst/shared/accounts/roles'
import {
  type ReferralStatus,
  referralStatuses,
  type Verdict,
  verdicts,
} from '@virkelyst/shared/referrals/referral.transitions'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

type Caller = ReturnType<ReferralWorld['as']>['referrals']
type Target = { id: string; orderId: string; citizenId: string; version: number }
type Outcome = ReferralStatus | 'same' | 'role' | 'not_there' | 'status_changed' | 'already_proposed'

const staff: readonly Role[] = ['employer_consultant', 'job_broker']
/** What each act makes of a referral in each status, for those who may do it: written out, not asked of the table. */
const acts: {
  name: string
  by: readonly Role[]
  does(referrals: Caller, target: Target): Promise<unknown>
  from: Record<ReferralStatus, Outcome>
  /** Where a role gets another answer than the rest. */
  but?: Partial<Record<Role, Partial<Record<ReferralStatus, Outcome>>>>
}[] = [
  {
    name: 'propose',
    by: staff,
    does: (referrals, { orderId, citizenId }) => referrals.propose({ orderId, citizenId }),
    from: {
      suggested: 'accepted',
      proposed: 'already_proposed',
      accepted: 'already_proposed',
      declined: 'already_proposed',
      presented: 'already_proposed',
      closed: 'already_proposed',
    },
  },
  {
    name: 'say yes',
    by: ['citizen', ...staff],
    does: (referrals, { id }) => referrals.answer({ id, answer: 'accepted' }),
    from: {
      suggested: 'status_changed',
      proposed: 'accepted',
      accepted: 'same',
      declined: 'status_changed',
      presented: 'status_changed',
      closed: 'status_changed',
    },
  },
  {
    name: 'say no',
    by: ['citizen', ...staff],
    does: (referrals, { id }) => referrals.answer({ id, answer: 'declined', reason: 'tasks' }),
    from: {
      suggested: 'status_changed',
      proposed: 'declined',
      accepted: 'declined',
      declined: 'same',
      presented: 'status_changed',
      closed: 'status_changed',
    },
  },
  {
    name: 'confirm',
    by: staff,
    does: (referrals, { id, version }) => referrals.confirm({ id, version }),
    from: {
      suggested: 'status_changed',
      proposed: 'status_changed',
      accepted: 'presented',
      declined: 'status_changed',
      presented: 'status_changed',
      closed: 'status_changed',
    },
  },
  {
    name: 'withdraw',
    by: staff,
    does: (referrals, { id, version }) => referrals.withdraw({ id, version, reason: 'mistake' }),
    from: {
      suggested: 'closed',
      proposed: 'closed',
      accepted: 'closed',
      declined: 'status_changed',
      presented: 'closed',
      closed: 'status_changed',
    },
  },
  {
    name: 'answer as the company',
    by: ['employer', ...staff],
    does: (referrals, { id, version }) => referrals.verdict({ id, version, verdict: 'no_show' }),
    from: {
      suggested: 'status_changed',
      proposed: 'status_changed',
      accepted: 'status_changed',
      declined: 'status_changed',
      presented: 'closed',
      closed: 'status_changed',
    },
    but: {
      // Nobody who was not presented is there for a company.
      employer: {
        suggested: 'not_there',
        proposed: 'not_there',
        accepted: 'not_there',
        declined: 'not_there',
        closed: 'not_there',
      },
    },
  },
  {
    name: 'show interest',
    by: ['citizen'],
    does: (referrals, { orderId }) => referrals.showInterest({ orderId }),
    from: {
      suggested: 'same',
      proposed: 'same',
      accepted: 'same',
      declined: 'status_changed',
      presented: 'same',
      closed: 'status_changed',
    },
  },
  {
    name: 'withdraw the interest',
    by: ['citizen'],
    does: (referrals, { id }) => referrals.withdrawInterest({ id }),
    from: {
      suggested: 'closed',
      proposed: 'status_changed',
      accepted: 'status_changed',
      declined: 'status_changed',
      presented: 'status_changed',
      closed: 'status_changed',
    },
  },
]

describe.each(testEngines)('every act in every status by every role on %s', (engine) => {
  let world: ReferralWorld
  let target: Target
  const callers = new Map<Role, Caller>()

  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    const { as, people } = world
    const found = await aCase(world, { kind: 'part_hours_job', hoursMin: 5, hoursMax: 12 })
    const { orderId, citizenId } = found
    const id = await world.aReferral({ orderId, citizenId, status: 'suggested' })
    target = { id, orderId, citizenId, version: 7 }
    for (const role of roles) {
      const actor =
        role === 'employer' ? found.contact : role === 'citizen' ? found.citizen : await people.staff(role)
      callers.set(role, as(actor).referrals)
    }
  })
  afterAll(() => world.close())

  const put = async (status: ReferralStatus, verdict: Verdict = 'none') => {
    const { referrals } = world.store.tables
    const answered = status === 'proposed' ? null : world.now()
    await world.store.tx(async ({ db }) => {
      await db
        .update(referrals)
        .set({
          status,
          verdict,
          version: target.version,
          answeredAt: answered,
          presentedAt: status === 'presented' || verdict !== 'none' ? world.now() : null,
          profile: null,
          closeReason: status === 'closed' ? 'mistake' : null,
        })
        .where(eq(referrals.id, target.id))
    })
  }
  const outcomeOf = async (work: Promise<unknown>, before: ReferralStatus): Promise<Outcome> => {
    const reason = await reasonOf(work)
    const { status, version } = await world.row(target.id)
    if (reason !== null) {
      expect({ status, version }).toEqual({ status: before, version: target.version })
      return reason as Outcome
    }
    return version === target.version ? 'same' : status
  }

  it.each(acts)('$name', async (act) => {
    const found: Record<string, Outcome> = {}
    const expected: Record<string, Outcome> = {}
    for (const status of referralStatuses)
      for (const role of roles) {
        await put(status)
        found[`${role}: ${status}`] = await outcomeOf(act.does(callers.get(role)!, target), status)
        expected[`${role}: ${status}`] = act.by.includes(role)
          ? (act.but?.[role]?.[status] ?? act.from[status])
          : 'role'
      }
    expect(found).toEqual(expected)
  })

  it('takes the company’s answers in their order: an interview can move, the rest is final', async () => {
    const allowed = new Set<string>()
    for (const from of verdicts)
      for (const to of verdicts) {
        if (to === 'none' || to === 'hired') continue
        await put(from === 'none' || from === 'interview' ? 'presented' : 'closed', from)
        const { id, version } = target
        const given = callers.get('job_broker')!.verdict({ id, version, verdict: to, reason: 'experience' })
        if ((await reasonOf(given)) === null) allowed.add(`${from} → ${to}`)
      }
    expect([...allowed]).toEqual([
      'none → interview',
      'none → rejected',
      'none → no_show',
      'interview → interview',
      'interview → rejected',
      'interview → no_show',
    ])
  })

  it('refuses whoever saw an older version', async () => {
    const broker = callers.get('job_broker')!
    const old = { id: target.id, version: target.version - 1 }
    await put('accepted')
    expect(await reasonOf(broker.confirm(old))).toBe('changed_meanwhile')
    expect(await reasonOf(broker.withdraw({ ...old, reason: 'mistake' }))).toBe('changed_meanwhile')
    await put('presented')
    expect(await reasonOf(broker.verdict({ ...old, verdict: 'interview' }))).toBe('changed_meanwhile')
  })
})
