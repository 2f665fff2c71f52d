import { emptyCompany, inputOfCompany, shownErrors } from '@virkelyst/client/features/companies/new-company'
import { companyInput } from '@virkelyst/shared/companies/company.schema'
import { describe, expect, it } from 'vitest'

const filled = {
  ...emptyCompany,
  cvr: '13748136',
  name: 'Smedens Lager',
  sector: 'private' as const,
  industryCode: '4711',
  'unit.pNumber': '1000000001',
  'unit.address': 'Hovedgaden 1',
  'unit.postalCode': '2620',
  'contact.name': 'Bo Bang',
  'contact.email': 'bo@smeden.example',
}

describe('entering a company', () => {
  it('asks for no name twice: a workplace without its own has the company’s name and branch', () => {
    const { unit } = companyInput.parse(inputOfCompany(filled))
    expect(unit).toMatchObject({ name: 'Smedens Lager', industryCode: '4711' })
    expect(unit.ordinaryStaff).toBeUndefined()
  })

  it('keeps the workplace’s own name where it has one', () => {
    const named = companyInput.parse(inputOfCompany({ ...filled, 'unit.name': 'Lageret i Glostrup' }))
    expect(named.unit.name).toBe('Lageret i Glostrup')
  })

  it('sent empty names each field that must be filled', () => {
    const wrong = companyInput.safeParse(inputOfCompany(emptyCompany))
    expect(new Set(wrong.error?.issues.map(({ path }) => path.join('.')))).toEqual(
      new Set([
        'cvr',
        'name',
        'sector',
        'unit.pNumber',
        'unit.name',
        'unit.address',
        'unit.postalCode',
        'contact.name',
        'contact.email',
      ]),
    )
  })

  it('does not ask for the workplace’s name where the company’s is missing', () => {
    const wrong = { name: 'required', 'unit.name': 'required' }
    expect(shownErrors(wrong, emptyCompany)).toEqual({ name: 'required' })
    expect(shownErrors({ 'unit.name': 'too_long' }, { ...filled, 'unit.name': 'x' })).toEqual({
      'unit.name': 'too_long',
    })
  })
})
