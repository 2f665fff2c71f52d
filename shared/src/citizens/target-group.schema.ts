import { z } from 'zod'
import { isoDate } from '../kernel/fields.schema'

/** A target group of the law, by its number in section 6, and when it holds; null: until further notice. */
export const targetGroupPeriod = z.object({
  targetGroup: z.number().int().min(1).max(13),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
})
export type TargetGroupPeriod = z.infer<typeof targetGroupPeriod>
