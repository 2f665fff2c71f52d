import { personFacts, placementOffer } from '@virkelyst/shared/placement-rules/offer.schema'
import { findingText } from '@virkelyst/shared/placement-rules/verdict.labels'
import { findingCodes } from '@virkelyst/shared/placement-rules/verdict.schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'
import { anOffer, aPerson, checked, productRules, verified } from '../support/placement-rules'

const subsidy = (changes: Parameters<typeof anOffer>[0] = {}) =>
  anOffer({
    kind: 'wage_subsidy_job',
    endDate: '2027-05-31',
    staffTwelveMonthMean: 22.5,
    staffLatestMonth: 23,
    vacatedWithinThreeMonths: false,
    ...changes,
  })

describe('an offer that is in order', () => {
  it('is green, with its arithmetic', () => {
    const { light, maySubmit, needsComment, finding } = checked(anOffer())
    expect([light, maySubmit, needsComment]).toEqual(['green', true, false])
    expect(finding('ratio_fits')?.values).toEqual({ staff: 23, places: 4, used: 0, free: 4, needed: 1 })
    expect(findingText(finding('ratio_fits')!, 'da')).toBe(
      '23 ordinært ansatte giver 4 pladser; 0 er i brug, 4 er frie i hele perioden.',
    )
  })
  it('says of a rule nobody has verified that it is guidance', () => {
    expect(checked(anOffer()).findings.every(({ guidance }) => guidance)).toBe(true)
    expect(checked(anOffer(), verified(productRules)).findings.some(({ guidance }) => guidance)).toBe(false)
  })
  it('a småjob is ordinary employment: nothing to check', () => {
    expect(checked(anOffer({ kind: 'part_hours_job', ordinaryStaff: null })).findings).toEqual([])
  })
})

describe('what is missing is asked for, never guessed', () => {
  it('an empty offer is amber throughout and may be submitted', () => {
    const { light, codes, maySubmit } = checked(placementOffer.parse({ kind: 'wage_subsidy_job' }))
    expect([light, maySubmit]).toEqual(['amber', true])
    expect(codes.sort()).toEqual(
      [
        'declaration_missing',
        'hours_missing',
        'net_increase_missing',
        'period_missing',
        'representative_to_ask',
        'staff_missing',
        'vacated_missing',
      ].sort(),
    )
  })
})

describe('the length', () => {
  it.each([
    ['2026-12-28', null, 'duration_fits', 'green'],
    ['2026-12-29', null, 'duration_depends', 'amber'],
    ['2027-03-01', null, 'duration_depends', 'amber'],
    ['2027-03-02', null, 'duration_to_assess', 'amber'],
    ['2026-12-28', 1, 'duration_fits', 'green'],
    ['2026-12-29', 1, 'duration_too_long', 'red'],
    ['2027-03-01', 3, 'duration_fits', 'green'],
    ['2027-03-02', 3, 'duration_to_assess', 'amber'],
    ['2026-12-28', 9, 'duration_unknown', 'amber'],
  ] as const)('a placement from 1 December to %s for group %s: %s', (endDate, targetGroup, code, light) => {
    const person = targetGroup === null ? null : aPerson({ targetGroup })
    expect(checked(anOffer({ endDate, person })).finding(code)?.light).toBe(light)
  })
  it('tells an employer that it depends on the person, without a group', () => {
    const found = checked(anOffer({ endDate: '2027-02-01' })).finding('duration_depends')!
    expect(findingText(found, 'da')).toBe('Må vare 4 eller 13 uger, afhængigt af personen.')
    expect(findingText(found, 'en')).toBe('May last 4 or 13 weeks, depending on the person.')
  })
  it.each([
    ['private', 1, '2027-05-31', 'duration_fits'],
    ['private', 6, '2027-06-01', 'duration_too_long'],
    ['public', 1, '2027-03-31', 'duration_fits'],
    ['public', 1, '2027-04-01', 'duration_too_long'],
    ['public', 2, '2027-05-31', 'duration_fits'],
    ['public', 6, '2027-11-30', 'duration_fits'],
    ['public', 11, '2027-11-30', 'duration_unknown'],
  ] as const)(
    'a wage subsidy, %s, group %s, from 1 December to %s: %s',
    (sector, targetGroup, endDate, code) => {
      expect(checked(subsidy({ sector, endDate, person: aPerson({ targetGroup }) })).codes).toContain(code)
    },
  )
})

