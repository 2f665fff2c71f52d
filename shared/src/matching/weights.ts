import { z } from 'zod'

const weight = z.number().min(0).max(1)

/** Shares of the score (`matching.md` 4); a municipality may have others, versioned. They add up to 1. */
export const weights = z
  .object({
    occupation: weight,
    goal: weight,
    distance: weight,
    hours: weight,
    industry: weight,
    effort: weight,
    availability: weight,
  })
  .refine((all) => Math.abs(Object.values(all).reduce((sum, one) => sum + one, 0) - 1) < 1e-6)
export type Weights = z.infer<typeof weights>

export type WeightsVersion = { version: string; weights: Weights }

/** In force where neither the municipality nor the installation has decided otherwise. */
export const builtInWeights: WeightsVersion = {
  version: 'built-in-1',
  weights: {
    occupation: 0.5,
    goal: 0.12,
    distance: 0.12,
    hours: 0.1,
    industry: 0.08,
    effort: 0.05,
    availability: 0.03,
  },
}
