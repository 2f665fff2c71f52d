import { changedData, isStorable, sameData } from '@virkelyst/shared/kernel/plain-data'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('sameData', () => {
  it.each([
    [{ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }, true],
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => expect(sameData(a, b)).toBe(same))

  it('holds for minus nought, which JSON writes as nought', () => {
    expect(sameData([-0], [0])).toBe(true)
  })

  it('holds for whatever has gone through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameData(value, JSON.parse(JSON.stringify(value)))).toBe(true)
      }),
    )
  })
})

it('changedData names what differs, on both sides', () => {
  expect(changedData({ a: 1, b: [1], gone: 'x' }, { a: 1, b: [2], came: 'y' })).toEqual({
    before: { b: [1], gone: 'x', came: null },
    after: { b: [2], gone: null, came: 'y' },
  })
})

it.each([
  ['text', true],
  ['a\u0000b', false],
  ['\udc00', false],
  [{ '\u0000': 1 }, false],
  [[[[[[[[['deep']]]]]]]], true],
  [[[[[[[[[['too deep']]]]]]]]], false],
])('isStorable(%j) is %s', (value, storable) => expect(isStorable(value)).toBe(storable))
