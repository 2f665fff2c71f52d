import type { Store } from '@virkelyst/db/kernel/store'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import type { Deps } from '@virkelyst/server/kernel/deps'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDeps } from '../support/deps'
import { openTestStore, testEngines } from '../support/stores'

describe.each(testEngines)('the built-in lists on %s', (engine) => {
  let store: Store
  let deps: Deps
  beforeAll(async () => {
    store = await openTestStore(engine)
    deps = testDeps(store)
  })
  afterAll(() => store.close())

  const rowsIn = async (table: 'occupationTitles' | 'postalCodes' | 'municipalities' | 'industries') =>
    (await store.read.db.select({ n: count() }).from(store.tables[table]))[0]!.n

  it('are loaded once, with an event each, and left alone while the files stay the same', async () => {
    expect(await syncReferenceData(deps)).toEqual(['occupations', 'places'])
    const titles = await rowsIn('occupationTitles')
    expect(titles).toBeGreaterThan(4500)
    expect(await rowsIn('municipalities')).toBe(98)
    expect(await rowsIn('postalCodes')).toBeGreaterThan(1000)
    expect(await rowsIn('industries')).toBeGreaterThan(300)
    expect(await syncReferenceData(deps)).toEqual([])
    expect(await rowsIn('occupationTitles')).toBe(titles)
    const events = await store.read.db
      .select({ n: count() })
      .from(store.tables.events)
      .where(eq(store.tables.events.kind, 'catalogue_loaded'))
    expect(events[0]!.n).toBe(2)
  })

  it('come back as they were written', async () => {
    const { catalogue, version } = await makeOccupationsRepository(store).load()
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    const cleaner = catalogue.occupations.find((one) => one.code === '9112.01')
    expect(cleaner?.labelDa).toBe('rengøringsassistent')
    expect(cleaner?.titles).toContainEqual({
      title: 'rengøringskone',
      kind: 'old',
      firstChoice: true,
      source: 'built_in',
    })
    expect(catalogue.links.length).toBeGreaterThan(100)
  })

  it('are loaded anew when the stored version is another, and keep the settings of municipalities', async () => {
    const { catalogueVersions, municipalities } = store.tables
    await store.tx(async ({ db }) => {
      await db
        .update(catalogueVersions)
        .set({ version: 'older' })
        .where(eq(catalogueVersions.source, 'places'))
      await db
        .update(municipalities)
        .set({ name: 'Gammelt navn', version: 7 })
        .where(eq(municipalities.code, '0165'))
    })
    expect(await syncReferenceData(deps)).toEqual(['places'])
    const [row] = await store.read.db.select().from(municipalities).where(eq(municipalities.code, '0165'))
    expect(row).toMatchObject({ name: 'Albertslund', version: 7 })
  })
})
