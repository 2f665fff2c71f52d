import { builtInRules } from '@virkelyst/db/placement-rules/rule-files'
import {
  followUpPlan,
  type KnownFollowUp,
  type PlacementToPlan,
  planChanges,
} from '@virkelyst/shared/follow-ups/follow-up-plan.rules'
import { addDays, isWorkday } from '@virkelyst/shared/kernel/dates'
import { placementKinds } from '@virkelyst/shared/placement-rules/placement.kinds'
import { placementStatuses } from '@virkelyst/shared/placements/placement.transitions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'

const { rules } = builtInRules()
const aStay = (more: Partial<PlacementToPlan> = {}): PlacementToPlan => ({
  kind: 'work_placement',
  status: 'active',
  startDate: '2026-12-07',
  endDate: '2027-03-07',
  lastDay: null,
  outcome: null,
  wishedDates: [],
  ...more,
})
const days = (more: Partial<PlacementToPlan>) => followUpPlan(rules, aStay(more)).map(({ dueOn }) => dueOn)

describe('the days of follow-up', () => {
  // Each counted by hand in a calendar.
  it.each<[string, Partial<PlacementToPlan>, string[]]>([
    ['of 13 weeks over the new year', {}, ['2026-12-14', '2027-01-21', '2027-02-19']],
    ['of 4 weeks: no midway', { endDate: '2027-01-03' }, ['2026-12-14', '2026-12-18']],
    ['of 3 weeks: after the first only', { endDate: '2026-12-27' }, ['2026-12-14']],
    ['of 10 days: none', { endDate: '2026-12-16' }, []],
    [
      'over the change to summer time',
      { startDate: '2027-03-01', endDate: '2027-05-30' },
      ['2027-03-08', '2027-04-15', '2027-05-14'],
    ],
    [
      'around a leap day',
      { startDate: '2028-02-22', endDate: '2028-04-04' },
      ['2028-02-29', '2028-03-14', '2028-03-21'],
    ],
    [
      'move from a holiday to the next working day',
      { startDate: '2026-12-18', endDate: '2027-01-14' },
      // 25 December; 31 December, where the talk before the end goes the other way.
      ['2026-12-28', '2026-12-30'],
    ],
    ['of a visit: its last working day', { kind: 'taster_visit', endDate: '2026-12-13' }, ['2026-12-11']],
    [
      'of a job without an end',
      { kind: 'part_hours_job', startDate: '2026-12-31', endDate: null },
      // Two months from 31 December end with February, on a Sunday.
      ['2027-01-14', '2027-03-01'],
    ],
    [
      'that were wished for come instead of one near',
      { wishedDates: ['2027-01-19'] },
      ['2026-12-14', '2027-01-19', '2027-02-19'],
    ],
    ['wished for outside the stay are none', { endDate: '2026-12-16', wishedDates: ['2027-01-19'] }, []],
  ])('%s', (_name, more, expected) => {
    expect(days(more)).toEqual(expected)
  })

  it('come after the end once it has ended: three and six months, and tasks after a hire', () => {
    const ended = { status: 'ended', lastDay: '2026-08-31' } as const
    expect(followUpPlan(rules, aStay(ended)).map(({ task, dueOn, months }) => [task, dueOn, months])).toEqual(
      [
        // Three months from 31 August: November has 30 days.
        ['outcome', '2026-11-30', 3],
        // 28 February 2027 is a Sunday.
        ['outcome', '2027-03-01', 6],
      ],
    )
    const tasks = (outcome: PlacementToPlan['outcome']) =>
      followUpPlan(rules, aStay({ ...ended, status: 'closed', outcome }))
        .filter(({ task }) => task === 'aftercare')
        .map(({ dueOn }) => dueOn)
    expect(tasks('ordinary_job')).toEqual(['2026-09-14', '2026-11-02'])
    for (const outcome of ['part_hours_job', 'flex_job', 'wage_subsidy_job'] as const)
      expect(tasks(outcome)).toHaveLength(2)
    expect(tasks('education')).toEqual([])
    expect(tasks('none')).toEqual([])
  })

  it('are none before the placement is agreed, or where it came to nothing', () => {
    const silent = placementStatuses.filter((status) => followUpPlan(rules, aStay({ status })).length === 0)
    const told = ['employer_accepted', 'active', 'extended', 'ended', 'closed']
    expect(silent).toEqual(
      // What has ended without a last day is not there to be counted from.
      placementStatuses.filter((status) => !told.includes(status) || ['ended', 'closed'].includes(status)),
    )
  })

  it('are those of the rules in force on the first day', () => {
    const another = rules.map((rule) =>
      rule.key === 'follow_up' && rule.id === 'follow-up-first-week'
        ? { ...rule, validFrom: '2026-12-08', distance: { weeks: 3 } }
        : rule,
    )
    const both = [...rules, ...another.filter(({ validFrom }) => validFrom === '2026-12-08')]
    const first = (startDate: string) => followUpPlan(both, aStay({ startDate }))[0]!.dueOn
    expect(first('2026-12-07')).toBe('2026-12-14')
    expect(first('2026-12-08')).toBe('2026-12-29')
  })

  it('are working days within the stay, whatever its kind and length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placementKinds),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 4, max: 400 }),
        (kind, start, length) => {
          const startDate = addDays('2026-01-01', start)
          const endDate = addDays(startDate, length)
          const plan = followUpPlan(rules, aStay({ kind, startDate, endDate }))
          expect(new Set(plan.map(({ step }) => step)).size).toBe(plan.length)
          for (const { dueOn } of plan) {
            expect(isWorkday(dueOn)).toBe(true)
            expect(dueOn >= startDate && dueOn <= endDate).toBe(true)
          }
        },
      ),
    )
  })
})

