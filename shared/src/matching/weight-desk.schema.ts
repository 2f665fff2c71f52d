import { z } from 'zod'
import { instant, isoDate, page, paged, requiredText } from '../kernel/fields.schema'
import { percents } from './weight.rules'
import { weights } from './weights'

/** A version of the weights, who decided it, when and why. */
export const weightsLine = z.object({
  /** Stored with every ranking that followed it. */
  version: z.string(),
  weights,
  /** Null for the built-in ones, which have always been there. */
  validFrom: isoDate.nullable(),
  reason: z.string().nullable(),
  madeAt: instant.nullable(),
  madeBy: z.string().nullable(),
  takenBack: z.object({ at: instant, by: z.string().nullable() }).nullable(),
})
export type WeightsLine = z.infer<typeof weightsLine>

export const weightsView = z.object({
  today: isoDate,
  /** Names what has been decided so far; sent back with a change, so that nobody changes what they have not seen. */
  seen: z.string(),
  inForce: weightsLine,
  /** Prepared for a later day, the nearest first. */
  coming: z.array(weightsLine),
  /** Replaced and taken back, the newest first, and the built-in ones at the end: one page of them. */
  earlier: paged(weightsLine),
  /** The version that was asked for by name, wherever it stands; null where there is none of that name. */
  named: weightsLine.nullable(),
})
export type WeightsView = z.infer<typeof weightsView>

/** Versions on one page of those that have been. */
export const weightsPageSize = 10
export const weightsInput = page
  .extend({ pageSize: page.shape.pageSize.default(weightsPageSize), version: z.string().max(40).optional() })
  .prefault({})
export type WeightsAsk = z.infer<typeof weightsInput>

export const prepareWeightsInput = z.object({
  percents,
  validFrom: isoDate,
  reason: requiredText(500),
  seen: z.string().max(40),
})
export type PrepareWeights = z.infer<typeof prepareWeightsInput>

export const takeBackWeightsInput = z.object({ version: z.string().max(40), seen: z.string().max(40) })
