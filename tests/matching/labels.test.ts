import { countsSentence, reasonsSentence, reasonText } from '@virkelyst/shared/matching/matching.labels'
import {
  type FilterCounts,
  filterNames,
  type Reason,
  reasonCodes,
} from '@virkelyst/shared/matching/matching.schema'
import { describe, expect, it } from 'vitest'

const reasons: Reason[] = [
  {
    code: 'goal_close',
    values: { goal: 'B', title: 'lagermedarbejder', occupation: 'lager- og logistikmedarbejder' },
  },
  { code: 'distance', values: { km: 7.2 } },
  { code: 'hours_fit', values: { hoursMin: 20, hoursMax: 20, orderMin: 15, orderMax: 30 } },
  { code: 'industry_unknown', values: {} },
]

describe('reasons in words', () => {
  it('are one plain sentence in Danish and in English', () => {
    expect(reasonsSentence(reasons, 'da')).toBe(
      'Mål B, lagermedarbejder, ligger tæt på lager- og logistikmedarbejder; 7 km; 20 timer passer til 15–30; erfaring i branchen ukendt.',
    )
    expect(reasonsSentence(reasons, 'en')).toBe(
      'Goal B, lagermedarbejder, is close to lager- og logistikmedarbejder; 7 km; 20 hours fit 15–30; experience in the industry unknown.',
    )
  })

  it('tell dates and halves as each language does', () => {
    const later: Reason = { code: 'available_later', values: { date: '2026-12-01' } }
    expect([reasonText(later, 'da'), reasonText(later, 'en')]).toEqual([
      'kan starte 1.12.2026',
      'can start 2026-12-01',
    ])
    const half: Reason = {
      code: 'hours_partly',
      values: { hoursMin: 7.5, hoursMax: 15, orderMin: 12, orderMax: 37 },
    }
    expect(reasonText(half, 'da')).toContain('7,5–15')
    expect(reasonText(half, 'en')).toContain('7.5–15')
  })

  it('exist for every code in both languages, and never show a hole', () => {
    const values = {
      goal: 'A',
      title: 'x',
      occupation: 'y',
      km: 1,
      hoursMin: 1,
      hoursMax: 2,
      orderMin: 1,
      orderMax: 2,
      date: '2026-12-01',
      until: '2026-12-31',
      count: 2,
    }
    for (const code of reasonCodes)
      for (const locale of ['da', 'en'] as const)
        expect(reasonText({ code, values }, locale)).not.toMatch(/undefined|NaN|null/)
  })

  it('are nothing for nobody', () => {
    expect(reasonsSentence([], 'da')).toBe('')
  })
})

describe('counts in words', () => {
  const counts = (occupation: number, removed: Partial<FilterCounts['removed']>, eligible: number) => ({
    occupation,
    removed: {
      ...(Object.fromEntries(filterNames.map((name) => [name, 0])) as FilterCounts['removed']),
      ...removed,
    },
    eligible,
  })

  it('name what each filter removed, in the order they are applied', () => {
    expect(countsSentence(counts(312, { distance: 41, open_proposals: 1 }, 270), filterNames, 'da')).toBe(
      '312 personer passer til stillingen, 41 er for langt væk, 1 har fem åbne forslag; 270 er tilbage.',
    )
    expect(countsSentence(counts(1, { distance: 1 }, 0), filterNames, 'en')).toBe(
      '1 person fits the occupation, 1 is too far away; 0 remain.',
    )
  })
})
