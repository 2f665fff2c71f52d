import { type Policy, staff } from '../accounts/policy-line'

export const referralsPolicy = {
  'referrals.propose': { who: staff('own_municipality'), person: true, leaves: 'write' },
  'referrals.exclude': { who: staff('own_municipality'), person: true, leaves: 'write' },
  'referrals.include': { who: staff('own_municipality'), person: true, leaves: 'write' },
  'referrals.withdraw': { who: staff('own_municipality'), person: true, leaves: 'write' },
  'referrals.answer': {
    who: { citizen: 'self', ...staff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'referrals.considerations': { who: staff('own_municipality'), person: true, leaves: 'read' },
  'referrals.confirm': { who: staff('own_municipality'), person: true, leaves: 'write' },
  'referrals.verdict': {
    who: { employer: 'named_contact', ...staff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'referrals.forOrder': {
    who: { ...staff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'referrals.workList': {
    who: { ...staff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'referrals.presented': { who: { employer: 'named_contact' }, person: true, leaves: 'read' },
  'referrals.mine': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'referrals.showInterest': { who: { citizen: 'self' }, person: true, leaves: 'write' },
  'referrals.withdrawInterest': { who: { citizen: 'self' }, person: true, leaves: 'write' },
} as const satisfies Policy
