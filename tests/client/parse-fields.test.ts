import { flatErrors } from '@virkelyst/client/ui/flat-errors'
import { pageNumbers } from '@virkelyst/client/ui/page-numbers'
import { dateText, parseDate } from '@virkelyst/client/ui/parse-date'
import { numberText, parseNumber } from '@virkelyst/client/ui/parse-number'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a number as it is typed', () => {
  it.each([
    ['4,5', 4.5],
    ['4.5', 4.5],
    ['1.200', 1200],
    ['1.200,50', 1200.5],
    ['1 200', 1200],
    ['12,', 12],
    ['0', 0],
    ['-3', -3],
  ])('%j is %d', (typed, value) => {
    expect(parseNumber(typed)).toBe(value)
  })

  it.each(['syv', '4,5,6', '4e9', '--1', ',', '1.2.3'])('%j is no number', (typed) => {
    expect(parseNumber(typed)).toBeNaN()
  })

  it('is nothing while the field is empty', () => {
    expect(parseNumber('  ')).toBeUndefined()
  })

  it('reads back what it shows, in either language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.constantFrom('da', 'en'),
        (hundredths, locale) => {
          const value = hundredths / 100
          // English 1.234 would be read as the Danish thousand; no field of the portal has three decimals.
          expect(parseNumber(numberText(value, locale))).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })

  it('shows nothing for what is not a number', () => {
    expect(numberText(Number.NaN, 'da')).toBe('')
  })
})

describe('a date as it is typed', () => {
  const today = '2026-11-23'
  it.each([
    ['1-12-2026', '2026-12-01'],
    ['01.12.2026', '2026-12-01'],
    ['1/12/26', '2026-12-01'],
    ['1 12 2026', '2026-12-01'],
    ['01122026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['29-2-2028', '2028-02-29'],
  ])('%j is %s', (typed, iso) => {
    expect(parseDate(typed, today)).toBe(iso)
  })

  it('takes two digits of a birthday’s year for the latest such day that has been', () => {
    expect(parseDate('01-02-90', today, true)).toBe('1990-02-01')
    expect(parseDate('010208', today, true)).toBe('2008-02-01')
    expect(parseDate('24-11-26', today, true)).toBe('1926-11-24')
    expect(parseDate('01-02-2090', today, true)).toBe('2090-02-01')
  })

  it('without a year is the next such day', () => {
    expect(parseDate('23/11', today)).toBe('2026-11-23')
    expect(parseDate('22.11', today)).toBe('2027-11-22')
  })

  it.each(['31-4-2026', '29-2-2026', '1-13-2026', 'i morgen', '12'])('%j is left as it stands', (typed) => {
    expect(parseDate(typed, today)).toBe(typed)
  })

  it('reads back what it shows', () => {
    const days = fc.date({ min: new Date('1940-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(parseDate(dateText(iso), today)).toBe(iso)
      }),
    )
  })
})

describe('the pages of a list', () => {
  const shown = (page: number, last: number) => pageNumbers(page, last).map((entry) => entry.page ?? '…')

  it('are all there while they are few', () => {
    expect(shown(1, 1)).toEqual([1])
    expect(shown(2, 4)).toEqual([1, 2, 3, 4])
    expect(shown(1, 4)).toEqual([1, 2, 3, 4])
  })

  it('leave out two or more, never a single one', () => {
    expect(shown(3, 9)).toEqual([1, 2, 3, 4, '…', 9])
    expect(shown(4, 9)).toEqual([1, 2, 3, 4, 5, '…', 9])
    expect(shown(5, 9)).toEqual([1, '…', 4, 5, 6, '…', 9])
  })
})

describe('the errors of a form', () => {
  it('are told one by one with the path of their field', () => {
    const errors = {
      title: { type: 'required', message: 'required', ref: { name: 'title' } },
      workplace: { postalCode: { type: 'bad_postal_code', message: 'bad_postal_code' } },
      followUpDates: [undefined, { type: 'bad_date', message: 'bad_date' }],
    }
    expect(flatErrors(errors)).toEqual([
      { name: 'title', code: 'required' },
      { name: 'workplace.postalCode', code: 'bad_postal_code' },
      { name: 'followUpDates.1', code: 'bad_date' },
    ])
  })
})
