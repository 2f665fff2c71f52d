import {
  isPlausibleBirthDate,
  looksLikeCpr,
  periodFault,
  targetGroupOn,
  withTargetGroup,
} from '@virkelyst/shared/citizens/citizen.rules'
import { citizenInput, ownChange } from '@virkelyst/shared/citizens/citizen.schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCitizenInput } from '../support/citizens'

const faultsOf = (input: unknown): Record<string, string> => {
  const read = citizenInput.safeParse(input)
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

describe('texts about a person', () => {
  it.each(['0101901234', '010190-1234', '010190 1234', 'ring 010190-1234 nu'])(
    'sees a CPR number in %j',
    (text) => {
      expect(looksLikeCpr(text)).toBe(true)
    },
  )
  it.each(['20 30 40 50', '+45 20304050', '2026-001234', '12345678901', '01019012345', 'lager 1999-2019'])(
    'sees none in %j',
    (text) => {
      expect(looksLikeCpr(text)).toBe(false)
    },
  )
  it('refuses one in any free text, naming the field', () => {
    const cpr = '010190-1234'
    expect(faultsOf(aCitizenInput({ name: `Anna ${cpr}` }))).toEqual({ name: 'looks_like_cpr' })
    expect(faultsOf(aCitizenInput({ caseReference: cpr }))).toEqual({ caseReference: 'looks_like_cpr' })
    expect(faultsOf(aCitizenInput({ goals: [{ goal: 'A', title: cpr }] }))).toEqual({
      'goals.0.title': 'looks_like_cpr',
    })
    const { cv } = aCitizenInput()
    const own = { version: 1, ...aCitizenInput({ cv: { ...cv, skills: ['Truck', cpr] } }) }
    const read = ownChange.safeParse(own)
    expect(read.error?.issues[0]?.path).toEqual(['cv', 'skills', 1])
  })
})

describe('a birth date', () => {
  it.each([
    ['2011-11-23', true],
    ['2011-11-24', false],
    ['1925-11-24', true],
    ['1925-11-23', false],
    ['2027-01-01', false],
  ])('%s on 23 November 2026 is plausible: %s', (birthDate, plausible) => {
    expect(isPlausibleBirthDate(birthDate, '2026-11-23')).toBe(plausible)
  })
})

describe('target groups', () => {
  const period = (targetGroup: number, validFrom: string, validTo: string | null = null) => ({
    targetGroup,
    validFrom,
    validTo,
  })

  it('never stand two at once', () => {
    expect(periodFault([period(1, '2026-01-01', '2026-05-31'), period(2, '2026-06-01')])).toBeNull()
    expect(periodFault([period(2, '2026-06-01'), period(1, '2026-01-01')])).toEqual({
      index: 0,
      field: 'validFrom',
      fault: 'periods_overlap',
    })
    expect(periodFault([period(1, '2026-06-02', '2026-06-01')])).toEqual({
      index: 0,
      field: 'validTo',
      fault: 'dates_order',
    })
    const overlapping = [period(1, '2026-01-01', '2026-06-01'), period(2, '2026-06-01')]
    expect(faultsOf(aCitizenInput({ targetGroups: overlapping }))).toEqual({
      'targetGroups.1.validFrom': 'periods_overlap',
    })
  })

  it('end the day before the next one begins, and only what a file repeats stays', () => {
    const before = [period(1, '2026-01-01')]
    expect(withTargetGroup(before, { targetGroup: 6, validFrom: '2026-07-01' })).toEqual([
      period(1, '2026-01-01', '2026-06-30'),
      period(6, '2026-07-01'),
    ])
    expect(withTargetGroup(before, { targetGroup: 1, validFrom: '2026-07-01' })).toEqual(before)
  })

  it('follow each other without overlap after any number of changes', () => {
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    const change = fc.record({
      targetGroup: fc.integer({ min: 1, max: 13 }),
      validFrom: date.map((day) => day.toISOString().slice(0, 10)),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const periods = changes.reduce(withTargetGroup, [] as ReturnType<typeof withTargetGroup>)
        expect(periodFault(periods)).toBeNull()
        const last = changes.at(-1)!
        expect(targetGroupOn(periods, last.validFrom)).toBe(last.targetGroup)
        expect(targetGroupOn(periods, '2035-01-01')).toBe(last.targetGroup)
      }),
    )
  })
})
