import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a CVR number', () => {
  it.each(['13748136', '99000007', '99000015', '10000009'])('%s is valid', (number) =>
    expect(isCvr(number)).toBe(true),
  )

  it.each([
    ['13748137', 'a wrong last digit'],
    ['31748136', 'two digits swapped'],
    ['03748138', 'a leading zero'],
    ['1374813', 'seven digits'],
    ['137481366', 'nine digits'],
    ['1374 8136', 'a blank'],
    ['DK13748136', 'letters'],
    ['１３７４８１３６', 'full-width digits'],
    ['', 'nothing'],
  ])('%s is not: %s', (number) => expect(isCvr(number)).toBe(false))

  const valid = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String).filter(isCvr)

  it('notices any one digit typed wrong', () => {
    fc.assert(
      fc.property(valid, fc.nat(7), fc.integer({ min: 1, max: 9 }), (number, at, add) => {
        const digit = (Number(number[at]) + add) % 10
        expect(isCvr(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('notices any two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(6), (number, at) => {
        fc.pre(number[at] !== number[at + 1])
        expect(isCvr(number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2))).toBe(false)
      }),
    )
  })
})
