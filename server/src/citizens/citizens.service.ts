import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  citizenChange,
  citizenFilter,
  citizenForConsultant,
  citizenForSelf,
  citizenInput,
  citizenRead,
  citizenRow,
  consentInput,
  objectionInput,
  ownChange,
} from '@virkelyst/shared/citizens/citizen.schema'
import type { z } from 'zod'

export type Citizens = {
  search(
    actor: Actor,
    input: z.infer<typeof citizenFilter>,
  ): Promise<{ rows: z.infer<typeof citizenRow>[]; total: number }>
  get(actor: Actor, input: z.infer<typeof citizenRead>): Promise<z.infer<typeof citizenForConsultant>>
  create(actor: Actor, input: z.infer<typeof citizenInput>): Promise<z.infer<typeof citizenForConsultant>>
  update(actor: Actor, input: z.infer<typeof citizenChange>): Promise<z.infer<typeof citizenForConsultant>>
  mine(actor: Actor): Promise<z.infer<typeof citizenForSelf>>
  updateMine(actor: Actor, input: z.infer<typeof ownChange>): Promise<z.infer<typeof citizenForSelf>>
  setConsent(actor: Actor, input: z.infer<typeof consentInput>): Promise<z.infer<typeof citizenForSelf>>
  setObjection(actor: Actor, input: z.infer<typeof objectionInput>): Promise<z.infer<typeof citizenForSelf>>
}
