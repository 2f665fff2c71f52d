import { makeGeographyRepository } from '@virkelyst/db/geography/geography.repository'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeGeography, type PlacesNow } from '@virkelyst/server/geography/geography.service'
import { makeIndustries } from '@virkelyst/server/industries/industries.service'
import { type Crossing, makeWays, straightKm, unjoinedKm } from '@virkelyst/shared/geography/distance.rules'
import { makePostalCodes, type PostalCodes, unknownKm } from '@virkelyst/shared/geography/postal-codes'
import { sectionOf } from '@virkelyst/shared/industries/industry.rules'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '../support/property-seed'
import { anActor } from '../support/citizens'
import { makeTestClock } from '../support/deps'
import { openTestStore } from '../support/stores'

let store: Store
let geography: PlacesNow
beforeAll(async () => {
  store = await openTestStore('sqlite', { reference: true })
  geography = await (await makeGeography({ store, clock: makeTestClock() })).current()
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
    ['1050', '8000', 220, 310],
    ['3700', '2100', 250, 350],
    ['5000', '7000', 45, 65],
    ['4220', '5800', 20, 45],
    // Round the fjords of Sjælland, or by the ferry over the mouth.
    ['3390', '4300', 40, 95],
    ['3390', '4581', 20, 60],
    ['4040', '4070', 20, 45],
    ['3600', '3630', 4, 12],
    ['4300', '4540', 18, 35],
    ['2791', '4673', 50, 80],
    ['4780', '4760', 20, 35],
    ['4800', '4760', 22, 40],
    // Over and along the Limfjord.
    ['9000', '9400', 1, 6],
    ['7700', '7900', 22, 40],
    ['7900', '7800', 22, 40],
    ['7870', '7900', 12, 35],
    ['9640', '7870', 30, 75],
    ['7680', '7770', 15, 85],
    ['7760', '7600', 25, 45],
    ['9690', '9670', 10, 25],
    ['9370', '9280', 15, 60],
    // Round the fjords of eastern Jylland.
    ['8970', '8950', 20, 60],
    ['8500', '8900', 48, 70],
    ['8000', '8400', 40, 60],
    ['9560', '9550', 8, 25],
    ['7130', '7000', 35, 65],
    ['7100', '7130', 25, 45],
    ['6092', '7000', 22, 45],
    ['8700', '8300', 18, 35],
    // Fyn and its islands, Als, and those of the Kattegat.
    ['5390', '5450', 20, 50],
    ['5700', '5900', 18, 35],
    ['5600', '5970', 60, 120],
    ['6400', '6430', 14, 28],
    ['6400', '5600', 75, 130],
    ['4970', '5900', 80, 140],
    ['4400', '8305', 80, 130],
    ['8300', '8305', 75, 120],
    ['6700', '6720', 15, 40],
    ['9900', '9940', 90, 140],
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
  const point = (longitude: number) => ({ latitude: 56, longitude })
  const crossing = (
    name: string,
    areaA: string,
    at: number,
    areaB: string,
    to: number,
    km: number,
  ): Crossing => ({
    name,
    areaA,
    endA: point(at),
    areaB,
    endB: point(to),
    km,
  })
  // On the 56th parallel a tenth of a degree is 6.2 km.
  const codes = makePostalCodes(
    [
      ['1', 'a', 10],
      ['2', 'a', 10.2],
      ['3', 'b', 10.3],
      ['4', 'c', 10.5],
      ['5', 'nowhere', 10.1],
    ].map(([code, area, longitude]) => ({
      postalCode: String(code),
      name: 'x',
      municipalityCode: '0101',
      municipalityName: 'x',
      area: String(area),
      ...point(Number(longitude)),
    })),
    [
      crossing('short', 'a', 10.2, 'b', 10.3, 20),
      crossing('long', 'a', 10, 'b', 10.3, 60),
      crossing('on', 'b', 10.3, 'c', 10.5, 15),
      crossing('too short to be true', 'x', 10, 'y', 11, 1),
    ],
  )

  it.each([
    ['1', '2', 12.4, 'the straight line within an area'],
    ['2', '3', 20, 'the crossing from its very ends'],
    ['1', '3', 32.4, 'the one that costs least, with the way to it'],
    ['2', '4', 35, 'over two crossings'],
    ['1', '5', 1006.2, 'so far where nothing joins them'],
  ])('from %s to %s: %d km, %s', (from, to, km) => {
    expect(codes.distanceKm(from, to)).toBeCloseTo(km, 0)
    expect(codes.distanceKm(to, from)).toBe(codes.distanceKm(from, to))
  })
  it('is never shorter than the straight line, whatever a crossing claims', () => {
    const ways = makeWays([crossing('x', 'x', 10, 'y', 11, 1)])
    const here = ways.toEnds({ area: 'x', ...point(10) })
    expect(ways.fromHere('x', here)[1]).toBeCloseTo(straightKm(point(10), point(11)))
  })

  describe('of the whole country', () => {
    let all: PostalCodes
    let places: Awaited<ReturnType<ReturnType<typeof makeGeographyRepository>['load']>>['places']
    beforeAll(async () => {
      const loaded = await makeGeographyRepository(store).load()
      places = loaded.places
      all = makePostalCodes(places, loaded.crossings)
    })
    const three = (check: (a: number, b: number, c: number) => void) =>
      fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(), check), { numRuns: 300 })
    const at = (index: number) => places[index % places.length]!
    const km = (a: number, b: number) => all.distanceKm(at(a).postalCode, at(b).postalCode)!

    it('every code can be reached from every other', () => {
      for (const { postalCode } of places) {
        const table = all.distancesFrom(postalCode)
        const farthest = Math.max(...places.map((to) => table[Number(to.postalCode)]!))
        expect(farthest).toBeLessThan(unjoinedKm)
      }
    })
    it('is the same both ways, never below the straight line, and no way round is shorter', () => {
      three((a, b, c) => {
        // Rounded to a tenth of a kilometre each.
        expect(Math.abs(km(a, b) - km(b, a))).toBeLessThan(0.11)
        expect(km(a, b)).toBeGreaterThan(straightKm(at(a), at(b)) - 0.06)
        expect(km(a, c)).toBeLessThan(km(a, b) + km(b, c) + 0.16)
      })
    })
    it('Nørresundby is no nearer to København than Aalborg is', () => {
      expect(all.distanceKm('9400', '1050')).toBeGreaterThan(all.distanceKm('9000', '1050')!)
    })
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