describe('the ratio requirement', () => {
  const here = (startDate: string, endDate: string | null, hours: number | null = 37) =>
    ({ kind: 'work_placement', startDate, endDate, hours }) as const

  it('"23 ordinary → 4 places, 3 in use, 1 free"', () => {
    const three = [here('2026-10-01', '2027-03-31'), here('2026-11-01', null), here('2026-11-15', null)]
    const found = checked(anOffer({ supported: three })).finding('ratio_fits')!
    expect(found.values).toMatchObject({ staff: 23, places: 4, used: 3, free: 1 })
    expect(findingText(found, 'en')).toBe(
      '23 ordinary staff give 4 places; 3 in use, 1 free for the whole period.',
    )
  })
  it('is red where it is full, with the day from which there is room, and may be submitted with a comment', () => {
    const verdict = checked(anOffer({ ordinaryStaff: 4.5, supported: [here('2026-11-01', '2026-12-13')] }))
    expect([verdict.light, verdict.maySubmit, verdict.needsComment]).toEqual(['red', true, true])
    expect(findingText(verdict.finding('ratio_full')!, 'da')).toBe(
      '4,5 ordinært ansatte giver 1 plads; 1 er i brug, så der mangler plads. Der er plads fra 14.12.2026.',
    )
  })
  it('is red where somebody else has the place later', () => {
    const found = checked(
      anOffer({ ordinaryStaff: 5, supported: [here('2026-12-14', '2027-01-31')] }),
    ).finding('ratio_full_later')!
    expect(findingText(found, 'en')).toContain('but from 2026-12-14 there is no room')
  })
  it('counts hours as shares of a full week, and every position', () => {
    const half = here('2026-11-01', null, 18.5)
    expect(checked(anOffer({ ordinaryStaff: 5, hours: 18.5, supported: [half] })).codes).toContain(
      'ratio_fits',
    )
    expect(checked(anOffer({ ordinaryStaff: 14, positions: 2 })).codes).toContain('ratio_fits')
    expect(checked(anOffer({ ordinaryStaff: 14, positions: 3 })).codes).toContain('ratio_full')
  })
  it('a fleksjob takes up no place, community work does', () => {
    const at = (kind: 'flex_job' | 'community_work') => [{ ...here('2026-11-01', null), kind }]
    expect(checked(anOffer({ ordinaryStaff: 5, supported: at('flex_job') })).codes).toContain('ratio_fits')
    expect(checked(anOffer({ ordinaryStaff: 5, supported: at('community_work') })).codes).toContain(
      'ratio_full',
    )
  })
  it('takes the company’s own count where it differs from what the portal knows', () => {
    const one = [here('2026-11-01', '2027-12-31')]
    expect(checked(anOffer({ ordinaryStaff: 10, supported: one, supportedInAll: 2 })).codes).toContain(
      'ratio_full',
    )
    expect(checked(anOffer({ ordinaryStaff: 5, supported: one, supportedInAll: 0 })).codes).toContain(
      'ratio_fits',
    )
  })
  it('needs no place at the own workplace of somebody reported sick', () => {
    const person = aPerson({ targetGroup: 6, ownWorkplace: true })
    expect(checked(anOffer({ ordinaryStaff: null, person })).codes).toContain('ratio_exempt')
    expect(checked(anOffer({ ordinaryStaff: null, person: { ...person, targetGroup: 2 } })).codes).toContain(
      'staff_missing',
    )
  })
})

