import { reminderWindows } from '@virkelyst/shared/notifications/reminder.rules'
import { noticeHolds, placementNotices } from '@virkelyst/shared/placements/placement.notices'
import { placementHolder } from '@virkelyst/shared/placements/placement.rules'
import { placementEdges } from '@virkelyst/shared/placements/placement.transitions'
import { describe, expect, it } from 'vitest'

const partyOf = (by: string) =>
  by === 'employer' ? 'employer' : by === 'representative' || by === 'system' ? null : 'municipality'

const steps = placementEdges.flatMap(({ act, from, to, by, authorities }) =>
  by.flatMap((who) => authorities.map((authority) => ({ act, from, to, who, authority }))),
)

describe('notices of a step', () => {
  it('go to nobody of the party that took it, and once to the other', () => {
    for (const { act, to, who, authority } of steps) {
      const holder = placementHolder({ status: to, authority })
      const parties = placementNotices(act, who, { holder }).map(({ party }) => party)
      expect(parties).not.toContain(partyOf(who))
      expect(new Set(parties).size).toBe(parties.length)
    }
  })

  it('reach the party whose turn it has become', () => {
    for (const { act, to, who, authority } of steps) {
      const holder = placementHolder({ status: to, authority })
      if (holder === partyOf(who) || (holder !== 'employer' && holder !== 'municipality')) continue
      expect(placementNotices(act, who, { holder }).map(({ party }) => party)).toContain(holder)
    }
  })

  it.each([
    ['approve', 'caseworker', 'employer', ['placement_decided employer']],
    ['approve', 'caseworker', 'municipality', ['placement_decided employer']],
    ['refuse', 'job_broker', 'none', ['placement_decided employer']],
    ['submit', 'employer', 'municipality', ['placement_turn municipality']],
    ['send_back', 'job_broker', 'employer', ['placement_turn employer']],
    ['representative_sign', 'representative', 'employer', ['placement_turn employer']],
    ['begin', 'job_broker', 'employer', ['placement_turn employer']],
    ['begin', 'employer', 'employer', []],
    ['sign', 'employer', 'representative', []],
    ['match', 'job_broker', 'municipality', []],
    ['withdraw', 'employer', 'none', ['placement_withdrawn municipality']],
    ['withdraw', 'caseworker', 'none', ['placement_withdrawn employer']],
    ['end', 'employer', 'municipality', ['placement_ended municipality']],
    ['end', 'system', 'municipality', ['placement_ended employer', 'placement_ended municipality']],
    ['start', 'system', 'none', []],
  ] as const)('%s by %s, then %s: %j', (act, by, holder, told) => {
    expect(
      placementNotices(act, by, { holder }).map(({ template, party }) => `${template} ${party}`),
    ).toEqual(told)
  })
})

const dueAt = '2026-12-01T23:00:00.000Z'
const before = '2026-11-30T09:00:00.000Z'
const after = '2026-12-02T09:00:00.000Z'

it.each([
  ['placement_turn', 'submitted', { status: 'submitted', dueAt }, before, true],
  ['placement_turn', 'submitted', { status: 'drafted', dueAt }, before, false],
  ['placement_turn', 'active', { status: 'active', dueAt: null }, before, false],
  ['placement_due_soon', 'submitted', { status: 'submitted', dueAt }, before, true],
  ['placement_due_soon', 'submitted', { status: 'submitted', dueAt }, after, false],
  ['placement_due_soon', 'submitted', { status: 'submitted', dueAt: after }, before, false],
  ['placement_due_soon', 'submitted', { status: 'approved', dueAt }, before, false],
  ['placement_overdue', 'submitted', { status: 'submitted', dueAt }, after, true],
  [
    'placement_overdue',
    'submitted',
    { status: 'submitted', dueAt: '2026-12-09T23:00:00.000Z' },
    after,
    false,
  ],
  ['placement_decided', 'approved', { status: 'active', dueAt: null }, after, true],
  ['placement_decided', 'approved', { status: 'withdrawn', dueAt: null }, after, false],
  ['placement_decided', 'refused', { status: 'submitted', dueAt }, after, false],
  ['placement_ended', 'ended', { status: 'closed', dueAt: null }, after, true],
  ['placement_ended', 'ended', { status: 'active', dueAt: null }, after, false],
  ['placement_withdrawn', 'withdrawn', { status: 'withdrawn', dueAt: null }, after, true],
] as const)('%s of %s, then %j at %s: holds is %s', (template, status, is, now, holds) => {
  expect(noticeHolds(template, { status, dueAt }, is, now)).toBe(holds)
})

it('reminds of a deadline two working days before it, over a weekend and Christmas', () => {
  expect(reminderWindows('2026-11-26T08:00:00.000Z').soon).toEqual({
    from: '2026-11-26T08:00:00.000Z',
    to: '2026-11-30T23:00:00.000Z',
  })
  expect(reminderWindows('2026-12-23T08:00:00.000Z').soon.to).toBe('2026-12-29T23:00:00.000Z')
})
