import { z } from 'zod'
import { isoDate, page } from '../kernel/fields.schema'

/** What the funnel is told apart by. */
export const funnelGroupings = ['company', 'industry', 'consultant'] as const
export type FunnelGrouping = (typeof funnelGroupings)[number]

/** From a work placement on, the nearer to an ordinary job the later. */
export const funnelStages = ['placement', 'wageSubsidy', 'paidHours', 'ordinaryJob'] as const
export type FunnelStage = (typeof funnelStages)[number]

export const funnelInput = page
  .extend({
    by: z.enum(funnelGroupings).default('company'),
    /** First and last day on which the placements began. */
    from: isoDate,
    to: isoDate,
  })
  .refine(({ from, to }) => from <= to, { error: 'dates_order', path: ['to'] })
export type FunnelInput = z.infer<typeof funnelInput>

/** Different people who reached each stage; nobody is at one stage only because they are at another. */
const counts = z.object({
  placement: z.number().int(),
  wageSubsidy: z.number().int(),
  paidHours: z.number().int(),
  ordinaryJob: z.number().int(),
})
export type FunnelCounts = z.infer<typeof counts>

export const funnelGroup = z.object({
  /** CVR number, division of DB25, or a user's id; empty: nobody or not known. */
  code: z.string(),
  name: z.object({ da: z.string(), en: z.string() }).nullable(),
  counts,
})
export type FunnelGroup = z.infer<typeof funnelGroup>

export const funnel = z.object({
  /** First and last day that is counted: the days that were asked for, widened to whole quarters. */
  from: isoDate,
  to: isoDate,
  /** Null where too few to be told. */
  total: counts.nullable(),
  /** The largest first. */
  rows: z.array(funnelGroup),
  /** Groups that are told of, on all pages. */
  groups: z.number().int(),
  /** Groups too small to be told, taken together; null where there are none, or too few people in them. */
  small: z.object({ groups: z.number().int(), counts }).nullable(),
})
export type Funnel = z.infer<typeof funnel>
