import { openStore } from '@virkelyst/db/kernel/open-store'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { check } from './checks'
import { makeCrashDatabase, makeCrashWorld } from './crash-world'
import { isWhole, runCrashes } from './rounds'

const engines = process.env.TEST_DATABASE_URL ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

// Fifty rounds and their figures: npm run crash.
it.each(engines)(
  'loses, doubles and halves nothing when the server on %s is killed under load',
  async (engine) => {
    const rounds = await runCrashes({ engine, rounds: 2, clients: 6, seed: 3, load: [5, 20] })
    expect(rounds.filter((round) => !isWhole(round))).toEqual([])
    expect(rounds.every(({ acknowledged }) => acknowledged > 0)).toBe(true)
  },
)

it('sees a write that is not there, and one without what belongs to it', async () => {
  const { address, remove } = await makeCrashDatabase('sqlite')
  const world = await makeCrashWorld(address, 1)
  const { orderId, citizenId } = world.pairs[0]!
  const store = await openStore(address)
  await store.tx(async ({ db }) => {
    await db.insert(store.tables.referrals).values({
      id: 'a referral',
      orderId,
      citizenId,
      municipalityCode: '0165',
      status: 'proposed',
      source: 'manual',
      createdAt: '2026-11-23T09:00:00.000Z',
      updatedAt: '2026-11-23T09:00:00.000Z',
    })
  })
  await store.tx(async ({ rows }) => {
    await rows(sql`delete from event_payloads where event_id = (select min(event_id) from event_payloads)`)
  })
  await store.close()
  const found = await check(address, world, {
    acknowledged: [
      { kind: 'order', id: 'an order' },
      { kind: 'referral', orderId, citizenId },
      { kind: 'week', placementId: world.placements[0]!, version: 1 },
    ],
    unanswered: [],
  })
  await remove()
  expect(found.lost).toEqual(['order an order', `week ${world.placements[0]} 1`])
  expect(found.halves).toEqual(['event of referral a referral', '1 events without contents'])
})
