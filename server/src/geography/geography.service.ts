import type { place, placeInput } from '@virkelyst/shared/geography/geography.schema'
import type { z } from 'zod'
import type { Context } from '../kernel/trpc'

export type Geography = {
  lookup(context: Context, input: z.infer<typeof placeInput>): Promise<z.infer<typeof place> | null>
}
