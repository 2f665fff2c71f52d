import { z } from 'zod'
import { instant, postalCode } from '../kernel/fields.schema'

export const placeInput = z.object({ postalCode })
export const place = z.object({
  postalCode: z.string(),
  name: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
})
export type Place = z.infer<typeof place>

/** `places`: the built-in postal codes, with municipalities and branches; `postal_codes`: the official list over them. */
export const placeSources = ['places', 'postal_codes'] as const
export type PlaceSource = (typeof placeSources)[number]

/** A list of postal codes that is in force. */
export const placeList = z.object({
  source: z.enum(placeSources),
  version: z.string(),
  loadedAt: instant,
  codes: z.number().int(),
})
export type PlaceList = z.infer<typeof placeList>
export const placeLists = z.array(placeList)
