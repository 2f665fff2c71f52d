import { TRPCError } from '@trpc/server'
import { assertPolicyComplete } from '@virkelyst/server/kernel/trpc'
import { type ProcedureName, policy, scopeFor } from '@virkelyst/shared/accounts/policy'
import type { PolicyLine } from '@virkelyst/shared/accounts/policy-line'
import { type Actor, type Role, roles } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testEngines } from '../support/stores'
import { accountFixtures } from './fixtures/accounts'
import { citizenFixtures } from './fixtures/citizens'
import { decisionFixtures } from './fixtures/decisions'
import { documentFixtures } from './fixtures/documents'
import { followUpFixtures } from './fixtures/follow-ups'
import { hourPlanFixtures } from './fixtures/hour-plans'
import { notificationFixtures } from './fixtures/notifications'
import { orderFixtures } from './fixtures/orders'
import { ownDataFixtures } from './fixtures/own-data'
import { placementRuleFixtures } from './fixtures/placement-rules'
import { placementFixtures } from './fixtures/placements'
import { referralFixtures } from './fixtures/referrals'
import { retentionFixtures } from './fixtures/retention'
import { runFixtures } from './fixtures/runs'
import { trackFixtures } from './fixtures/tracks'
import { type Fixtures, makePolicyWorld, type PolicyWorld } from './fixtures/world'

const fixtures: Fixtures = {
  ...accountFixtures,
  ...citizenFixtures,
  ...decisionFixtures,
  ...documentFixtures,
  ...ownDataFixtures,
  ...retentionFixtures,
  ...followUpFixtures,
  ...hourPlanFixtures,
  ...notificationFixtures,
  ...orderFixtures,
  ...placementRuleFixtures,
  ...placementFixtures,
  ...referralFixtures,
  ...runFixtures,
  ...trackFixtures,
}
const names = Object.keys(policy) as ProcedureName[]
const lineOf = (name: ProcedureName): PolicyLine => policy[name]

type Caller = ReturnType<PolicyWorld['as']>
type Answer =
  | { failed: false; result: unknown }
  | { failed: true; reason: unknown; code: unknown; details: unknown }

const invoke = async (caller: Caller, name: ProcedureName, input: unknown): Promise<Answer> => {
  const [feature, procedure] = name.split('.') as [string, string]
  const features = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    return { failed: false, result: await features[feature]![procedure]!(input) }
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error
    if (cause instanceof AppError)
      return { failed: true, reason: cause.reason, code: cause.code, details: cause.details }
    return {
      failed: true,
      reason: error instanceof TRPCError ? error.code : String(error),
      code: 'other',
      details: cause,
    }
  }
}

/** Every pair of procedure and role whose rows have a border; for those open to all signed in, one role stands for all. */
const scoped = names.flatMap((name) => {
  const { who } = lineOf(name)
  const permitted: Role[] =
    who === 'anybody' ? [] : who === 'anybody_signed_in' ? ['caseworker'] : (Object.keys(who) as Role[])
  return permitted.filter((role) => scopeFor(name, role) !== 'none').map((role) => [name, role] as const)
})

