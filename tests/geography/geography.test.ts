import type { Store } from '@virkelyst/db/kernel/store'
import { makeGeography } from '@virkelyst/server/geography/geography.service'
import { makeIndustries } from '@virkelyst/server/industries/industries.service'
import { makeCrossings } from '@virkelyst/shared/geography/distance.rules'
import { makePostalCodes, unknownKm } from '@virkelyst/shared/geography/postal-codes'
import { sectionOf } from '@virkelyst/shared/industries/industry.rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { openTestStore } from '../support/stores'

let store: Store
let geography: Awaited<ReturnType<typeof makeGeography>>
beforeAll(async () => {
  store = await openTestStore('sqlite', { reference: true })
  geography = await makeGeography({ store })
})
afterAll(() => store.close())

describe('a postal code', () => {
  it('is looked up with its municipality', () => {
    expect(geography.find('2620')).toEqual({
      postalCode: '2620',
      name: 'Albertslund',
      municipalityCode: '0165',
      municipalityName: 'Albertslund',
    })
    expect(geography.find('0001')).toBeNull()
    expect(geography.nameOf('0001')).toBe('0001')
  })

  it.each([
    ['2620', '2620', 0, 0],
    ['2620', '2600', 1, 6],
    ['1050', '8000', 230, 270],
    ['3700', '2100', 260, 330],
    ['5000', '7000', 50, 80],
    ['7700', '7900', 20, 60],
  ])('lies from %s to %s between %d and %d km away, water and all', (from, to, least, most) => {
    const km = geography.distanceKm(from, to)!
    expect(km).toBeGreaterThanOrEqual(least)
    expect(km).toBeLessThanOrEqual(most)
    expect(geography.distanceKm(to, from)).toBe(km)
    expect(geography.distancesFrom(from)[Number(to)]).toBe(km)
  })

  it('that does not exist is near nothing', () => {
    expect(geography.distanceKm('2620', '0001')).toBeNull()
    expect(geography.distancesFrom('2620')[1]).toBe(unknownKm)
    expect(geography.distancesFrom('0001')[2620]).toBe(unknownKm)
  })
})

describe('the way between areas', () => {
  const crossings = makeCrossings([
    { areaA: 'a', areaB: 'b', extraKm: 10 },
    { areaA: 'b', areaB: 'c', extraKm: 5 },
    { areaA: 'a', areaB: 'c', extraKm: 50 },
    { areaA: 'c', areaB: 'd', extraKm: 1 },
    { areaA: 'x', areaB: 'y', extraKm: 3 },
  ])

  it.each([
    ['a', 'a', 0],
    ['a', 'b', 10],
    // A row that names the pair counts even where a way round is shorter.
    ['c', 'a', 50],
    ['d', 'b', 6],
    ['a', 'd', 16],
    ['a', 'x', 1000],
    ['a', 'nowhere', 0],
  ])('from %s to %s adds %d km', (a, b, extra) => {
    expect(crossings.extraKm(a, b)).toBe(extra)
  })

  it('keeps only the latest tables of distances', () => {
    const places = Array.from({ length: 300 }, (_, at) => ({
      postalCode: String(1000 + at),
      name: 'x',
      municipalityCode: '0101',
      municipalityName: 'x',
      latitude: 55 + at / 1000,
      longitude: 12,
      area: 'a',
    }))
    const codes = makePostalCodes(places, [])
    const first = codes.distancesFrom('1000')
    expect(codes.distancesFrom('1000')).toBe(first)
    for (const place of places) codes.distancesFrom(place.postalCode)
    expect(codes.distancesFrom('1000')).not.toBe(first)
    expect(codes.distancesFrom('1000')).toEqual(first)
  })
})

describe('branches', () => {
  const search = async (q: string) => (await makeIndustries({ store })).search(anActor('employer'), { q })

  it('are found by words of the name and by digits, twenty at most', async () => {
    expect((await search('rengøring')).length).toBeGreaterThan(0)
    expect((await search('Rengoering')).map((row) => row.code)).toEqual(
      (await search('rengøring')).map((row) => row.code),
    )
    expect((await search('47')).every((row) => row.code.startsWith('47'))).toBe(true)
    expect((await search('a')).length).toBeLessThanOrEqual(20)
    expect(await search('')).toEqual([])
    expect(await search('%_\\')).toEqual([])
  })

  it('have a name at the nearest level above a code that is not listed', async () => {
    const { find } = await makeIndustries({ store })
    expect(find('999999')?.code).toBe('99')
    expect(find('00')).toBeNull()
  })

  it('lie in sections', async () => {
    const { industries } = store.tables
    const rows = await store.read.db.select().from(industries)
    for (const { code, level, section } of rows)
      if (level !== 'section') expect([code, sectionOf(code)]).toEqual([code, section])
    expect(sectionOf('00')).toBeNull()
  })
})
