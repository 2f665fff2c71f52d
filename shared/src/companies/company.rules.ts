import type { UnitInput } from './company.schema'

type UnitFacts = {
  name: string
  address: string
  postalCode: string
  industryCode: string | null
}

/** Fields of a unit that a change touches although the register or an import owns them; staff may always be updated. */
export const readOnlyChanges = (before: UnitFacts, after: UnitInput): string[] =>
  (['name', 'address', 'postalCode', 'industryCode'] as const).filter(
    (field) => (before[field] ?? '') !== (after[field] ?? ''),
  )

/** Persons to hundredths and back: half persons exist, fractions of a hundredth do not. */
export const toHundredths = (persons: number): number => Math.round(persons * 100)
export const fromHundredths = (hundredths: number | null): number | null =>
  hundredths === null ? null : hundredths / 100
