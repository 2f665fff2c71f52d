import type { DataOf } from '../data-map/columns-by-processing'
import type { companyTables } from './companies.table'

export const companyData: DataOf<typeof companyTables> = {
  // A company of one person bears that person's name, and lies at their address.
  companies: {
    contacts: ['cvr', 'name', 'searchName', 'sortName', 'supportStatusNote', 'imported'],
    acts: ['ownerUserId'],
    none: [
      'industryCode',
      'sector',
      'municipalityCode',
      'supportStatus',
      'socialEnterprise',
      'collectiveAgreement',
      'source',
      'createdAt',
      'updatedAt',
      'version',
    ],
  },
  productionUnits: {
    contacts: ['pNumber', 'cvr', 'name', 'address', 'postalCode', 'imported'],
    none: [
      'municipalityCode',
      'industryCode',
      'ordinaryStaffHundredths',
      'staffUpdatedAt',
      'source',
      'closedAt',
      'version',
    ],
  },
  companyContacts: {
    contacts: ['id', 'cvr', 'userId', 'name', 'email', 'phone', 'jobTitle', 'active', 'createdAt'],
    none: ['version'],
  },
}
