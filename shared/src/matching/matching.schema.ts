import { z } from 'zod'
import { citizenForConsultant, goalRanks } from '../citizens/citizen.schema'
import { jobOrderKinds } from '../job-orders/job-order.kinds'
import { id, instant, optional } from '../kernel/fields.schema'
import { weights } from './weights'

export const bands = ['strong', 'good', 'related', 'none'] as const
export type Band = (typeof bands)[number]

/** Components 0–1 as stored with the run (`matching.md` 4). */
export const scoreComponents = z.object({
  occupation: z.number(),
  goal: z.number(),
  distance: z.number(),
  hours: z.number(),
  industry: z.number(),
  effort: z.number().nullable(),
  availability: z.number(),
})
export type ScoreComponents = z.infer<typeof scoreComponents>

/** Why a person stands where they stand: data, told in words by `matching.labels.ts` in Danish and English. */
export const reasonCodes = [
  'goal_same',
  'goal_close',
  'goal_related',
  'goal_raw',
  'distance',
  'hours_fit',
  'hours_partly',
  'industry_experience',
  'industry_wish',
  'industry_unknown',
  'available_now',
  'available_later',
  'effort',
  'recently_proposed',
] as const
export const reason = z.object({
  code: z.enum(reasonCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Reason = z.infer<typeof reason>

/** Filters in the order they are applied; each with how many it removed. */
export const filterNames = [
  'status',
  'objection',
  'already_referred',
  'target_group',
  'availability',
  'hours',
  'requirements',
  'distance',
  'open_proposals',
  'left_out',
] as const
export type FilterName = (typeof filterNames)[number]
export const filterCounts = z.object({
  /** People of the scope whose goals fit the occupation at all. */
  occupation: z.number().int(),
  removed: z.record(z.enum(filterNames), z.number().int()),
  eligible: z.number().int(),
})
export type FilterCounts = z.infer<typeof filterCounts>

export const rankInput = z.object({
  orderId: id,
  limit: z.number().int().min(1).max(200).default(50),
  /** The consultant's own choice among the allowed target groups; empty: all of them. */
  targetGroups: z.array(z.number().int().min(1).max(13)).max(13).default([]),
  maxKm: optional(z.number().int().min(1).max(500)),
  goals: z.array(z.enum(goalRanks)).max(3).default([]),
})
export type RankInput = z.infer<typeof rankInput>

export const rankedCandidate = z.object({
  citizenId: id,
  name: z.string(),
  caseReference: z.string(),
  postalName: z.string(),
  /** Shown score, 0–100. */
  score: z.number(),
  band: z.enum(bands),
  components: scoreComponents,
  reasons: z.array(reason),
  goal: z.enum(goalRanks),
  goalTitle: z.string(),
  km: z.number(),
  hoursMin: z.number(),
  hoursMax: z.number(),
  availableFrom: z.string(),
  /** Wished requirements met, of how many. */
  coverage: z.object({ met: z.number().int(), of: z.number().int(), missing: z.array(z.string()) }),
  proposalsLast30Days: z.number().int(),
  consent: z.boolean(),
})
export type RankedCandidate = z.infer<typeof rankedCandidate>

export const ranking = z.object({
  runId: id,
  at: instant,
  catalogueVersion: z.string(),
  weightsVersion: z.string(),
  weights,
  counts: filterCounts,
  candidates: z.array(rankedCandidate),
  /** People left out of this order by a broker, with the reason. */
  leftOut: z.array(z.object({ citizenId: id, name: z.string(), reason: z.string(), by: z.string() })),
  /** True where the order's title fits no occupation and people were found by words. */
  byWords: z.boolean(),
})
export type Ranking = z.infer<typeof ranking>

/** Open orders for one citizen: the reverse list, and the citizen's own småjobs. */
export const opening = z.object({
  orderId: id,
  number: z.number().int().nullable(),
  title: z.string(),
  kind: z.enum(jobOrderKinds),
  companyName: z.string(),
  description: z.string(),
  tasks: z.string().nullable(),
  postalName: z.string(),
  hoursMin: z.number(),
  hoursMax: z.number(),
  startDate: z.string().nullable(),
  hourlyWageOere: z.number().nullable(),
  score: z.number(),
  band: z.enum(bands),
  km: z.number(),
  reasons: z.array(reason),
  /** Set where the citizen has a referral to the order already. */
  referralStatus: z.string().nullable(),
})
export type Opening = z.infer<typeof opening>

export const openingsInput = z.object({
  citizenId: id,
  kind: z.enum(jobOrderKinds).optional(),
})

export const compareInput = z.object({ orderId: id, citizenIds: z.array(id).min(2).max(2) })
export const comparison = z.array(
  z.object({ citizen: citizenForConsultant, candidate: rankedCandidate.nullable() }),
)
