import { z } from 'zod'
import { instant } from '../kernel/fields.schema'

export const exposureDimensions = ['sex', 'age', 'target_group', 'municipality'] as const
export type ExposureDimension = (typeof exposureDimensions)[number]

export const ageBands = ['under_30', '30_39', '40_49', '50_59', '60_over'] as const
export type AgeBand = (typeof ageBands)[number]

/** Class of somebody about whom the fact is not known, or who has been erased since. */
export const unknownClass = 'unknown'

/** A calendar month, `2026-10`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const figures = {
  /** Different people eligible for at least one of the month's orders; null where too few to be told. */
  people: z.number().int().nullable(),
  proposals: z.number().int().nullable(),
}

export const exposureClass = z.object({
  /** One of the dimension's classes, a number of a target group, a municipality’s code, or `unknown`. */
  code: z.string(),
  ...figures,
  /** Proposals the class would have had, had each order's been drawn evenly among those eligible for it. */
  expected: z.number().nullable(),
  /** Proposals ÷ expected. */
  ratio: z.number().nullable(),
  alarm: z.enum(['below', 'above']).nullable(),
  /** An alarm that chance alone would give one time in twenty or more. */
  mayBeChance: z.boolean(),
})
export type ExposureClass = z.infer<typeof exposureClass>

export const exposureMonth = z.object({
  month,
  orders: z.number().int(),
  ...figures,
  method: z.string(),
  madeAt: instant,
  /** Made up more than a week after the month ended: it rests on people as they were by then. */
  late: z.boolean(),
  dimensions: z.array(z.object({ dimension: z.enum(exposureDimensions), classes: z.array(exposureClass) })),
})
export type ExposureMonth = z.infer<typeof exposureMonth>

export const exposureInput = z.object({ month: month.optional() })
export const exposure = z.object({
  /** Months made up, newest first. */
  months: z.array(month),
  /** The month asked for, else the newest; null before the first. */
  shown: exposureMonth.nullable(),
})
export type Exposure = z.infer<typeof exposure>
