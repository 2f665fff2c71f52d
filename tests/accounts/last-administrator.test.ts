import type { Actor } from '@virkelyst/shared/accounts/roles'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cvrs, insertCompanies } from '../support/people'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the last administrator, on %s', (engine) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await makeTestPortal(engine)
    await insertCompanies(portal.store, portal.clock.now().toISOString())
  })
  afterAll(() => portal.close())

  const grantOf = async ({ userId }: Actor) => {
    const { grants } = portal.store.tables
    const [grant] = await portal.store.read.db
      .select()
      .from(grants)
      .where(and(eq(grants.userId, userId), isNull(grants.revokedAt)))
    return grant
  }
  const outcomes = async (acts: Promise<unknown>[]) => (await Promise.all(acts.map(reasonOf))).sort()

  it('of a company neither goes nor lays the right down, while a colleague may', async () => {
    const last = await portal.people.anEmployer([cvrs[0]])
    const caller = portal.as(last).accounts
    const own = (await grantOf(last))!.id
    const input = { cvr: cvrs[0], grantId: own }
    expect(await reasonOf(caller.removeColleague(input))).toBe('last_administrator')
    expect(await reasonOf(caller.setColleagueRights({ ...input, administers: false }))).toBe(
      'last_administrator',
    )
    const colleague = await portal.people.anEmployer([cvrs[0]])
    await portal.as(colleague).accounts.setColleagueRights({ ...input, administers: false })
    expect(await grantOf(last)).toMatchObject({ administers: false })
    // One who administers nothing changes nothing, not even for themselves.
    expect(await reasonOf(caller.setColleagueRights({ ...input, administers: true }))).toBe('role')
    const theirs = (await grantOf(colleague))!.id
    expect(await reasonOf(caller.removeColleague({ cvr: cvrs[0], grantId: theirs }))).toBe('role')
  })

  it('of a company stays when two remove each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const cvr = cvrs[1]
      const [one, other] = [await portal.people.anEmployer([cvr]), await portal.people.anEmployer([cvr])]
      const [first, second] = [(await grantOf(one))!.id, (await grantOf(other))!.id]
      const told = await outcomes([
        portal.as(one).accounts.removeColleague({ cvr, grantId: second }),
        portal.as(other).accounts.removeColleague({ cvr, grantId: first }),
      ])
      const left = [await grantOf(one), await grantOf(other)].filter((grant) => grant !== undefined)
      expect(left).toMatchObject([{ administers: true }])
      expect(told.filter((reason) => reason === null)).toHaveLength(1)
      const { grants } = portal.store.tables
      await portal.store.tx(async ({ db }) => {
        await db.update(grants).set({ revokedAt: '2026-11-23T09:00:00.000Z' }).where(eq(grants.cvr, cvr))
      })
    }
  })

  it('of a company stays when two lay the right down at the same moment', async () => {
    const cvr = cvrs[2]
    const both = [await portal.people.anEmployer([cvr]), await portal.people.anEmployer([cvr])]
    await outcomes(
      both.map(async (each) =>
        portal
          .as(each)
          .accounts.setColleagueRights({ cvr, grantId: (await grantOf(each))!.id, administers: false }),
      ),
    )
    const left = await Promise.all(both.map(grantOf))
    expect(left.filter((grant) => grant?.administers)).toHaveLength(1)
  })

  it('of a municipality stays when two remove each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const code = '0751'
      const [one, other] = [
        await portal.people.anAdministrator(code),
        await portal.people.anAdministrator(code),
      ]
      const [first, second] = [(await grantOf(one))!.id, (await grantOf(other))!.id]
      const told = await outcomes([
        portal.as(one).accounts.revoke({ grantId: second }),
        portal.as(other).accounts.revoke({ grantId: first }),
      ])
      expect(told).toContain('last_administrator')
      const { grants } = portal.store.tables
      const left = await portal.store.read.db
        .select()
        .from(grants)
        .where(and(eq(grants.municipalityCode, code), isNull(grants.revokedAt)))
      expect(left).toHaveLength(1)
      await portal.store.tx(async ({ db }) => {
        await db
          .update(grants)
          .set({ revokedAt: '2026-11-23T09:00:00.000Z' })
          .where(eq(grants.municipalityCode, code))
      })
    }
  })

  it('had no unexpected fault in any of this', () => {
    expect(portal.faults).toEqual([])
  })
})
