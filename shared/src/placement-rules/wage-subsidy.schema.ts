import { z } from 'zod'
import { isoDate } from '../kernel/fields.schema'

const oere = z.number().int()

/** Whole øre throughout; hours in hundredths. */
export const subsidySum = z.object({
  hoursHundredths: z.number().int(),
  subsidyOere: oere,
  /** What the employment costs before the subsidy, and after. */
  costOere: oere,
  employerOere: oere,
  /** Set where the state-aid cap cut the subsidy: what it would have been. */
  uncappedOere: oere.nullable(),
  /** The first day for which no rate of that day is known; an older rate was used from there. */
  estimatedFrom: isoDate.nullable(),
  /** The rates used, oldest first. */
  rates: z.array(
    z.object({ validFrom: isoDate, validTo: isoDate.nullable(), perHourOere: oere, source: z.string() }),
  ),
  /** Something it rests on has not been verified. */
  guidance: z.boolean(),
})
export type SubsidySum = z.infer<typeof subsidySum>