describe('a wage subsidy', () => {
  it.each([
    [22.5, 23, 'net_increase_met', 'green'],
    [23, 23, 'net_increase_met', 'green'],
    [23.4, 23, 'net_increase_lacking', 'red'],
    [0, 0, 'net_increase_met', 'green'],
  ] as const)('mean %s, latest month %s: %s', (mean, latest, code, light) => {
    const offer = subsidy({ staffTwelveMonthMean: mean, staffLatestMonth: latest })
    expect(checked(offer).finding(code)?.light).toBe(light)
  })
  it('says how many are lacking, without the dust of floating point', () => {
    const found = checked(subsidy({ staffTwelveMonthMean: 23.4, staffLatestMonth: 23.1 })).finding(
      'net_increase_lacking',
    )!
    expect(found.values.missing).toBe(0.3)
    expect(findingText(found, 'da')).toContain('der mangler 0,3')
  })
  it.each([
    [true, 'vacated_post', 'red'],
    [false, 'vacated_none', 'green'],
    [null, 'vacated_missing', 'amber'],
  ] as const)('a post left within three months: %s, %s', (vacatedWithinThreeMonths, code, light) => {
    expect(checked(subsidy({ vacatedWithinThreeMonths })).finding(code)?.light).toBe(light)
  })

  it.each([
    [{ unemployedSince: '2026-06-01' }, 'prior_met'],
    [{ unemployedSince: '2026-06-02' }, 'prior_too_short'],
    [{ unemployedSince: '2026-06-02', over50: true }, 'prior_first_day'],
    [{ unemployedSince: '2026-11-01', singleProvider: true }, 'prior_first_day'],
    [{ noEducation: true }, 'prior_first_day'],
    [{}, 'prior_missing'],
    [{ targetGroup: 11 }, 'prior_exempt'],
  ] as const)('unemployment before it, %j: %s', (facts, code) => {
    expect(checked(subsidy({ person: aPerson({ targetGroup: 1, ...facts }) })).codes).toContain(code)
  })
  it('six months from 31 August are over on the last day of February', () => {
    const person = aPerson({ targetGroup: 1, unemployedSince: '2027-08-31' })
    const from = checked(subsidy({ startDate: '2028-02-29', endDate: '2028-05-31', person }))
    expect(from.codes).toContain('prior_met')
  })
})

describe('the target group', () => {
  it.each([
    [1, 'wage_subsidy_job', '2026-12-01', 'group_fits', 'green'],
    [9, 'wage_subsidy_job', '2026-12-01', 'group_not_allowed', 'red'],
    [9, 'flex_job', '2026-12-01', 'group_fits', 'green'],
    [1, 'flex_job', '2026-12-01', 'group_not_allowed', 'red'],
    [9, 'work_placement', '2026-12-01', 'group_to_check', 'amber'],
    [8, 'work_placement', '2026-06-30', 'group_fits', 'green'],
    [8, 'work_placement', '2026-07-01', 'group_closed', 'red'],
    [null, 'work_placement', '2026-12-01', 'group_missing', 'amber'],
    [42, 'work_placement', '2026-12-01', 'group_to_check', 'amber'],
  ] as const)('group %s, %s from %s: %s', (targetGroup, kind, startDate, code, light) => {
    const found = checked(anOffer({ kind, startDate, endDate: null, person: aPerson({ targetGroup }) }))
    expect(found.finding(code)?.light).toBe(light)
  })
})

