import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  municipalityRow,
  settingsInput,
  settingsView,
} from '@virkelyst/shared/municipalities/municipality.schema'
import type { z } from 'zod'
import type { Context } from '../kernel/trpc'

export type Municipalities = {
  list(context: Context): Promise<z.infer<typeof municipalityRow>[]>
  settings(actor: Actor): Promise<z.infer<typeof settingsView>>
  updateSettings(actor: Actor, input: z.infer<typeof settingsInput>): Promise<z.infer<typeof settingsView>>
}
