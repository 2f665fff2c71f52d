import { interviewAt, interviewText } from '@virkelyst/client/features/referrals/interview-time'
import { verdictInput } from '@virkelyst/shared/referrals/referral.schema'
import { describe, expect, it } from 'vitest'

const accepted = (value: string | undefined) =>
  verdictInput.safeParse({
    id: '018f0000-0000-7000-8000-000000000001',
    version: 1,
    verdict: 'interview',
    interviewAt: value,
  }).success

describe('the time of an interview', () => {
  it.each([
    ['10', '2026-12-01T10:00'],
    ['9', '2026-12-01T09:00'],
    ['10.30', '2026-12-01T10:30'],
    ['10:30', '2026-12-01T10:30'],
    ['1030', '2026-12-01T10:30'],
    [' 8.15 ', '2026-12-01T08:15'],
    ['', '2026-12-01T12:00'],
  ])('typed as “%s” is %s', (time, expected) => {
    expect(interviewAt('2026-12-01', time)).toBe(expected)
    expect(accepted(expected)).toBe(true)
  })

  it('may be left out altogether', () => {
    expect(interviewAt('', '')).toBeUndefined()
    expect(accepted(undefined)).toBe(true)
  })

  it.each([
    ['2026-12-01', 'om formiddagen'],
    ['2026-12-01', '25'],
    ['2026-12-01', '10.75'],
    ['i morgen', '10'],
    ['', '10'],
  ])('is refused by the schema where “%s” and “%s” are no time', (date, time) => {
    expect(accepted(interviewAt(date, time))).toBe(false)
  })

  it('is read as Danes and Britons write it, without the reader’s own time zone moving it', () => {
    const shortDate = (date: string) => date
    expect(interviewText('2026-12-01T10:00', shortDate, 'da')).toBe('2026-12-01 kl. 10')
    expect(interviewText('2026-12-01T09:30', shortDate, 'da')).toBe('2026-12-01 kl. 9.30')
    expect(interviewText('2026-12-01T09:30', shortDate, 'en')).toBe('2026-12-01 at 09:30')
  })
})
