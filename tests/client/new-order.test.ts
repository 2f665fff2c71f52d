import { asKind, likelyMunicipality, newOrder } from '@virkelyst/client/features/job-orders/new-order'
import type { CompanyView, ContactView, UnitView } from '@virkelyst/shared/companies/company.schema'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { describe, expect, it } from 'vitest'

const aUnit = (change: Partial<UnitView> = {}): UnitView => ({
  pNumber: '9000000001',
  name: 'Havnens Bageri',
  address: 'Havnegade 3',
  postalCode: '2620',
  postalName: 'Albertslund',
  municipalityCode: '0165',
  industryCode: null,
  ordinaryStaff: 12,
  staffUpdatedAt: null,
  readOnly: true,
  version: 1,
  ...change,
})
const aContact = (change: Partial<ContactView> = {}): ContactView => ({
  id: '019ab000-0000-7000-8000-000000000001',
  name: 'Mette Holm',
  email: 'mette@havnens.example',
  phone: null,
  jobTitle: null,
  hasAccount: true,
  isMe: false,
  version: 1,
  ...change,
})
const aCompany = (change: Partial<CompanyView> = {}): CompanyView => ({
  cvr: '90000012',
  name: 'Havnens Bageri',
  industryCode: null,
  industryName: null,
  sector: 'private',
  municipalityCode: '0165',
  municipalityName: 'Albertslund',
  collectiveAgreement: 'Bageroverenskomsten',
  socialEnterprise: false,
  readOnly: true,
  units: [aUnit()],
  contacts: [aContact()],
  version: 1,
  ...change,
})
const municipalities = [
  { code: '0165', name: 'Albertslund' },
  { code: '0151', name: 'Ballerup' },
]
const other = '019ab000-0000-7000-8000-000000000002'

describe('a new order', () => {
  it('asks for nothing that is known of the only company', () => {
    expect(newOrder('ordinary', { companies: [aCompany()], municipalities })).toMatchObject({
      cvr: '90000012',
      pNumber: '9000000001',
      municipalityCode: '0165',
      contactIds: [aContact().id],
      positions: 1,
      hoursMin: 37,
      hoursMax: 37,
    })
  })

  it('leaves the workplace open where there are several', () => {
    const company = aCompany({ units: [aUnit(), aUnit({ pNumber: '9000000002' })] })
    expect(newOrder('ordinary', { companies: [company], municipalities }).pNumber).toBeUndefined()
  })

  it('takes the writer as contact among several, and nobody where the writer is none of them', () => {
    const contacts = [aContact(), aContact({ id: other, isMe: true })]
    const known = { companies: [aCompany({ contacts })], municipalities }
    expect(newOrder('ordinary', known).contactIds).toEqual([other])
    const strangers = [aContact(), aContact({ id: other })]
    expect(
      newOrder('ordinary', { companies: [aCompany({ contacts: strangers })], municipalities }).contactIds,
    ).toEqual([])
  })

  it('leaves the company open where the writer acts for several', () => {
    const companies = [aCompany(), aCompany({ cvr: '90000020' })]
    expect(newOrder('ordinary', { companies, municipalities }).cvr).toBeUndefined()
  })

  it('prefills the agreement and the sector of a wage subsidy', () => {
    expect(newOrder('wage_subsidy_job', { companies: [aCompany()], municipalities })).toMatchObject({
      sector: 'private',
      collectiveAgreement: 'Bageroverenskomsten',
    })
  })

  it.each(jobOrderKinds)('of the kind %s never declares anything on the company’s behalf', (kind) => {
    expect(newOrder(kind, { companies: [aCompany()], municipalities }).declaration).toBeUndefined()
  })
})

describe('the likely municipality', () => {
  const company = aCompany({ units: [aUnit({ municipalityCode: '0151' })] })

  it('is the workplace’s', () => {
    expect(likelyMunicipality(company, '9000000001', municipalities)).toBe('0151')
  })

  it('is the company’s where the workplace’s does not use the portal', () => {
    expect(likelyMunicipality(company, '9000000001', [{ code: '0165', name: 'Albertslund' }])).toBe('0165')
  })

  it('is left open where neither does', () => {
    expect(likelyMunicipality(company, '9000000001', [])).toBeUndefined()
  })
})

describe('an order turned into another kind', () => {
  it('keeps what was typed and adds what the new kind begins with', () => {
    const typed = { kind: 'ordinary' as const, title: 'Bager', hoursMin: 20, hoursMax: 37, description: '' }
    expect(asKind(typed, 'part_hours_job', aCompany())).toEqual({
      kind: 'part_hours_job',
      title: 'Bager',
      hoursMin: 20,
      hoursMax: 37,
      shifts: ['day'],
      openAdvert: true,
    })
  })
})
