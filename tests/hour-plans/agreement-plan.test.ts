import { agreementPlan, changedPlan } from '@virkelyst/server/documents/agreement-plan'
import { layOut } from '@virkelyst/shared/documents/agreement-layout.rules'
import { hourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { describe, expect, it } from 'vitest'
import { anAgreement } from '../support/documents'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'

const rising = hourPlan.parse(
  aStepPlan({ hours: 15 }, { from: '2027-01-04', hours: 25, paidHours: 5, paidWork: 'Kasse' }),
)

describe('the plan that an agreement prints', () => {
  it('is nothing where the hours are the same throughout', () => {
    expect(agreementPlan('work_placement', {})).toEqual({ plan: [] })
  })

  it('tells every step until the next, paid hours apart, and the last until the end', () => {
    expect(agreementPlan('work_placement', { plan: rising, endDate: '2027-01-29' }).plan).toEqual([
      { from: '2026-12-07', to: '2027-01-03', hours: 15, paid: false, work: null },
      { from: '2027-01-04', to: '2027-01-29', hours: 25, paid: false, work: null },
      { from: '2027-01-04', to: '2027-01-29', hours: 5, paid: true, work: 'Kasse' },
    ])
  })

  it('has no end where the terms have none, and is paid in a job', () => {
    const plan = hourPlan.parse(aStepPlan({ hours: 10 }))
    expect(agreementPlan('part_hours_job', { plan }).plan).toEqual([
      { from: '2026-12-07', to: null, hours: 10, paid: true, work: null },
    ])
  })

  it('is told twice where both have changed it since: as it was signed, and as it holds', () => {
    const change = (from: string, hours: number, state: string, answeredAt: string | null) => ({
      plan: hourPlan.parse(aStepPlan({ from, hours })),
      state,
      answeredAt,
    })
    const placement = {
      kind: 'work_placement' as const,
      status: 'active' as const,
      startDate: '2026-12-07',
      endDate: '2027-01-29',
      lastDay: null,
      hours: 30,
      terms: { plan: rising },
    }
    const proposed = change('2027-01-11', 30, 'proposed', null)
    expect(changedPlan({ placement, changes: [proposed] })).toBeNull()
    const now = changedPlan({
      placement,
      // The last minutes of a Danish day are the evening before in UTC.
      changes: [change('2027-01-04', 20, 'agreed', '2026-12-20T23:30:00.000Z'), proposed],
    })
    expect(now).toEqual({
      agreedOn: '2026-12-21',
      plan: [
        { from: '2026-12-07', to: '2027-01-03', hours: 15, paid: false, work: null },
        { from: '2027-01-04', to: '2027-01-29', hours: 20, paid: false, work: null },
      ],
    })
    const content = anAgreement({ ...agreementPlan('work_placement', { plan: rising }), changedPlan: now })
    const { blocks } = layOut(content, 'da')
    const named = blocks.flatMap((block) => (block.type === 'subheading' ? [block.text] : []))
    expect(named).toContain('Plan for timerne, som den blev aftalt til at begynde med')
    expect(named).toContain('Plan for timerne, som den gælder nu')
    expect(JSON.stringify(blocks)).toContain('senest 21.12.2026')
  })

  it('is printed as goals where these are planned, and names subsidised hours as such', () => {
    const goals = agreementPlan('work_placement', { plan: hourPlan.parse(aGoalPlan({}, {})) })
    const printed = layOut(anAgreement({ ...goals, kind: 'work_placement' }), 'da').blocks
    expect(printed.find((block) => block.type === 'table')).toMatchObject({
      rows: [
        ['At møde til tiden', 'To dage i en uge', '4.1.2027'],
        ['At møde til tiden', 'To dage i en uge', '4.1.2027'],
      ],
    })
    const subsidised = agreementPlan('wage_subsidy_job', { plan: rising })
    const english = layOut(anAgreement({ ...subsidised, kind: 'wage_subsidy_job' }), 'en').blocks
    expect(JSON.stringify(english.find((block) => block.type === 'table'))).toContain('Subsidised')
  })
})
