import type { Label } from '@virkelyst/shared/kernel/label'
import type { Assurance } from './assurance'
import type { ClaimMapping } from './claims'
import type { OidcClient } from './oidc-client'

/** One way in: an issuer, and what its claims mean here. */
export type Door = {
  /** Stands in the redirect address, so that the answer of another issuer is none. */
  key: string
  label: Label
  oidc: OidcClient
  mapping: ClaimMapping
  assurance: Assurance
  companyAccess: 'invitation' | 'claim'
  /** What identities are stored under: the issuer's own name, or the demonstration's. */
  issuer: string
  /** The issuer asks each time whom one wants to be, so that no page need ask before it. */
  asksItself: boolean
}
