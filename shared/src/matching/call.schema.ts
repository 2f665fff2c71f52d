import { z } from 'zod'
import { goalRanks } from '../citizens/citizen.schema'
import { jobOrderKinds } from '../job-orders/job-order.kinds'
import { id, instant, page } from '../kernel/fields.schema'

export const callReasonCodes = [
  'industry_main',
  'industry_sometimes',
  'opening_seen',
  'distance',
  'industry_experience',
  'industry_wish',
  'hired_before',
  'ordered_before',
  'never_worked_together',
  'recently_proposed',
] as const
export const callReason = z.object({
  code: z.enum(callReasonCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type CallReason = z.infer<typeof callReason>

export const callsInput = page.extend({
  citizenId: id,
  goal: z.enum(goalRanks).optional(),
  maxKm: z.number().int().min(1).max(200).optional(),
})

/** A company worth a call for one citizen. */
export const callSuggestion = z.object({
  cvr: z.string(),
  companyName: z.string(),
  pNumber: z.string(),
  unitName: z.string(),
  address: z.string(),
  postalCode: z.string(),
  postalName: z.string(),
  km: z.number(),
  industry: z.object({ da: z.string(), en: z.string() }).nullable(),
  goal: z.enum(goalRanks),
  goalTitle: z.string(),
  /** 0–100. */
  score: z.number(),
  reasons: z.array(callReason),
  cooperation: z.object({
    /** Orders of the last two years with this municipality, and people hired by them. */
    orders: z.number().int(),
    hired: z.number().int(),
    lastAt: instant.nullable(),
  }),
  /** Live orders that the municipality may see. */
  openings: z.array(z.object({ orderId: id, title: z.string(), kind: z.enum(jobOrderKinds) })),
})
export type CallSuggestion = z.infer<typeof callSuggestion>

export const callSuggestions = z.object({
  rows: z.array(callSuggestion),
  total: z.number().int(),
  /** Version of the weights it was ordered by. */
  weightsVersion: z.string(),
  /** Why there is nothing to show for this person, where that is not for want of companies. */
  closed: z.enum(['not_active', 'objected', 'no_goals']).nullable(),
})
export type CallSuggestions = z.infer<typeof callSuggestions>
