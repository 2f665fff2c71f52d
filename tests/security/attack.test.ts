import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attack } from '../attack/attack'
import { type AttackWorld, openAttackWorld } from '../attack/attack-world'
import { makeAttackers } from '../attack/attackers'
import { faultsOf } from '../attack/faults'
import { digestsOf } from '../attack/protected-rows'
import { callOf, kinds } from '../attack/shot'
import { attackTable } from '../attack/table'

/** `npm run attack` sends as many as one likes. */
const requests = Number(process.env.ATTACK_REQUESTS ?? 500)

describe('generated requests at everything, as everybody', () => {
  let world: AttackWorld
  beforeAll(async () => {
    world = await openAttackWorld()
  })
  afterAll(() => world.stop())

  it('end in no fault, tell nobody what is somebody else’s, and write nothing without right', async () => {
    const report = await attack(world, { requests, seed: 7 })
    expect(report.findings, attackTable(report).join('\n')).toEqual([])
    for (const kind of kinds) expect(report.tallies[kind].requests).toBeGreaterThan(0)
    const sum = (group: '2xx' | '4xx') =>
      kinds.reduce((all, kind) => all + report.tallies[kind].statuses[group], 0)
    // Enough comes through to be worth looking at.
    expect(sum('2xx')).toBeGreaterThan(requests / 20)
    expect(sum('4xx')).toBeGreaterThan(requests / 20)
  })

  describe('would be noticed', () => {
    const at = async (role: string) => {
      const attackers = await makeAttackers(world.people, world.territory)
      return attackers.find(({ name }) => name === role)!
    }
    const citizenOf = (whose: 'own' | 'foreign') => world.known[whose].citizenId![0] as string

    it.each([
      ['nobody', 'm', 'own', true],
      ['no role', 's', 'own', true],
      ['job_broker', 's', 'own', false],
      ['job_broker', 's', 'foreign', true],
      ['caseworker', 'm', 'own', false],
      ['employer', 's', 'own', true],
      ['citizen', 'm', 'own', true],
    ] as const)('when %s is told the canary %s of somebody %s', async (role, kind, whose, isLeak) => {
      const text = JSON.stringify({ value: `kanarie-${kind}-${citizenOf(whose)}-eiranak` })
      expect(await world.judge(await at(role), text)).toHaveLength(isLeak ? 1 : 0)
    })

    it('when a foreign row is changed', async () => {
      const before = await digestsOf(world.store, world.forbidden)
      const id = world.forbidden.citizenIds[0]!
      await world.store.tx(async (session) => {
        await session.rows(sql`update citizens set radius_km = radius_km + 1 where id = ${id}`)
      })
      const after = await digestsOf(world.store, world.forbidden)
      expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(['citizens'])
    })

    it.each([
      [{ status: 500 }, 'status 500'],
      [{ status: 0 }, 'no answer'],
      [{ text: 'Error: x\n    at look (/srv/portal/server/dist/main.js:10:5)' }, 'insides'],
      [{ text: 'select "id" from "citizens"' }, 'insides'],
      [{ headers: { 'access-control-allow-origin': '*' } }, 'other origins'],
      [{ headers: { 'cache-control': 'public' } }, 'may be kept'],
      [{ headers: { location: 'https://evil.example/' } }, 'leads elsewhere'],
    ])('when an answer is %j', async (wrong, what) => {
      const fine = { status: 200, headers: { 'cache-control': 'no-store' }, text: '{}' }
      const shot = callOf('text', await at('nobody'), 'accounts.me', '{}')
      expect(faultsOf(fine, shot, [])).toEqual([])
      const headers = { ...fine.headers, ...('headers' in wrong ? wrong.headers : {}) }
      expect(faultsOf({ ...fine, ...wrong, headers }, shot, []).join()).toContain(what)
    })
  })
})
