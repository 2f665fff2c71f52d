import { z } from 'zod'
import { jobOrderKinds } from '../job-orders/job-order.kinds'
import { id } from '../kernel/fields.schema'
import { effortPlan } from './effort.schema'
import { percents } from './weight.rules'

/** A decision that is not made yet, looked at as if it held today. */
export const plannedChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('weights'), percents }),
  z.object({ what: z.literal('effort'), effort: effortPlan }),
])
export type PlannedChange = z.infer<typeof plannedChange>

/** Live orders of the municipality that a change is tried on, the newest ones. */
export const previewOrdersInput = z.object({ kind: z.enum(jobOrderKinds).optional() })
export const previewOrder = z.object({
  orderId: id,
  number: z.number().int().nullable(),
  title: z.string(),
  companyName: z.string(),
  kind: z.enum(jobOrderKinds),
})
export type PreviewOrder = z.infer<typeof previewOrder>

export const previewInput = z.object({ orderId: id, change: plannedChange })

const share = z.object({ before: z.number(), after: z.number() })

/** What a change would do to one list of fifty: figures, never people. */
export const listChange = z.object({
  /** How many stand on the list, before and after. */
  listed: share,
  /** How many of the first ten and fifty are others than before. */
  othersInTen: z.number().int(),
  othersInFifty: z.number().int(),
  /** Mean number of places that those on both lists move. */
  meanMove: z.number(),
  /** Mean shown score, and kilometres. */
  score: share,
  km: share,
  /** How many stand there for each goal. */
  goals: z.object({ A: share, B: share, C: share }),
  /** How many of each target group, where nobody could be singled out; empty where that cannot be said. */
  groups: z.array(share.extend({ targetGroup: z.number().int().nullable() })),
})
export type ListChange = z.infer<typeof listChange>

/** Null where too few stand on the list for figures that tell of nobody. */
export const previewAnswer = listChange.nullable()