describe('workplace, hours, sector, representative', () => {
  it.each([
    [{ mostRecentEmployer: true }, 'workplace_most_recent_employer', 'red'],
    [{ ownedByPartner: true }, 'workplace_owned_by_partner', 'red'],
    [{ ownedByPartner: null }, 'workplace_missing', 'amber'],
    [{}, 'workplace_fits', 'green'],
  ] as const)('%j: %s', (facts, code, light) => {
    expect(checked(anOffer({ person: aPerson({ targetGroup: 2, ...facts }) })).finding(code)?.light).toBe(
      light,
    )
  })
  it.each([
    [{ hours: 37 }, 'hours_fit', 'green'],
    [{ hours: 37.5 }, 'hours_too_many', 'red'],
    [{ kind: 'community_work', sector: 'public' }, 'sector_fits', 'green'],
    [{ kind: 'community_work', sector: 'private' }, 'sector_wrong', 'red'],
    [{ kind: 'community_work', sector: null }, 'sector_missing', 'amber'],
    [{ representative: 'objects' }, 'representative_objects', 'red'],
    [{ representative: 'none' }, 'representative_none', 'amber'],
    [{ representative: 'not_asked' }, 'representative_to_ask', 'amber'],
    [{ paidHours: true }, 'functions_missing', 'amber'],
    [{ paidHours: true, paidHoursFunction: '  ' }, 'functions_missing', 'amber'],
    [{ paidHours: true, paidHoursFunction: 'Kasse' }, 'functions_told', 'green'],
    [{ hours: 30, hoursInAll: 37 }, 'hours_fit', 'green'],
    [{ hours: 30, hoursInAll: 37.5 }, 'hours_too_many', 'red'],
    [{ declared: false }, 'declaration_missing', 'amber'],
  ] as const)('%j: %s', (changes, code, light) => {
    expect(checked(anOffer(changes)).finding(code)?.light).toBe(light)
  })
})

describe('paid hours beside a placement', () => {
  it.each([
    ['Kasse', 'functions_told', 'green'],
    ['pakning.', 'functions_same', 'red'],
  ])('in "%s": %s', (paidHoursFunction, code, light) => {
    const offer = anOffer({ paidHours: true, paidHoursFunction, ownFunctions: ['Lager', 'Pakning'] })
    expect(checked(offer).findings.find((one) => one.code === code)?.light).toBe(light)
  })
})

describe('what a breach means', () => {
  it('a number nobody has verified never blocks', () => {
    const offer = anOffer({ hours: 40 })
    expect(checked(offer)).toMatchObject({ maySubmit: true, needsComment: true, light: 'red' })
    expect(checked(offer, verified(productRules))).toMatchObject({ maySubmit: false, light: 'red' })
  })
  it('the ratio may be met by the start: a comment is enough, verified or not', () => {
    const offer = anOffer({ ordinaryStaff: 4, positions: 2 })
    expect(checked(offer, verified(productRules))).toMatchObject({ maySubmit: true, needsComment: true })
  })
  it('names what only the municipality can check', () => {
    expect(checked(subsidy()).byMunicipality).toEqual(['target_group', 'prior_unemployment'])
    expect(checked(anOffer()).byMunicipality).toEqual(['target_group', 'excluded_workplace'])
    expect(checked(anOffer({ person: aPerson({ targetGroup: 1 }) })).byMunicipality).toEqual([])
  })
})

