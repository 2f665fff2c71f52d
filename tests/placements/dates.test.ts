import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { periodsOverlap, placementDueAt } from '@virkelyst/shared/placements/placement.rules'
import { placementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { albertslund } from '../support/people'
import { aTerms, makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const turn = { status: 'active', authority: 'own' } as const
const dueOn = (endDate: string) =>
  placementDueAt(turn, '2026-01-01T08:00:00.000Z', { startDate: '2026-01-01', endDate }, defaultSettings)

describe('deadlines of a placement', () => {
  it.each([
    ['winter time', '2026-02-27', '2026-02-27T23:00:00.000Z'],
    ['summer time', '2026-06-30', '2026-06-30T22:00:00.000Z'],
    // 29 March has 23 hours and 25 October has 25.
    ['the day the clocks go forward', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['the day before it', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['the day the clocks go back', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['a leap day', '2028-02-29', '2028-02-29T23:00:00.000Z'],
    ['the last day of a year', '2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('last the whole Danish day: %s', (_, day, instant) => {
    expect(dueOn(day)).toBe(instant)
  })

  it('of the municipality count working days over Christmas and New Year', () => {
    const due = placementDueAt(
      { status: 'submitted', authority: 'own' },
      '2026-12-22T09:00:00.000Z',
      { startDate: '2027-01-11', endDate: '2027-02-05' },
      defaultSettings,
    )
    // 23, 28, 29, 30 December and 4 January: Christmas, New Year and weekends do not count.
    expect(due?.slice(0, 10)).toBe('2027-01-04')
  })
})

describe('days of a placement', () => {
  it.each(['2027-02-29', '2026-02-30', '2026-04-31', '2026-13-01'])('%s does not exist', (startDate) => {
    const read = placementTerms.safeParse({ ...aTerms(), startDate, endDate: '2028-12-31' })
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['startDate', 'bad_date'],
    ])
  })
  it('29 February of a leap year does, as the only day', () => {
    const day = { startDate: '2028-02-29', endDate: '2028-02-29' }
    expect(placementTerms.safeParse({ ...aTerms(), ...day }).success).toBe(true)
    expect(periodsOverlap(day, { startDate: '2028-02-29', endDate: null })).toBe(true)
    expect(periodsOverlap(day, { startDate: '2028-03-01', endDate: '2028-03-31' })).toBe(false)
    expect(periodsOverlap(day, { startDate: '2028-02-01', endDate: '2028-02-28' })).toBe(false)
  })

  const isoDay = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const period = fc.tuple(isoDay, fc.option(isoDay)).map(([day, other]) => {
    if (other === null) return { startDate: day, endDate: null }
    const [startDate, endDate] = [day, other].sort() as [string, string]
    return { startDate, endDate }
  })
  it('two periods share a day, or one is over before the other begins; whichever is asked first', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const apart =
          (a.endDate !== null && a.endDate < b.startDate) || (b.endDate !== null && b.endDate < a.startDate)
        expect(periodsOverlap(a, b)).toBe(!apart)
        expect(periodsOverlap(b, a)).toBe(!apart)
      }),
    )
  })
})

describe.each(testEngines)('a placement at a border, on %s', (engine) => {
  const pNumber = '1000000001'
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  const staff = () => world.as(found.consultant).placements
  const aUnit = async (unit: string, hundredths: number) => {
    const { productionUnits } = world.store.tables
    await world.store.tx(({ db }) =>
      db.insert(productionUnits).values({
        pNumber: unit,
        cvr: '99000007',
        name: 'Lageret',
        address: 'Vej 1',
        postalCode: '2620',
        municipalityCode: albertslund,
        ordinaryStaffHundredths: hundredths,
        source: 'manual',
      }),
    )
  }
  const ratioAt = async (unit: string, targetGroup = 3) => {
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber: unit,
      kind: 'work_placement',
      status: 'submitted',
      citizenId: await world.aCitizen({ targetGroup }),
    })
    const { check } = await staff().get({ id })
    return check?.findings.find(({ code }) => code.startsWith('ratio_') || code.startsWith('staff_'))
  }
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
    await aUnit(pNumber, 4_000)
  })
  afterAll(() => world.close())

  it('has one place where nobody is employed, and one where half a person more than four is', async () => {
    await aUnit('1000000010', 0)
    await aUnit('1000000011', 450)
    expect(await ratioAt('1000000010')).toMatchObject({ light: 'green', values: { staff: 0, places: 1 } })
    expect(await ratioAt('1000000011')).toMatchObject({ light: 'green', values: { staff: 4.5, places: 1 } })
  })

  it('begins on its Danish day, in the hour after midnight of summer time, and not the hour before', async () => {
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber,
      kind: 'part_hours_job',
      authority: 'employment',
      status: 'employer_accepted',
      citizenId: await world.aCitizen(),
      startDate: '2027-03-29',
      endDate: null,
    })
    // The clocks went forward the night before: midnight is at 22 UTC now.
    world.clock.set('2027-03-28T21:59:59.000Z')
    expect(await world.placements.startDue()).toBe(0)
    world.clock.set('2027-03-28T22:00:00.000Z')
    expect(await world.placements.startDue()).toBe(1)
    expect((await placements.placement(id)).status).toBe('active')
    world.clock.set('2026-11-23T10:00:00.000Z')
  })
})
