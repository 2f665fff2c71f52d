import type { DeviceBrowser, DeviceSystem } from '@virkelyst/shared/accounts/device.rules'
import type { AuditEntry } from '../audit/audit.repository'
import type { DomainEvent } from '../kernel/writing'
import type { GrantScope } from './grants.repository'

/** Companies an issuer vouches for: whoever is shown to belong to another one has left the former. */
export type ShownCompanies = {
  cvrNumbers: string[]
  /** `invitation`: colleagues after the first are invited. `claim`: everybody of the company gets in. */
  access: 'invitation' | 'claim'
}

export type NewSession = {
  tokenHash: string
  expiresAt: string
  /** Ended by this one. */
  replaces: string | null
  browser: DeviceBrowser
  system: DeviceSystem
  issuerSession: string | null
  /** How many a person may have open; the longest unseen give way. */
  atOnce: number
  /** Sessions not seen since have ended. */
  idleSince: string
}

export type SignInAttempt = {
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
  browserHash: string
  issuerKey: string
  expiresAt: string
}

export type SignIn = {
  at: string
  /** For the user, where the person is new here. */
  userId: string
  issuer: string
  subject: string
  name: string
  email: string | null
  /** Lower case; null where the issuer does not vouch for the address. */
  verifiedEmail: string | null
  /** Roles of staff and citizens that the issuer's claims give now; what they no longer give is revoked. */
  claimed: GrantScope[]
  /** Null where the issuer knows no companies. */
  companies: ShownCompanies | null
  /** Municipalities the issuer shows the person to work for. */
  municipalityCodes: string[]
  session: NewSession
  newId(): string
  newEvent: SignInEvents
  /** `held`: the roles the person has after this sign-in, which decide whose audit it belongs to. */
  newAudit(userId: string, allowed: boolean, held: readonly GrantScope[]): AuditEntry
}
type SignInEvents = (event: {
  kind: 'user_signed_up' | 'role_granted' | 'role_revoked' | 'citizen_linked' | 'contact_saved'
  userId: string
  name: string
  scope?: GrantScope
  payload?: Record<string, unknown>
}) => DomainEvent
