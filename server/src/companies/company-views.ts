import type { CompanyFigures, StoredCompany } from '@virkelyst/db/companies/companies.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { fromHundredths } from '@virkelyst/shared/companies/company.rules'
import type { CompanyForConsultant, CompanyView } from '@virkelyst/shared/companies/company.schema'

/** What the company itself may see: without support flags and the municipality's own notes. */
export const companyViewOf = (actor: Actor, stored: StoredCompany): CompanyView => {
  const { company, municipalityName, industryName, units, contacts } = stored
  const { cvr, name, industryCode, sector, municipalityCode, version } = company
  return {
    cvr,
    name,
    industryCode,
    industryName,
    sector,
    municipalityCode,
    municipalityName: municipalityName ?? municipalityCode,
    collectiveAgreement: company.collectiveAgreement,
    socialEnterprise: company.socialEnterprise,
    readOnly: company.source !== 'manual',
    units: units.map((unit) => ({
      pNumber: unit.pNumber,
      name: unit.name,
      address: unit.address,
      postalCode: unit.postalCode,
      postalName: unit.postalName ?? '',
      municipalityCode: unit.municipalityCode,
      industryCode: unit.industryCode,
      ordinaryStaff: fromHundredths(unit.ordinaryStaffHundredths),
      staffUpdatedAt: unit.staffUpdatedAt,
      readOnly: unit.source !== 'manual',
      version: unit.version,
    })),
    contacts: contacts.map((contact) => ({
      id: contact.id,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      jobTitle: contact.jobTitle,
      hasAccount: contact.userId !== null,
      isMe: contact.userId === actor.userId,
      version: contact.version,
    })),
    version,
  }
}

export const companyForConsultantOf = (
  actor: Actor,
  stored: StoredCompany,
  { openOrders, hired }: CompanyFigures,
): CompanyForConsultant => ({
  ...companyViewOf(actor, stored),
  supportStatus: stored.company.supportStatus,
  supportStatusNote: stored.company.supportStatusNote,
  ownerUserId: stored.company.ownerUserId,
  ownerName: stored.ownerName,
  openOrders,
  hired,
})
