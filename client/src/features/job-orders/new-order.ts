import type { CompanyView } from '@virkelyst/shared/companies/company.schema'
import { isPlacementKind, type JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { MunicipalityRow } from '@virkelyst/shared/municipalities/municipality.schema'

export type Known = {
  companies: readonly CompanyView[]
  municipalities: readonly MunicipalityRow[]
}

/** The contact it most likely concerns: the writer, or the only one there is. */
const likelyContacts = (company: CompanyView): string[] => {
  const own = company.contacts.find((contact) => contact.isMe)
  const only = company.contacts.length === 1 ? company.contacts[0] : undefined
  const found = own ?? only
  return found ? [found.id] : []
}

/** The municipality of the workplace where it uses the portal; else the company's, else none. */
export const likelyMunicipality = (
  company: CompanyView,
  pNumber: string | undefined,
  municipalities: readonly MunicipalityRow[],
): string | undefined => {
  const unit = company.units.find((candidate) => candidate.pNumber === pNumber)
  const known = (code: string | undefined) => municipalities.find((row) => row.code === code)?.code
  return known(unit?.municipalityCode) ?? known(company.municipalityCode)
}

/** Everything about the company that need not be asked again. */
export const companyPart = (company: CompanyView, { municipalities }: Known): Partial<JobOrderForm> => {
  const pNumber = company.units.length === 1 ? company.units[0]?.pNumber : undefined
  return {
    cvr: company.cvr,
    pNumber,
    municipalityCode: likelyMunicipality(company, pNumber, municipalities),
    contactIds: likelyContacts(company),
  }
}

/** What a kind of order begins with. */
export const kindPart = (kind: JobOrderKind, company: CompanyView | undefined): Partial<JobOrderForm> => ({
  ...(kind === 'ordinary' ? { hoursMin: 37, hoursMax: 37 } : {}),
  ...(isPlacementKind(kind) ? {} : { shifts: ['day' as const] }),
  ...(kind === 'part_hours_job' ? { openAdvert: true } : {}),
  ...(kind === 'wage_subsidy_job' && company
    ? { sector: company.sector, collectiveAgreement: company.collectiveAgreement ?? undefined }
    : {}),
})

/** A new order with all that is known filled in. */
export const newOrder = (kind: JobOrderKind, known: Known): JobOrderForm => {
  const company = known.companies.length === 1 ? known.companies[0] : undefined
  return {
    kind,
    positions: 1,
    ...kindPart(kind, company),
    ...(company ? companyPart(company, known) : {}),
  }
}

/** The same order as another kind: what was typed stays, what the new kind begins with is added where nothing was. */
export const asKind = (
  form: JobOrderForm,
  kind: JobOrderKind,
  company: CompanyView | undefined,
): JobOrderForm => {
  const given = Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== undefined && value !== ''),
  )
  return { ...kindPart(kind, company), ...given, kind } as JobOrderForm
}
