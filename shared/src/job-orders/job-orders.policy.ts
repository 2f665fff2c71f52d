import { type Policy, readers, staff } from '../accounts/policy-line'

export const jobOrdersPolicy = {
  'jobOrders.saveDraft': { who: { employer: 'own_company', ...staff('self') }, leaves: 'write' },
  'jobOrders.discardDraft': { who: { employer: 'own_company', ...staff('self') }, leaves: 'write' },
  'jobOrders.submit': { who: { employer: 'own_company', ...staff('self') }, leaves: 'write' },
  'jobOrders.repeat': { who: { employer: 'own_company', ...staff('visible_order') }, leaves: 'write' },
  'jobOrders.mine': { who: { employer: 'own_company' } },
  'jobOrders.get': { who: { employer: 'own_company' } },
  'jobOrders.workList': { who: readers('visible_order') },
  'jobOrders.workListSummary': { who: readers('own_municipality') },
  'jobOrders.getForConsultant': { who: readers('visible_order') },
  'jobOrders.update': { who: { employer: 'own_company', ...staff('own_municipality') }, leaves: 'write' },
  'jobOrders.changeStatus': {
    who: { employer: 'own_company', ...staff('own_municipality') },
    leaves: 'write',
  },
  'jobOrders.takeResponsibility': { who: staff('own_municipality'), leaves: 'write' },
  'jobOrders.takeOver': { who: { employer: 'own_company' }, leaves: 'write' },
  'jobOrders.adverts': { who: 'anybody' },
  'jobOrders.advert': { who: 'anybody' },
} as const satisfies Policy
