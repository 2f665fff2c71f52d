import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { titleInput, titleSuggestions } from '@virkelyst/shared/occupations/occupation.schema'
import type { z } from 'zod'

export type Occupations = {
  suggest(actor: Actor, input: z.infer<typeof titleInput>): Promise<z.infer<typeof titleSuggestions>>
}
