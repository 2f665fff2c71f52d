import { toldFunnel } from '@virkelyst/shared/follow-ups/funnel.rules'
import type { FunnelGroup } from '@virkelyst/shared/follow-ups/funnel.schema'
import { leastTold } from '@virkelyst/shared/kernel/small-groups.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'

const countsOf = (placement: number) => ({ placement, wageSubsidy: 0, paidHours: 0, ordinaryJob: placement })
const group = (code: string, people: number): FunnelGroup => ({ code, name: null, counts: countsOf(people) })
const all = { page: 1, pageSize: 100 }

describe('the funnel', () => {
  it('tells of large groups, the largest first, and of the small ones together', () => {
    const groups = [group('a', 7), group('b', 12), group('c', 3), group('d', 4)]
    expect(toldFunnel(countsOf(26), groups, all)).toMatchObject({
      total: { placement: 26 },
      rows: [{ code: 'b' }, { code: 'a' }],
      groups: 2,
      small: { groups: 2, counts: { placement: 7, ordinaryJob: 7 } },
    })
  })

  it('hides one more where the only small one could be reckoned from the total', () => {
    const { rows, small } = toldFunnel(countsOf(21), [group('a', 7), group('b', 12), group('c', 2)], all)
    expect(rows.map(({ code }) => code)).toEqual(['b'])
    expect(small).toMatchObject({ groups: 2, counts: { placement: 9 } })
  })

  it('tells nothing of fewer than five', () => {
    expect(toldFunnel(countsOf(4), [group('a', 4)], all)).toEqual({
      total: null,
      rows: [],
      groups: 0,
      small: null,
    })
  })

  it('never tells of fewer than five, nor lets them be reckoned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 }), (sizes) => {
        const groups = sizes.map((size, at) => group(String(at), size))
        const people = sizes.reduce((sum, size) => sum + size, 0)
        const { total, rows, small } = toldFunnel(countsOf(people), groups, all)
        for (const { counts } of rows) expect(counts.placement).toBeGreaterThanOrEqual(leastTold)
        if (small) expect(small.counts.placement).toBeGreaterThanOrEqual(leastTold)
        const told = rows.reduce((sum, { counts }) => sum + counts.placement, 0)
        if (total && rows.length < groups.length) {
          expect(people - told).toBeGreaterThanOrEqual(leastTold)
          expect(groups.length - rows.length).toBeGreaterThanOrEqual(Math.min(2, groups.length))
        }
      }),
    )
  })

  it('comes a page at a time', () => {
    const groups = [group('a', 9), group('b', 8), group('c', 7)]
    const { rows, groups: told } = toldFunnel(countsOf(24), groups, { page: 2, pageSize: 2 })
    expect(rows.map(({ code }) => code)).toEqual(['c'])
    expect(told).toBe(3)
  })
})
