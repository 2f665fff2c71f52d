import type { DataOf } from '../data-map/columns-by-processing'
import type { accountTables } from './accounts.table'

export const accountData: DataOf<typeof accountTables> = {
  users: {
    accounts: [
      'id',
      'issuer',
      'subject',
      'name',
      'email',
      'phone',
      'locale',
      'createdAt',
      'disabledAt',
      'lastSignInAt',
    ],
  },
  grants: {
    accounts: [
      'id',
      'userId',
      'role',
      'municipalityCode',
      'cvr',
      'citizenId',
      'fromClaims',
      'administers',
      'grantedAt',
      'revokedAt',
    ],
    acts: ['grantedBy'],
  },
  invitations: {
    accounts: [
      'id',
      'email',
      'name',
      'role',
      'municipalityCode',
      'cvr',
      'invitedAt',
      'expiresAt',
      'administers',
      'acceptedAt',
      'revokedAt',
    ],
    acts: ['invitedBy'],
  },
  invitationTokens: { accounts: ['invitationId', 'createdAt'], none: ['tokenHash'] },
  sessions: {
    access: [
      'tokenHash',
      'userId',
      'role',
      'municipalityCode',
      'createdAt',
      'lastSeenAt',
      'expiresAt',
      'endedAt',
      'browser',
      'system',
      'issuerSession',
      'shown',
    ],
  },
  signInAttempts: {
    access: ['browserHash', 'returnTo'],
    none: ['state', 'nonce', 'codeVerifier', 'issuerKey', 'expiresAt'],
  },
  linkCodes: {
    accounts: ['citizenId', 'issuedAt', 'usedAt'],
    acts: ['issuedBy'],
    none: ['id', 'codeHash', 'expiresAt'],
  },
  rateLimits: { access: ['key', 'windowStart', 'count'] },
  installation: { none: ['key', 'value', 'setAt'] },
}
