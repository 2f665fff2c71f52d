import type { Sector } from '@virkelyst/shared/companies/company.schema'

export const newCompanyTexts = [
  'cvr',
  'name',
  'unit.pNumber',
  'unit.name',
  'unit.address',
  'unit.postalCode',
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.jobTitle',
] as const
/** A text field by the path it is sent under. */
export type NewCompanyText = (typeof newCompanyTexts)[number]

type Field = {
  /** Keys of `staffCompaniesTexts`. */
  label:
    | 'cvr'
    | 'companyName'
    | 'pNumber'
    | 'unitName'
    | 'address'
    | 'postalCode'
    | 'contactName'
    | 'email'
    | 'phone'
    | 'jobTitle'
  hint?: 'cvrHint' | 'pNumberHint'
  type?: 'email' | 'tel'
  digits?: true
  optional?: true
}
export const newCompanyFields: Record<NewCompanyText, Field> = {
  cvr: { label: 'cvr', hint: 'cvrHint', digits: true },
  name: { label: 'companyName' },
  'unit.pNumber': { label: 'pNumber', hint: 'pNumberHint', digits: true },
  'unit.name': { label: 'unitName', optional: true },
  'unit.address': { label: 'address' },
  'unit.postalCode': { label: 'postalCode', digits: true },
  'contact.name': { label: 'contactName' },
  'contact.email': { label: 'email', type: 'email' },
  'contact.phone': { label: 'phone', type: 'tel', optional: true },
  'contact.jobTitle': { label: 'jobTitle', optional: true },
}

export type NewCompany = Record<NewCompanyText, string> & {
  sector: Sector | null
  industryCode: string | undefined
  ordinaryStaff: number | undefined
}

export const emptyCompany: NewCompany = {
  cvr: '',
  name: '',
  'unit.pNumber': '',
  'unit.name': '',
  'unit.address': '',
  'unit.postalCode': '',
  'contact.name': '',
  'contact.email': '',
  'contact.phone': '',
  'contact.jobTitle': '',
  sector: null,
  industryCode: undefined,
  ordinaryStaff: undefined,
}

/** What is sent: a workplace without a name of its own has the company's, and its branch. */
export const inputOfCompany = (draft: NewCompany) => ({
  cvr: draft.cvr,
  name: draft.name,
  sector: draft.sector ?? undefined,
  industryCode: draft.industryCode,
  unit: {
    pNumber: draft['unit.pNumber'],
    name: draft['unit.name'].trim() || draft.name,
    address: draft['unit.address'],
    postalCode: draft['unit.postalCode'],
    industryCode: draft.industryCode,
    ordinaryStaff: draft.ordinaryStaff,
  },
  contact: {
    name: draft['contact.name'],
    email: draft['contact.email'],
    phone: draft['contact.phone'],
    jobTitle: draft['contact.jobTitle'],
  },
})

/** A workplace without a name of its own is no fault beside a company without one. */
export const shownErrors = (errors: Record<string, string>, draft: NewCompany): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).filter(([path]) => path !== 'unit.name' || draft['unit.name'].trim() !== ''),
  )
