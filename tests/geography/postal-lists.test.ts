import { makePostalLists } from '@virkelyst/server/geography/postal-lists.service'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { testDeps } from '../support/deps'
import { makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { makeImportFiles } from '../support/import-files'
import { aCitizen, anOrder, makeRankingWorld, type RankingWorld } from '../support/ranking-world'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

/** An entry as the address register's JSON has it. */
const entry = (nr: string, navn: string, x: number, y: number, kommuner = ['0165']) => ({
  href: `https://register.example/postnumre/${nr}`,
  nr,
  navn,
  stormodtageradresser: null,
  bbox: [x - 0.1, y - 0.1, x + 0.1, y + 0.1],
  visueltcenter: [x, y],
  kommuner: kommuner.map((kode) => ({ href: `https://register.example/kommuner/${kode}`, kode, navn: kode })),
  ændret: '2026-01-01T00:00:00.000Z',
  geo_version: 7,
  dagi_id: `19${nr}`,
})
/** Albertslund 6 km further north, a made-up code near by, Ringkøbing far out at sea, and another name for 2630. */
const list = [
  entry('2620', 'Albertslund', 12.3638, 55.711, ['0153', '0165']),
  entry('2629', 'Vrilsted', 12.36, 55.66, ['0411', '0169', '0165']),
  entry('2630', 'Taastrup Nord', 12.3016, 55.6501, ['0169']),
  entry('6950', 'Ringkøbing', 4.5, 56.1, ['0760']),
]
const json = JSON.stringify(list)
const csv = [
  'nr,navn,visueltcenter_x,visueltcenter_y,bbox_xmin,ændret',
  ...list.map(({ nr, navn, visueltcenter: [x, y] }) => `${nr},${navn},${x},${y},1,2026`),
].join('\n')

describe.each(testEngines)('the official list of postal codes on %s', (engine) => {
  const files = makeImportFiles()
  let world: RankingWorld
  let deps: ReturnType<typeof testDeps>
  beforeAll(async () => {
    world = await makeRankingWorld(engine)
    deps = testDeps(world.store, world.clock)
  })
  afterAll(async () => {
    files.remove()
    await world.close()
  })

  const run = async (
    content: string | Uint8Array,
    { dryRun = false, allPoints = false, parts = deps } = {},
  ) => {
    const faults: ImportFault[] = []
    const outcome = await makePostalLists(parts).import({
      path: files.write(content),
      allPoints,
      dryRun,
      onFault: (fault) => faults.push(fault),
    })
    return { outcome, faults }
  }
  const remove = (dryRun = false) => makePostalLists(deps).remove({ dryRun })
  const whatListsLeave = async () => {
    const { postalCodes, listedPostalCodes, catalogueVersions, events, audit } = world.store.tables
    const { db } = world.store.read
    return {
      places: await db.select().from(postalCodes).orderBy(postalCodes.code),
      listed: await db.select().from(listedPostalCodes).orderBy(listedPostalCodes.code),
      versions: await db.select().from(catalogueVersions).orderBy(catalogueVersions.version),
      events: await db.$count(events),
      audit: await db.$count(audit),
    }
  }
  const placeOf = async (code: string) => {
    const { postalCodes } = world.store.tables
    return (await world.store.read.db.select().from(postalCodes).where(eq(postalCodes.code, code)))[0]
  }
  /** What the serving process says, two seconds on. */
  const served = () => {
    world.clock.advance(2 / 3600)
    return world.geography.current()
  }

  it('tells in a rehearsal what it would change, and stores nothing', async () => {
    const before = await whatListsLeave()
    const { outcome, faults } = await run(json, { dryRun: true })
    expect(faults).toEqual([])
    expect(outcome).toMatchObject({
      lines: 4,
      stored: false,
      changes: {
        added: [{ postalCode: '2629', name: 'Vrilsted' }],
        gone: [],
        moved: [{ postalCode: '2620', name: 'Albertslund', km: 6 }],
        renamed: [{ postalCode: '2630', name: 'Taastrup Nord', from: 'Taastrup' }],
        rehomed: [],
      },
      left: [{ postalCode: '6950', name: 'Ringkøbing', km: expect.closeTo(232, -1) }],
    })
    expect(outcome?.unlisted).toHaveLength(before.places.length - 3)
    expect(await whatListsLeave()).toEqual(before)
  })

  it('a stop in the middle leaves nothing of it', async () => {
    const before = await whatListsLeave()
    const faulty = makeFaultyStore(world.store)
    for (let step = 1; step < 50; step++) {
      faulty.plan(step)
      const failed = await run(json, { parts: { ...deps, store: faulty.store } }).then(
        () => false,
        (error: unknown) => error instanceof PlannedFault || Promise.reject(error),
      )
      if (!failed) {
        expect(step).toBeGreaterThan(5)
        return
      }
      expect(await whatListsLeave()).toEqual(before)
    }
    throw new Error('never ended')
  })

  it('is in force in a running process, with names, municipalities and distances; other codes are as before', async () => {
    const now = await served()
    expect(now.find('2629')).toEqual({
      postalCode: '2629',
      name: 'Vrilsted',
      municipalityCode: '0165',
      municipalityName: 'Albertslund',
    })
    expect(now.nameOf('2630')).toBe('Taastrup Nord')
    expect(now.distanceKm('2620', '2629')).toBeCloseTo(5.7, 0)
    expect((await placeOf('6950'))?.longitude).toBeGreaterThan(8)
    expect((await placeOf('2620'))?.municipalityCode).toBe('0165')
    const lists = await world.geography.lists(anActor('administrator'))
    expect(lists.map(({ source, codes }) => [source, codes])).toEqual([
      ['places', expect.any(Number)],
      ['postal_codes', 4],
    ])
    expect(now.find('8000')?.name).toBe('Aarhus C')
  })

  it('the same list changes nothing, whatever its form and order, and a CSV names no municipality', async () => {
    const before = await whatListsLeave()
    for (const again of [
      json,
      JSON.stringify(list.toReversed()),
      `\ufeff${json}`,
      Buffer.from(json, 'latin1'),
    ]) {
      const { outcome, faults } = await run(again)
      expect([faults, outcome?.stored]).toEqual([[], false])
    }
    expect(await whatListsLeave()).toEqual(before)
    const { outcome } = await run(csv, { dryRun: true })
    // 2629 lies nearest to 2620, whose municipality it gets.
    expect(outcome).toMatchObject({ lines: 4, changes: { added: [], moved: [], renamed: [], rehomed: [] } })
  })

  it('moves people in the ranking’s lists: the radius is measured anew', async () => {
    await world.put(aCitizen(1, { radiusKm: 3 }), aCitizen(2, { postalCode: '2629', radiusKm: 3 }))
    const found = async (postalCode: string) => {
      world.clock.advance(2 / 3600)
      return (await world.find(anOrder({ postalCode }))).people.map(({ no, km }) => [no, km])
    }
    expect(await found('2620')).toEqual([[1, 0]])
    await run(JSON.stringify([entry('2620', 'Albertslund', 12.3638, 55.6569), list[1]]))
    const both = await found('2620')
    expect(both.map(([no]) => no).sort()).toEqual([1, 2])
    expect(both.find(([no]) => no === 2)?.[1]).toBeLessThan(1)
    await world.clear()
  })

  it('takes points far from the town only where asked to', async () => {
    await run(json, { allPoints: true })
    expect((await placeOf('6950'))?.longitude).toBe(4.5)
    await run(json)
    expect((await placeOf('6950'))?.longitude).toBeGreaterThan(8)
  })

  it('stands through an upgrade of the built-in lists', async () => {
    const { catalogueVersions } = world.store.tables
    await world.store.tx(({ db }) =>
      db.update(catalogueVersions).set({ version: 'older' }).where(eq(catalogueVersions.source, 'places')),
    )
    const { places } = await whatListsLeave()
    expect(await syncReferenceData(deps)).toEqual(['places'])
    expect((await whatListsLeave()).places).toEqual(places)
    expect((await served()).nameOf('2629')).toBe('Vrilsted')
  })

  it('is no part of the catalogue: nothing is resolved anew', async () => {
    const before = await world.titles.current()
    await run(JSON.stringify(list.slice(0, 2)))
    world.clock.advance(1)
    expect(await world.titles.current()).toBe(before)
  })

  it('a code that a newer list lacks goes, but for those who are there', async () => {
    await world.put(aCitizen(1, { postalCode: '2629' }))
    const { outcome } = await run(JSON.stringify(list.slice(0, 1)))
    expect(outcome?.changes).toMatchObject({ added: [], gone: [] })
    expect(outcome?.unlisted.map(({ postalCode }) => postalCode)).toContain('2629')
    expect((await served()).nameOf('2629')).toBe('Vrilsted')
    await world.clear()
    const other = await run(JSON.stringify(list.slice(2)))
    expect(other.outcome?.changes.gone).toEqual([{ postalCode: '2629', name: 'Vrilsted' }])
    expect((await served()).find('2629')).toBeNull()
  })

  it('is taken out as a whole, and the built-in list stands alone again', async () => {
    await run(json)
    const before = await whatListsLeave()
    const foreseen = await remove(true)
    expect(await whatListsLeave()).toEqual(before)
    const takenOutAt = world.clock.now().toISOString()
    expect(await remove()).toEqual(foreseen)
    expect(foreseen).toMatchObject({
      gone: [{ postalCode: '2629' }],
      moved: [{ postalCode: '2620', km: 6 }],
      renamed: [{ postalCode: '2630', name: 'Taastrup', from: 'Taastrup Nord' }],
    })
    const now = await served()
    expect([now.find('2629'), now.nameOf('2630')]).toEqual([null, 'Taastrup'])
    const { versions } = await whatListsLeave()
    expect(versions.filter(({ source }) => source === 'postal_codes')).toMatchObject([{ takenOutAt }])
    expect(await remove()).toBeNull()
    const lists = await world.geography.lists(anActor('administrator'))
    expect(lists.map(({ source }) => source)).toEqual(['places'])
  })

  it('of two lists at once one is stored, and the other told', async () => {
    const reasons = await Promise.all([
      reasonOf(run(JSON.stringify(list.slice(0, 3)))),
      reasonOf(run(JSON.stringify(list.slice(1)))),
    ])
    expect(reasons.sort()).toEqual(['changed_meanwhile', null])
  })
})
