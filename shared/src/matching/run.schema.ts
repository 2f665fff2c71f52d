import { z } from 'zod'
import { goalRanks } from '../citizens/citizen.schema'
import { id, instant, optional, page, paged } from '../kernel/fields.schema'
import { exclusionReasons, referralStatuses } from '../referrals/referral.transitions'
import { filterCounts, reason, scoreComponents } from './matching.schema'
import { weights } from './weights'

/** What the one who ranked asked for. */
export const runFilters = z.object({
  limit: z.number().int(),
  targetGroups: z.array(z.number().int()),
  goals: z.array(z.enum(goalRanks)),
  maxKm: z.number().nullable(),
})
export type RunFilters = z.infer<typeof runFilters>

/** One ranking on record, without the people in it. */
export const runLine = z.object({
  id,
  at: instant,
  actorName: z.string(),
  orderId: id,
  orderNumber: z.number().int().nullable(),
  orderTitle: z.string(),
  catalogueVersion: z.string(),
  weightsVersion: z.string(),
  rulesVersion: z.string(),
  filters: runFilters,
  counts: filterCounts,
  /** How many people the list had. */
  listed: z.number().int(),
})
export type RunLine = z.infer<typeof runLine>

export const runsOfOrderInput = page.extend({ orderId: id })
export const runsInput = page.extend({
  from: optional(instant),
  to: optional(instant),
  /** The number people know the order by. */
  orderNumber: optional(z.number().int().min(1)),
  actorUserId: optional(z.string().max(100)),
})
export type RunsInput = z.infer<typeof runsInput>
export const runs = paged(runLine).extend({
  /** Whom the list can be narrowed to. */
  consultants: z.array(z.object({ userId: z.string(), name: z.string() })),
})

/** What became of somebody on the list after it was made. */
export const runOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('proposed'),
    at: instant,
    by: z.string(),
    status: z.enum(referralStatuses),
    /** Proposed from this very list rather than from another. */
    fromThis: z.boolean(),
    /** People higher on the list who were by then neither proposed nor left out with a reason. */
    passedOver: z.number().int(),
  }),
  z.object({
    kind: z.literal('left_out'),
    at: instant,
    by: z.string(),
    reason: z.enum(exclusionReasons),
  }),
])
export type RunOutcome = z.infer<typeof runOutcome>

export const runCandidate = z.object({
  place: z.number().int(),
  /** Null where the reader may not see who it is. */
  person: z.object({ id, name: z.string(), caseReference: z.string() }).nullable(),
  /** Why not: erased, moved away or objecting by now, or not for this role. */
  hidden: z.enum(['gone', 'role']).nullable(),
  score: z.number(),
  components: scoreComponents,
  /** Empty for somebody who is gone: they tell the person’s own words. */
  reasons: z.array(reason),
  outcome: runOutcome,
})
export type RunCandidate = z.infer<typeof runCandidate>

export const runInput = z.object({ id })
export const runView = z.object({
  run: runLine,
  /** Of the version the run followed; null where that is not kept any more. */
  weights: weights.nullable(),
  candidates: z.array(runCandidate),
})
export type RunView = z.infer<typeof runView>
