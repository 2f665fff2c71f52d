import { auditActionLabels, eventLabels, subjectTypeLabels } from '@virkelyst/shared/audit/audit.labels'
import type { EventKind, HistoryLine } from '@virkelyst/shared/audit/audit.schema'
import { auditActions, eventKinds, subjectTypes } from '@virkelyst/shared/audit/audit.schema'
import { historyFor } from '@virkelyst/shared/audit/history.rules'
import { describe, expect, it } from 'vitest'

const line = (
  kind: EventKind,
  details: HistoryLine['details'] = {},
  more: Partial<HistoryLine> = {},
): HistoryLine => ({
  id: kind,
  at: '2026-11-23T09:00:00.000Z',
  kind,
  actorName: 'Anna Konsulent',
  actorRole: 'employer_consultant',
  details,
  ...more,
})
const company = { role: 'employer', municipalityCode: null } as const
const own = { role: 'job_broker', municipalityCode: '0165' } as const
const other = { role: 'job_broker', municipalityCode: '0151' } as const

describe('the history of an order', () => {
  const person = { citizenId: 'c', municipalityCode: '0165', from: 'accepted', to: 'presented' }

  it('tells staff of the citizen’s municipality everything', () => {
    const lines = [
      line('referral_declined', { ...person, reason: 'pay' }),
      line('candidate_left_out', person),
    ]
    expect(historyFor(own, lines)).toEqual(lines)
  })

  it.each([
    ['the company', company],
    ['another municipality', other],
  ])('tells %s that somebody was presented and what the company answered, not who', (_name, reader) => {
    const lines = [
      line('referral_presented', person),
      line('referral_verdict', { ...person, verdict: 'rejected', reason: 'experience', before: 'none' }),
      line('referral_closed', { ...person, from: 'presented', reason: 'consent_withdrawn' }),
      line('referral_closed', { ...person, from: 'accepted' }),
      line('referral_proposed', person),
      line('referral_accepted', person, { actorRole: 'citizen', actorName: 'Karen Blomst' }),
      line('referral_declined', person),
      line('referral_suggested', person),
      line('candidate_left_out', person),
      line('candidate_taken_back', person),
    ]
    expect(historyFor(reader, lines).map(({ kind, details }) => [kind, details])).toEqual([
      ['referral_presented', {}],
      ['referral_verdict', { verdict: 'rejected' }],
      ['referral_closed', {}],
    ])
  })

  it('keeps a citizen’s name off a line of theirs that others read', () => {
    const [told] = historyFor(company, [
      line(
        'referral_closed',
        { ...person, from: 'presented' },
        { actorRole: 'citizen', actorName: 'Karen Blomst' },
      ),
    ])
    expect(told!.actorName).toBe('')
  })

  it('tells a company what an order changed from and to, without notes and contents', () => {
    const moved = {
      from: 'open',
      to: 'withdrawn',
      reason: 'duplicate',
      note: 'Spild af tid',
      before: { internalComment: 'x' },
    }
    expect(historyFor(company, [line('order_status_changed', moved)])[0]!.details).toEqual({
      from: 'open',
      to: 'withdrawn',
      reason: 'duplicate',
    })
    expect(historyFor(own, [line('order_status_changed', moved)])[0]!.details).toEqual(moved)
  })
})

describe('labels', () => {
  it('say every kind, action and subject in both languages, none twice', () => {
    const labels = [
      ...eventKinds.map((kind) => eventLabels[kind]),
      ...auditActions.map((action) => auditActionLabels[action]),
      ...subjectTypes.map((type) => subjectTypeLabels[type]),
    ]
    for (const { da, en } of labels) expect(Math.min(da.length, en.length)).toBeGreaterThan(2)
    expect(new Set(eventKinds.map((kind) => eventLabels[kind].da)).size).toBe(eventKinds.length)
  })
})
