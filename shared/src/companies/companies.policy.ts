import { type Policy, readers, staff } from '../accounts/policy-line'

export const companiesPolicy = {
  'companies.mine': { who: { employer: 'own_company' } },
  'companies.search': { who: readers('none') },
  'companies.get': { who: readers('none') },
  'companies.create': { who: staff('none'), leaves: 'write' },
  'companies.update': { who: { employer: 'own_company', ...staff('none') }, leaves: 'write' },
  'companies.saveUnit': { who: { employer: 'own_company', ...staff('none') }, leaves: 'write' },
  'companies.saveStaff': { who: { employer: 'own_company', ...staff('none') }, leaves: 'write' },
  'companies.saveContact': { who: { employer: 'own_company', ...staff('none') }, leaves: 'write' },
  'companies.removeContact': { who: { employer: 'own_company', ...staff('none') }, leaves: 'write' },
  'companies.setSupport': { who: staff('none'), leaves: 'write' },
} as const satisfies Policy
