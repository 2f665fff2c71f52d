import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  companyChange,
  companyFilter,
  companyForConsultant,
  companyInput,
  companyRow,
  companyView,
  contactChange,
  contactRemoval,
  cvrInput,
  staffChange,
  supportChange,
  unitChange,
} from '@virkelyst/shared/companies/company.schema'
import type { z } from 'zod'

export type Companies = {
  mine(actor: Actor): Promise<z.infer<typeof companyView>[]>
  search(
    actor: Actor,
    input: z.infer<typeof companyFilter>,
  ): Promise<{ rows: z.infer<typeof companyRow>[]; total: number }>
  get(actor: Actor, input: z.infer<typeof cvrInput>): Promise<z.infer<typeof companyForConsultant>>
  create(actor: Actor, input: z.infer<typeof companyInput>): Promise<z.infer<typeof companyForConsultant>>
  update(actor: Actor, input: z.infer<typeof companyChange>): Promise<z.infer<typeof companyView>>
  saveUnit(actor: Actor, input: z.infer<typeof unitChange>): Promise<z.infer<typeof companyView>>
  saveStaff(actor: Actor, input: z.infer<typeof staffChange>): Promise<z.infer<typeof companyView>>
  saveContact(actor: Actor, input: z.infer<typeof contactChange>): Promise<z.infer<typeof companyView>>
  removeContact(actor: Actor, input: z.infer<typeof contactRemoval>): Promise<z.infer<typeof companyView>>
  setSupport(
    actor: Actor,
    input: z.infer<typeof supportChange>,
  ): Promise<z.infer<typeof companyForConsultant>>
}