describe('the policy table', () => {
  it('has a fixture for every procedure whose rows have a border', () => {
    const missing = [...new Set(scoped.map(([name]) => name))].filter((name) => !fixtures[name])
    expect(missing).toEqual([])
  })

  it('has no fixture for a procedure without one', () => {
    const needed = new Set(scoped.map(([name]) => name))
    expect(Object.keys(fixtures).filter((name) => !needed.has(name as ProcedureName))).toEqual([])
  })

  it('is missed when a procedure has no line, or a line no procedure', () => {
    const procedures = Object.fromEntries(names.map((name) => [name, {}]))
    expect(() => assertPolicyComplete(procedures)).not.toThrow()
    expect(() => assertPolicyComplete({ ...procedures, 'citizens.everything': {} })).toThrow(
      'citizens.everything',
    )
    const { 'audit.search': _left, ...fewer } = procedures
    expect(() => assertPolicyComplete(fewer)).toThrow('audit.search')
  })

  it('lets no employer near a procedure that reads citizens beyond presented ones', () => {
    const open = names.filter((name) => lineOf(name).person && scopeFor(name, 'employer') !== null)
    expect(open.map((name) => [name, scopeFor(name, 'employer')])).toEqual([
      ['accounts.redeemLinkCode', 'self'],
      ['referrals.verdict', 'named_contact'],
      ['referrals.presented', 'named_contact'],
      // A placement begins with a person only for the named contact who was presented that person.
      ['placements.beginFromOrder', 'own_company'],
      ['placements.getForEmployer', 'own_company'],
      // A document holds what the page of the placement tells the one who reads it.
      ['hourPlans.get', 'own_company'],
      ['hourPlans.toRegister', 'named_contact'],
      ['hourPlans.propose', 'named_contact'],
      ['hourPlans.answer', 'named_contact'],
      ['hourPlans.register', 'named_contact'],
      ['hourPlans.reach', 'named_contact'],
      ['documents.get', 'own_company'],
      ['documents.make', 'own_company'],
      // Talks and the company's own answers about the person; answers are for the named contact only.
      ['followUps.ofMyCompany', 'own_company'],
      ['followUps.calendar', 'own_company'],
      ['followUps.answer', 'own_company'],
    ])
  })
})

describe.each(testEngines)('every procedure on %s', (engine) => {
  let world: PolicyWorld
  const actors = new Map<Role, Actor>()
  beforeAll(async () => {
    world = await makePolicyWorld(engine)
    for (const role of roles) actors.set(role, await world.actor(role))
  })
  afterAll(() => world.close())

  it('stands in the table, and the other way round', () => {
    expect(Object.keys(world.router._def.procedures).sort()).toEqual([...names].sort())
  })

  it.each(names.filter((name) => lineOf(name).who !== 'anybody'))(
    '%s tells nobody to sign in',
    async (name) => {
      expect(await invoke(world.asNobody(), name, { anything: 'at all' })).toMatchObject({
        failed: true,
        reason: 'not_signed_in',
        code: 'unauthenticated',
      })
    },
  )

  const refused = names.flatMap((name) =>
    roles.filter((role) => scopeFor(name, role) === null).map((role) => [name, role] as const),
  )
  it.each(refused)('%s refuses the role %s before it looks at anything', async (name, role) => {
    const answer = await invoke(world.as(actors.get(role)!), name, { anything: 'at all' })
    expect(answer).toMatchObject({ failed: true, reason: 'role', code: 'forbidden' })
  })

  it.each(names.filter((name) => typeof lineOf(name).who === 'object'))(
    '%s refuses somebody without any role',
    async (name) => {
      const user = await world.people.aUser()
      expect(await invoke(world.asUser(user), name, undefined)).toMatchObject({
        failed: true,
        reason: 'role',
      })
    },
  )

  it.each(scoped)('%s keeps %s to their own rows', async (name, role) => {
    const actor = await world.actor(role)
    const fixture = await fixtures[name]!(world, actor)
    const { own, foreign = [], sees = [], seesNot = [], untouched } = fixture
    expect(foreign.length + sees.length + seesNot.length + (untouched ? 1 : 0)).toBeGreaterThan(0)
    const caller = world.as(actor)
    const others = await untouched?.()
    const before = await world.tracesOf(actor, name)

    for (const { theirs, nowhere } of foreign) {
      const [refusal, nothing] = [await invoke(caller, name, theirs), await invoke(caller, name, nowhere)]
      expect(refusal.failed).toBe(true)
      expect(refusal).toEqual(nothing)
    }
    const answer = await invoke(caller, name, own)
    expect(answer).toMatchObject({ failed: false })
    const told = JSON.stringify(answer)
    for (const id of sees) expect(told).toContain(id)
    for (const id of seesNot) expect(told).not.toContain(id)
    expect(await untouched?.()).toEqual(others)
    const left = (await world.tracesOf(actor, name)).slice(before.length)
    const { leaves } = lineOf(name)
    if (leaves) expect(left).toContain(leaves)
    else expect(left).toEqual([])
  })

  it('had no unexpected fault in any of this', () => {
    expect(world.faults).toEqual([])
  })
})
