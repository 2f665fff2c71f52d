import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import type { Finding, FindingCode, Light } from '@virkelyst/shared/placement-rules/verdict.schema'
import { lapsedFindings } from '@virkelyst/shared/placements/lapsed.rules'
import { placementDueAt, placementHolder } from '@virkelyst/shared/placements/placement.rules'
import { describe, expect, it } from 'vitest'

const verdict = (...found: readonly [FindingCode, Light][]) => ({
  findings: found.map(
    ([code, light]): Finding => ({
      ruleId: code,
      code,
      light,
      breach: null,
      guidance: true,
      source: null,
      values: {},
    }),
  ),
})
const codes = (...given: Parameters<typeof lapsedFindings>) =>
  lapsedFindings(...given).map(({ code }) => code)

describe('what no longer holds', () => {
  it('is what stood better when it was decided, whatever rule says it now', () => {
    const decided = verdict(['group_fits', 'green'], ['duration_fits', 'green'], ['ratio_full', 'red'])
    const today = verdict(
      ['group_not_allowed', 'red'],
      ['duration_to_assess', 'amber'],
      ['ratio_full', 'red'],
    )
    expect(codes(decided, today)).toEqual(['group_not_allowed', 'duration_to_assess'])
  })
  it('is not what was decided in spite of, nor what has become better', () => {
    expect(codes(verdict(['prior_too_short', 'red']), verdict(['prior_too_short', 'red']))).toEqual([])
    expect(codes(verdict(['ratio_full', 'red']), verdict(['ratio_full_later', 'amber']))).toEqual([])
  })
  it('is also what worsened from amber to red, and what nobody had found before', () => {
    expect(codes(verdict(['group_to_check', 'amber']), verdict(['group_not_allowed', 'red']))).toEqual([
      'group_not_allowed',
    ])
    expect(codes(verdict(), verdict(['workplace_owned_by_partner', 'red']))).toEqual([
      'workplace_owned_by_partner',
    ])
  })
  it('is held to the worst of an aspect that was found twice', () => {
    const decided = verdict(['workplace_fits', 'green'], ['workplace_most_recent_employer', 'red'])
    expect(codes(decided, verdict(['workplace_owned_by_partner', 'red']))).toEqual([])
  })
  it('cannot be told where either verdict is not known', () => {
    expect(codes(null, verdict(['ratio_full', 'red']))).toEqual([])
    expect(codes(verdict(['ratio_fits', 'green']), null)).toEqual([])
  })
})

describe('a placement of which something no longer holds', () => {
  const lapsed = ['ratio_full'] as const
  const dates = { startDate: '2026-11-02', endDate: '2027-01-29' }
  it('waits for the municipality while it is agreed or runs, within its deadline', () => {
    for (const status of ['approved', 'employer_accepted', 'active', 'extended'] as const) {
      expect(placementHolder({ status, authority: 'own', lapsed })).toBe('municipality')
      const due = placementDueAt(
        { status, authority: 'own', lapsed },
        '2026-11-27T09:00:00.000Z',
        dates,
        defaultSettings,
      )
      expect(due?.slice(0, 10)).toBe('2026-12-04')
    }
  })
  it('waits for nobody once it has ended some other way', () => {
    expect(placementHolder({ status: 'withdrawn', authority: 'own', lapsed })).toBe('none')
    expect(placementHolder({ status: 'closed', authority: 'own', lapsed })).toBe('none')
  })
})