describe('any offer', () => {
  const date = fc.option(
    fc
      .date({ min: new Date('2019-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
  )
  const maybe = fc.option(fc.boolean())
  const staffing = fc.option(fc.integer({ min: 0, max: 500_00 }).map((count) => count / 100))
  const kind = fc.constantFrom(
    'work_placement',
    'wage_subsidy_job',
    'flex_job',
    'part_hours_job',
    'community_work',
    'taster_visit',
  )
  const person = fc.record({
    targetGroup: fc.option(fc.integer({ min: 1, max: 14 })),
    unemployedSince: date,
    over50: maybe,
    singleProvider: maybe,
    noEducation: maybe,
    mostRecentEmployer: maybe,
    ownedByPartner: maybe,
    ownWorkplace: maybe,
  })
  const offers = fc
    .record({
      kind,
      sector: fc.option(fc.constantFrom('private', 'public')),
      startDate: date,
      endDate: date,
      hours: fc.option(fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4)),
      positions: fc.integer({ min: 1, max: 9 }),
      ordinaryStaff: staffing,
      staffTwelveMonthMean: staffing,
      staffLatestMonth: staffing,
      supportedInAll: staffing,
      vacatedWithinThreeMonths: maybe,
      representative: fc.option(fc.constantFrom('agrees', 'objects', 'not_asked', 'none')),
      declared: maybe,
      paidHours: fc.boolean(),
      person: fc.option(person),
    })
    .map((offer) => {
      const swapped = offer.startDate !== null && offer.endDate !== null && offer.endDate < offer.startDate
      return placementOffer.parse(swapped ? { ...offer, endDate: offer.startDate } : offer)
    })

  it('gets a verdict that is as bad as its worst finding, each told in both languages', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const { light, findings } = checked(offer)
        const worst = (['red', 'amber'] as const).find((one) => findings.some((found) => found.light === one))
        expect(light).toBe(worst ?? 'green')
        for (const found of findings)
          for (const locale of ['da', 'en'] as const)
            expect(findingText(found, locale)).not.toMatch(/undefined|NaN|null|\[object/)
      }),
    )
  })
  it('never gets a worse light of the ratio by more staff', () => {
    const order = ['green', 'amber', 'red']
    fc.assert(
      fc.property(offers, fc.integer({ min: 0, max: 100 }), (offer, more) => {
        if (offer.ordinaryStaff === null) return
        const ratioOf = (ordinaryStaff: number) =>
          checked({ ...offer, ordinaryStaff }).findings.find(({ code }) => code.startsWith('ratio'))
        const [before, after] = [ratioOf(offer.ordinaryStaff), ratioOf(offer.ordinaryStaff + more)]
        expect(order.indexOf(after?.light ?? 'green')).toBeLessThanOrEqual(
          order.indexOf(before?.light ?? 'green'),
        )
      }),
    )
  })
  it('says nothing of a person to whom no person is known', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const { codes } = checked({ ...offer, person: null })
        expect(codes.filter((code) => /^(group|prior|workplace)_/.test(code))).toEqual([])
      }),
    )
  })
  it('every finding can be made', () => {
    const seen = new Set<string>()
    for (const offer of fc.sample(offers, { numRuns: 20_000, seed: 1 }))
      for (const { code } of checked(offer).findings) seen.add(code)
    const later = { kind: 'work_placement', startDate: '2026-12-14' } as const
    // Two that chance hardly makes: a place taken later, and a function described.
    for (const offer of [
      anOffer({ ordinaryStaff: 5, supported: [later] }),
      anOffer({ paidHours: true, paidHoursFunction: 'Kasse' }),
      anOffer({ paidHours: true, paidHoursFunction: 'Kasse', ownFunctions: ['Kasse'] }),
    ])
      for (const { code } of checked(offer).findings) seen.add(code)
    expect(findingCodes.filter((code) => !seen.has(code))).toEqual([])
  })
})

describe('facts that cannot be', () => {
  it.each([
    [{ startDate: '2026-02-29' }, 'bad_date'],
    [{ startDate: '2026-12-24', endDate: '2026-12-23' }, 'dates_order'],
    [{ ordinaryStaff: -1 }, 'bad_staff'],
    [{ ordinaryStaff: 4.555 }, 'bad_staff'],
    [{ hours: 61 }, 'bad_hours'],
  ])('%j: %s', (changes, error) => {
    const result = placementOffer.safeParse({ kind: 'work_placement', ...changes })
    expect(result.error?.issues.map(({ message }) => message)).toEqual([error])
  })
  it('a field nobody knows is refused: a typing error must not pass for "not known"', () => {
    expect(placementOffer.safeParse({ kind: 'work_placement', ordinaryStaf: 4 }).success).toBe(false)
    expect(personFacts.safeParse({}).success).toBe(true)
  })
})