describe('a new planning', () => {
  const plan = followUpPlan(rules, aStay())
  const known = (untouched: boolean, at = 0): KnownFollowUp => ({
    id: String(at),
    step: plan[at]!.step,
    untouched,
    dueOn: plan[at]!.dueOn,
  })

  it('adds what is not there and has not passed', () => {
    expect(planChanges(plan, [], '2026-12-14').add).toHaveLength(3)
    expect(planChanges(plan, [], '2026-12-15').add.map(({ dueOn }) => dueOn)).toEqual([
      '2027-01-21',
      '2027-02-19',
    ])
  })

  it('changes nothing the second time', () => {
    const all = plan.map((_, at) => known(true, at))
    expect(planChanges(plan, all, '2027-06-01')).toEqual({ add: [], move: [], drop: [] })
  })

  it('gives an extended stay a talk before its new end, and moves what nobody agreed', () => {
    const longer = followUpPlan(rules, aStay({ endDate: '2027-04-04' }))
    const changes = planChanges(longer, [known(true, 1), known(false, 0), known(false, 2)], '2027-01-04')
    expect(changes.move).toEqual([{ id: '1', dueOn: '2027-02-04' }])
    expect(changes.add.map(({ dueOn }) => dueOn)).toEqual(['2027-03-19'])
    expect(changes.drop).toEqual([])
  })

  it('drops proposals of a stay that ended, never what people agreed or cancelled', () => {
    const over = followUpPlan(rules, aStay({ status: 'ended', lastDay: '2026-12-18' }))
    const added: KnownFollowUp = { id: 'own', step: null, untouched: true, dueOn: '2027-01-04' }
    const there = [known(true, 0), known(false, 1), added]
    expect(planChanges(over, there, '2026-12-21').drop).toEqual(['0'])
  })

  it('never proposes again what was cancelled', () => {
    expect(planChanges(plan, [known(false)], '2026-12-07').add.map(({ step }) => step)).not.toContain(
      plan[0]!.step,
    )
  })

  it('asks for no outcome that was due long ago', () => {
    const over = followUpPlan(rules, aStay({ status: 'closed', lastDay: '2025-12-18', outcome: 'none' }))
    expect(planChanges(over, [], '2026-11-23').add).toEqual([])
    expect(planChanges(over, [], '2026-07-01').add.map(({ months }) => months)).toEqual([6])
  })
})
