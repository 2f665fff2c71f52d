import { goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { z } from 'zod'

/** The filters of a ranking as they stand in the address. */
export const rankFilters = z.object({
  groups: z.array(z.number().int().min(1).max(13)).max(13).optional(),
  goals: z.array(z.enum(goalRanks)).max(3).optional(),
  km: z
    .number({ error: 'bad_number' })
    .int({ error: 'bad_number' })
    .min(1, { error: 'bad_number' })
    .max(500, { error: 'bad_number' })
    .optional(),
})
export type RankFilters = z.infer<typeof rankFilters>

/** How many candidates one may ask for; the first stands where the address names none. */
export const rankLimits = [25, 50, 100, 200] as const
export type RankLimit = (typeof rankLimits)[number]
