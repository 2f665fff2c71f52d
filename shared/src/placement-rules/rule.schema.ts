import { z } from 'zod'
import { sectors } from '../companies/company.schema'
import { followUpPoints, followUpTasks } from '../follow-ups/follow-up.kinds'
import { isoDate, requiredText, weeklyHours } from '../kernel/fields.schema'
import { placementOutcomes } from '../placements/placement.codes'
import { signs, tracks } from '../tracks/track.kinds'
import { placementKinds } from './placement.kinds'

const kinds = z.array(z.enum(placementKinds)).min(1)
const groupNo = z.number().int().min(1).max(99)
const months = z.number().int().min(1).max(120)
const oere = z.number().int().min(0).max(1_000_000_00)

/** How long something may last: whole weeks, or months of the calendar. */
export const span = z.union([z.object({ weeks: z.number().int().min(1).max(520) }), z.object({ months })])
export type Span = z.infer<typeof span>

/** Yes, no, or unknown: an unknown never blocks, it is shown as guidance. */
export const allowances = ['yes', 'no', 'check'] as const

/** What it means that a rule is not met; an unverified rule never blocks, whatever is said here. */
export const breaches = [
  /** It can never be right: not to be submitted. */
  'block',
  /** May be submitted with a comment: VITAS warns in red and lets it through. */
  'comment',
  /** A person at the municipality assesses it. */
  'assess',
] as const
export type Breach = (typeof breaches)[number]

const line = {
  /** Names the rule through all its versions. */
  id: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/),
  validFrom: isoDate,
  /** Last day of validity; null while it stands. */
  validTo: isoDate.nullable(),
  /** Law, paper or page the number comes from. */
  source: requiredText(300),
  /** Who held it against the law in force, and when; null: shown as guidance. */
  verified: z.object({ by: requiredText(100), on: isoDate }).nullable(),
  breach: z.enum(breaches),
}

/** Whose number it is that counts: each place of work, or the whole company. */
export const levels = ['production_unit', 'company'] as const

const ruleForms = [
  z.object({
    key: z.literal('target_group'),
    targetGroup: groupNo,
    labelDa: requiredText(100),
    labelEn: requiredText(100),
    nearMarket: z.boolean(),
    /** Last day somebody may come into the group; those in it stay in it. */
    newCasesUntil: isoDate.nullable(),
    allowed: z.record(z.enum([...placementKinds, 'ordinary']), z.enum(allowances)),
    ...line,
  }),
  z.object({
    key: z.literal('duration'),
    kinds,
    targetGroups: z.array(groupNo).min(1),
    /** Null: both. */
    sector: z.enum(sectors).nullable(),
    most: span,
    /** Whether the municipality may extend it after a concrete assessment. */
    extension: z.boolean(),
    ...line,
  }),
  z.object({
    key: z.literal('prior_unemployment'),
    kinds,
    months,
    /** Facts that let somebody in from the first day. */
    fromFirstDay: z.array(z.enum(['over_50', 'single_provider', 'no_education'])),
    /** Groups that need no unemployment before. */
    exemptGroups: z.array(groupNo),
    ...line,
  }),
  z.object({
    key: z.literal('ratio'),
    kinds,
    /** One place for each `per` ordinary staff up to `upTo`; the last step has no end. */
    steps: z
      .array(z.object({ upTo: z.number().int().min(1).nullable(), per: z.number().int().min(1) }))
      .min(1),
    atLeast: z.number().int().min(0),
    rounding: z.enum(['down', 'nearest', 'up']),
    /** Kinds that take up a place. */
    counted: kinds,
    /** Whether each counts as one, or by the share of a full week. */
    countedBy: z.enum(['person', 'full_time']),
    /** Ordinary staff is the mean of so many months. */
    meanMonths: z.number().int().min(1).max(24),
    level: z.enum(levels),
    /** Groups that need no place at their own workplace. */
    exemptAtOwnWorkplace: z.array(groupNo),
    ...line,
  }),
  z.object({
    key: z.literal('net_increase'),
    kinds,
    months,
    level: z.record(z.enum(sectors), z.enum(levels)),
    ...line,
  }),
  z.object({ key: z.literal('vacated_post'), kinds, months, ...line }),
  z.object({ key: z.literal('weekly_hours'), kinds, most: weeklyHours, ...line }),
  z.object({
    key: z.literal('excluded_workplace'),
    kinds,
    excluded: z.array(z.enum(['most_recent_employer', 'owned_by_partner'])).min(1),
    ...line,
  }),
  z.object({ key: z.literal('sector'), kinds, sector: z.enum(sectors), ...line }),
  z.object({ key: z.literal('signatures'), kinds, ...line }),
  z.object({ key: z.literal('no_displacement'), kinds, ...line }),
  z.object({ key: z.literal('functions_apart'), kinds, ...line }),
  z.object({
    key: z.literal('subsidy_rate'),
    sector: z.enum(sectors),
    /** Øre for each hour. */
    perHourOere: oere,
    /** Most that may be paid an hour, øre; null where the collective agreement decides. */
    highestWageOere: oere.nullable(),
    ...line,
  }),
  z.object({
    key: z.literal('state_aid_cap'),
    sector: z.enum(sectors),
    /** Most of the year's wage cost that subsidies may cover, per cent. */
    percent: z.number().int().min(1).max(100),
    ...line,
  }),
  z.object({
    key: z.literal('milestone'),
    track: z.enum(tracks),
    /** What is to be there within so many weeks of the day the track began. */
    weeks: z.number().int().min(1).max(520),
    labelDa: requiredText(150),
    labelEn: requiredText(150),
    /** What of the portal's own data says that it is met: any of them. */
    signs: z.array(z.enum(signs)),
    /** Groups it concerns; empty: all but those excepted. */
    onlyGroups: z.array(groupNo),
    exceptGroups: z.array(groupNo),
    ...line,
  }),
  z.object({
    key: z.literal('follow_up'),
    kinds,
    task: z.enum(followUpTasks),
    /** What the day is counted from. */
    point: z.enum(followUpPoints),
    /** How long before or after it; null: on the day itself. */
    distance: span.nullable(),
    /** Only for stays of so many weeks or more; one without an end is. */
    leastWeeks: z.number().int().min(0).max(520),
    /** Only after these outcomes; empty: after all. */
    outcomes: z.array(z.enum(placementOutcomes)),
    labelDa: requiredText(150),
    labelEn: requiredText(150),
    ...line,
  }),
] as const

/** One rule of placements and tracks: what it says, from when until when, where it is from, and whether anybody has verified it. */
export const placementRule = z
  .discriminatedUnion('key', ruleForms)
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    error: 'dates_order',
    path: ['validTo'],
  })
export type PlacementRule = z.infer<typeof placementRule>
export type RuleKey = PlacementRule['key']
export type RuleOf<K extends RuleKey> = Extract<PlacementRule, { key: K }>

/** @throws Error naming the rule's place and the field where one cannot be read */
export const parseRules = (data: unknown): PlacementRule[] => {
  const read = z.array(placementRule).safeParse(data)
  if (!read.success) throw new Error(`placement rules: ${z.prettifyError(read.error)}`)
  return read.data
}
