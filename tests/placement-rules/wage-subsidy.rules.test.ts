import { addDays } from '@virkelyst/shared/kernel/dates'
import { type SubsidyOffer, subsidyFor } from '@virkelyst/shared/placement-rules/wage-subsidy.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'
import { productRules, verified } from '../support/placement-rules'

const offer = (changes: Partial<SubsidyOffer> = {}): SubsidyOffer => ({
  sector: 'private',
  startDate: '2023-02-01',
  endDate: '2023-02-28',
  hours: 37,
  monthlyCostOere: 30_000_00,
  ...changes,
})

describe('the expected subsidy', () => {
  it('is hours times the rate of the day (private 86,16 kr. in 2023), in øre', () => {
    // February 2023 has twenty working days: 148 hours.
    expect(subsidyFor(offer(), productRules)).toMatchObject({
      hoursHundredths: 148_00,
      subsidyOere: 148 * 8616,
      costOere: 30_000_00,
      employerOere: 30_000_00 - 148 * 8616,
      uncappedOere: null,
      estimatedFrom: null,
    })
  })
  it('is at most half of the wage cost in private companies, without a cap in public ones (125,13 kr.)', () => {
    const cheap = { monthlyCostOere: 20_000_00 }
    expect(subsidyFor(offer(cheap), productRules)).toMatchObject({
      subsidyOere: 10_000_00,
      uncappedOere: 148 * 8616,
      employerOere: 10_000_00,
    })
    expect(subsidyFor(offer({ ...cheap, sector: 'public' }), productRules)).toMatchObject({
      subsidyOere: 148 * 12513,
      uncappedOere: null,
    })
  })
  it('counts the cap over a year at a time', () => {
    const two = subsidyFor(offer({ endDate: '2025-01-31', monthlyCostOere: 10_000_00 }), productRules)!
    expect(two.costOere).toBe(24 * 10_000_00)
    expect(two.subsidyOere).toBe(12 * 10_000_00)
  })
  it('takes half hours and a begun month by their parts', () => {
    const sum = subsidyFor(offer({ startDate: '2023-02-15', hours: 18.5 }), productRules)!
    expect(sum.hoursHundredths).toBe(37_00)
    expect(sum.subsidyOere).toBe(37 * 8616)
    expect(sum.costOere).toBe(15_000_00)
  })
  it('says from when no rate of the day is known, and uses the last one that is', () => {
    const sum = subsidyFor(offer({ startDate: '2023-12-28', endDate: '2024-01-03' }), verified(productRules))!
    expect(sum.estimatedFrom).toBe('2024-01-01')
    expect(sum.guidance).toBe(true)
    expect(sum.subsidyOere).toBe(Math.round(5 * 7.4 * 8616))
  })
  it('changes rate in the middle where a new one begins', () => {
    const next = {
      ...productRules.find((rule) => rule.id === 'subsidy-rate-private' && rule.validFrom === '2023-01-01')!,
    }
    const rules = [
      ...productRules,
      { ...next, validFrom: '2024-01-01', validTo: null, perHourOere: 9000 } as typeof next,
    ]
    const sum = subsidyFor(offer({ startDate: '2023-12-28', endDate: '2024-01-03' }), rules)!
    expect(sum.estimatedFrom).toBeNull()
    expect(sum.rates.map((rate) => rate.validFrom)).toEqual(['2023-01-01', '2024-01-01'])
    expect(sum.subsidyOere).toBe(Math.round(2 * 7.4 * 8616 + 3 * 7.4 * 9000))
  })
  it('is what counting day by day says, whatever the days and the rates', () => {
    const rates = [
      { validFrom: '2023-01-01', validTo: '2023-12-31', perHourOere: 8616 },
      { validFrom: '2024-02-03', validTo: '2024-03-31', perHourOere: 9001 },
      { validFrom: '2024-06-15', validTo: null, perHourOere: 9307 },
    ]
    const known = productRules.find((rule) => rule.id === 'subsidy-rate-private')!
    const rules = rates.map((rate) => ({ ...known, ...rate }) as typeof known)
    const byDay = (startDate: string, endDate: string) => {
      const counted = { days: 0, timesRate: 0, estimatedFrom: null as string | null }
      for (let day = startDate; day <= endDate; day = addDays(day, 1)) {
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
        if (weekday === 0 || weekday === 6) continue
        const rate = rates.findLast(({ validFrom }) => validFrom <= day)!
        counted.days++
        counted.timesRate += rate.perHourOere
        if (rate.validTo !== null && rate.validTo < day) counted.estimatedFrom ??= day
      }
      return counted
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 360 }), (from, length) => {
        const startDate = addDays('2023-01-01', from)
        const endDate = addDays(startDate, length)
        const sum = subsidyFor(
          { sector: 'private', startDate, endDate, hours: 37, monthlyCostOere: 100_000_00 },
          rules,
        )!
        const counted = byDay(startDate, endDate)
        expect(sum.hoursHundredths).toBe(counted.days * 740)
        expect(sum.subsidyOere).toBe(Math.round((counted.timesRate * 3700) / 500))
        expect(sum.estimatedFrom).toBe(counted.estimatedFrom)
      }),
    )
  })
  it('is not guessed where no rate is known at all', () => {
    expect(subsidyFor(offer({ startDate: '2017-01-01', endDate: '2017-02-01' }), productRules)).toBeNull()
  })
  it('is guidance until rate and cap have been verified', () => {
    expect(subsidyFor(offer(), productRules)?.guidance).toBe(true)
    expect(subsidyFor(offer(), verified(productRules))?.guidance).toBe(false)
  })

  it('is whole øre, never more than its cap, and never less for more hours', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    const hours = fc.integer({ min: 0, max: 148 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        hours,
        fc.integer({ min: 0, max: 60_000_00 }),
        (startDate, days, weekly, monthlyCostOere) => {
          const endDate = new Date(Date.parse(startDate) + days * 86_400_000).toISOString().slice(0, 10)
          const sumOf = (more: number) =>
            subsidyFor(
              { sector: 'private', startDate, endDate, hours: weekly + more, monthlyCostOere },
              productRules,
            )!
          const sum = sumOf(0)
          for (const oere of [sum.subsidyOere, sum.costOere, sum.employerOere, sum.hoursHundredths])
            expect(Number.isSafeInteger(oere)).toBe(true)
          expect(sum.subsidyOere * 2).toBeLessThanOrEqual(sum.costOere)
          expect(sumOf(0.25).subsidyOere).toBeGreaterThanOrEqual(sum.subsidyOere)
        },
      ),
      { numRuns: 40 },
    )
  })
})
