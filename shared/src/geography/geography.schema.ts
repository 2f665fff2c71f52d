import { z } from 'zod'
import { postalCode } from '../kernel/fields.schema'

export const placeInput = z.object({ postalCode })
export const place = z.object({
  postalCode: z.string(),
  name: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
})
export type Place = z.infer<typeof place>
