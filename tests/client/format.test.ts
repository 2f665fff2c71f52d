import { makeFormat } from '@virkelyst/client/i18n/format'
import { describe, expect, it } from 'vitest'

const da = makeFormat('da')
const en = makeFormat('en')

describe('a deadline', () => {
  it('is told in Danish time, whole hours without minutes', () => {
    expect(da.deadline('2026-11-24T09:00:00.000Z')).toBe('tirsdag 24. november kl. 10')
    expect(da.deadline('2026-07-01T08:30:00.000Z')).toBe('onsdag 1. juli kl. 10.30')
    expect(en.deadline('2026-11-24T09:00:00.000Z')).toBe('Tuesday 24 November at 10:00')
  })

  it('at midnight belongs to the day that ends with it', () => {
    expect(da.deadline('2026-11-24T23:00:00.000Z')).toBe('tirsdag 24. november')
    expect(en.deadline('2026-06-30T22:00:00.000Z')).toBe('Tuesday 30 June')
  })

  it('of a link is the day it is good for to the end, in summer and in winter', () => {
    expect(da.lastDay('2026-12-11T23:00:00.000Z')).toBe('11. december 2026')
    expect(en.lastDay('2026-06-30T22:00:00.000Z')).toBe('30 June 2026')
  })
})

describe('dates and times', () => {
  it('keep a calendar date on its own day', () => {
    expect(da.date('2026-12-01')).toBe('1. december 2026')
    expect(en.date('2026-12-01')).toBe('1 December 2026')
  })

  it('leave a wall-clock time as it was agreed', () => {
    expect(da.dateTime('2026-12-01T10:00')).toBe('1. dec. 2026 kl. 10')
    expect(en.dateTime('2026-07-01T10:30')).toBe('1 Jul 2026 at 10:30')
  })

  it('tell an instant in Danish time, also across midnight', () => {
    expect(da.dateTime('2026-12-31T23:30:00.000Z')).toBe('1. jan. 2027 kl. 0.30')
  })
})

describe('amounts', () => {
  it('tell one figure where both ends are the same', () => {
    expect(da.hours(37, 37)).toBe('37 timer om ugen')
    expect(da.hours(12, 15.5)).toBe('12–15,5 timer om ugen')
    expect(en.hours(null, 10)).toBe('10 hours a week')
    expect(da.hours(null, null)).toBe('–')
  })

  it('tell øre as kroner', () => {
    expect(da.kr(14_550)).toBe('145,50 kr.')
    expect(da.kr(2_500_000)).toBe('25.000 kr.')
    expect(en.kr(14_550)).toBe('DKK 145.50')
  })

  it('keep distance and unit on one line', () => {
    expect(da.km(1.66)).toBe('1,7\u00a0km')
    expect(en.km(41.2)).toBe('41\u00a0km')
  })
})
