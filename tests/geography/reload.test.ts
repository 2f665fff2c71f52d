import type { Store } from '@virkelyst/db/kernel/store'
import { makeGeography } from '@virkelyst/server/geography/geography.service'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestClock } from '../support/deps'
import { openTestStore, testEngines } from '../support/stores'

/** Puts 2620 elsewhere, as another process would that has a newer list. */
const move = (store: Store, latitude: number, version: string) =>
  store.tx(async ({ db }) => {
    const { postalCodes, catalogueVersions } = store.tables
    await db.update(postalCodes).set({ latitude }).where(eq(postalCodes.code, '2620'))
    await db.update(catalogueVersions).set({ version }).where(eq(catalogueVersions.source, 'places'))
  })

describe.each(testEngines)('places that change under a running server on %s', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(engine, { reference: true })
  })
  afterAll(() => store.close())

  it('are taken over two seconds later, with every distance, and left as they were for work under way', async () => {
    const clock = makeTestClock()
    const geography = await makeGeography({ store, clock })
    const before = await geography.current()
    const km = before.distanceKm('2620', '2630')!
    expect(before.distancesFrom('2630')[2620]).toBe(km)
    await move(store, 55.2, 'moved')
    clock.advance(1.9 / 3600)
    expect(await geography.current()).toBe(before)
    clock.advance(0.1 / 3600)
    const after = await geography.current()
    expect(after.distanceKm('2620', '2630')).toBeGreaterThan(km + 20)
    expect(after.distancesFrom('2630')[2620]).toBe(after.distanceKm('2620', '2630'))
    expect(before.distanceKm('2620', '2630')).toBe(km)
  })

  it('are taken over at once after a write of its own', async () => {
    const geography = await makeGeography({ store, clock: makeTestClock() })
    const km = (await geography.current()).distanceKm('2620', '2630')!
    await move(store, 55.1, 'moved again')
    await geography.refresh()
    expect((await geography.current()).distanceKm('2620', '2630')).toBeGreaterThan(km)
  })
})
