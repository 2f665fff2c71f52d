import type { JobOrderKind } from '../job-orders/job-order.kinds'

/** Yes, no, or unknown: an unknown never blocks, it is shown as guidance. */
type Allowed = 'yes' | 'no' | 'check'

export type TargetGroupRule = {
  /** § 6 number. */
  targetGroup: number
  labelDa: string
  labelEn: string
  nearMarket: boolean
  validFrom: string
  /** Last day of validity for new cases; null while it stands. */
  validTo: string | null
  allowed: Record<JobOrderKind, Allowed>
  source: string
  verified: boolean
}

const anywhere = {
  ordinary: 'yes',
  part_hours_job: 'yes',
  flex_job: 'no',
  work_placement: 'yes',
  wage_subsidy_job: 'yes',
  taster_visit: 'yes',
} as const
const source = 'domain.md (d): BEK 2636/2021 § 1 (repealed 2024), lov 1750/2025; to be verified'
const rule = (
  targetGroup: number,
  labelDa: string,
  labelEn: string,
  nearMarket: boolean,
  change: Partial<Record<JobOrderKind, Allowed>> = {},
  validTo: string | null = null,
): TargetGroupRule => ({
  targetGroup,
  labelDa,
  labelEn,
  nearMarket,
  validFrom: '2020-01-01',
  validTo,
  allowed: { ...anywhere, ...change },
  source,
  verified: false,
})

/** Version of the rule set below; stored with every ranking. */
export const targetGroupRulesVersion = '2026-07-01'

/** The thirteen target groups and the kinds of order each may be proposed to. */
export const targetGroupRules: readonly TargetGroupRule[] = [
  rule(1, 'Dagpengemodtager', 'Unemployment benefit', true),
  rule(2, 'Jobparat kontanthjælpsmodtager', 'Social assistance, job-ready', true),
  rule(3, 'Aktivitetsparat kontanthjælpsmodtager', 'Social assistance, activity-ready', false),
  rule(4, 'Uddannelsesparat under 30 år', 'Education-ready under 30', true),
  rule(5, 'Aktivitetsparat under 30 år', 'Activity-ready under 30', false),
  rule(6, 'Sygedagpengemodtager', 'Sickness benefit', false),
  rule(7, 'Jobafklaringsforløb', 'Job clarification scheme', false),
  rule(8, 'Ressourceforløb', 'Resource scheme (closing)', false, {}, '2026-06-30'),
  rule(9, 'Fleksjobvisiteret / ledighedsydelse', 'Referred to flex job', false, {
    flex_job: 'yes',
    wage_subsidy_job: 'no',
    part_hours_job: 'check',
    work_placement: 'check',
  }),
  rule(10, 'Revalidering', 'Rehabilitation (closing)', false, {}, '2026-06-30'),
  rule(11, 'Førtidspensionist', 'Early retirement pension', false),
  rule(12, 'Selvforsørgende', 'Self-supporting', true),
  rule(13, 'Under 18 år', 'Under 18', false, { part_hours_job: 'check', wage_subsidy_job: 'check' }),
]

/** Whether the target group may be ranked for the kind of order on `date` (ISO). Closed groups still count for those in them. */
export const targetGroupAllows = (targetGroup: number, kind: JobOrderKind, date: string): boolean => {
  const found = targetGroupRules.find((line) => line.targetGroup === targetGroup && line.validFrom <= date)
  return found !== undefined && found.allowed[kind] !== 'no'
}

/** Bits of all groups allowed for the kind on the date: bit n−1 for group n. */
export const allowedGroupBits = (kind: JobOrderKind, date: string): number =>
  targetGroupRules.reduce(
    (bits, line) =>
      targetGroupAllows(line.targetGroup, kind, date) ? bits | (1 << (line.targetGroup - 1)) : bits,
    0,
  )
