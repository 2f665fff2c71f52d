import { caseStaff, type Policy } from '../accounts/policy-line'

export const accountsPolicy = {
  'accounts.me': { who: 'public' },
  'accounts.switchSeat': { who: 'signed_in' },
  'accounts.setLocale': { who: 'signed_in' },
  'accounts.mySessions': { who: 'signed_in' },
  'accounts.endSession': { who: 'signed_in', leaves: 'sign_out' },
  'accounts.endOtherSessions': { who: 'signed_in', leaves: 'sign_out' },
  'accounts.endSessionsOf': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'accounts.people': { who: { administrator: 'own_municipality' } },
  'accounts.grant': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'accounts.revoke': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'accounts.invite': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'accounts.revokeInvitation': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'accounts.issueLinkCode': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'accounts.redeemLinkCode': { who: 'signed_in', person: true, leaves: 'write' },
} as const satisfies Policy
