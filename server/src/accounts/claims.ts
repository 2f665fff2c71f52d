import type { GrantScope } from '@virkelyst/db/accounts/grants.repository'
import { type MunicipalRole, municipalRoles } from '@virkelyst/shared/accounts/roles'
import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import { z } from 'zod'

/** Which claims of the issuer say what; a claim that is not named here gives nothing. */
export type ClaimMapping = {
  cvr: string | null
  pNumber: string | null
  roles: string | null
  roleMap: RoleMap
  municipality: string | null
  caseReference: string | null
}

/** Job-function value → role, and its municipality where the value itself fixes it. */
export const roleMap = z.record(
  z.string().min(1),
  z.strictObject({
    role: z.enum(municipalRoles),
    municipalityCode: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  }),
)
export type RoleMap = z.infer<typeof roleMap>

export type Claims = Record<string, unknown>

export type ClaimedIdentity = {
  name: string
  email: string | null
  /** Lower case; null unless the issuer vouches for the address. */
  verifiedEmail: string | null
  cvrNumbers: string[]
  pNumbers: string[]
  seats: { role: MunicipalRole; municipalityCode: string }[]
  /** The citizen's case, where the issuer names it. */
  citizenCase: { municipalityCode: string; caseReference: string } | null
}

/** A claim's values as text, whether the issuer sent one value or a list. */
const valuesOf = (claims: Claims, name: string | null): string[] => {
  if (name === null) return []
  const value = claims[name]
  return (Array.isArray(value) ? value : [value])
    .filter((each): each is string | number => typeof each === 'string' || typeof each === 'number')
    .map((each) => String(each).trim())
    .filter((each) => each !== '' && each.length <= 500)
}

/** Danish municipality codes are written with three digits or four. */
const municipalityOf = (claims: Claims, name: string | null): string | null => {
  const [value] = valuesOf(claims, name)
  return value !== undefined && /^\d{3,4}$/.test(value) ? value.padStart(4, '0') : null
}

const emailOf = (claims: Claims): string | null => {
  const parsed = z.email().max(254).safeParse(claims.email)
  return parsed.success ? parsed.data : null
}

const nameOf = (claims: Claims, email: string | null): string => {
  const parts = [claims.given_name, claims.family_name].filter((part) => typeof part === 'string')
  const candidates = [claims.name, parts.join(' '), claims.preferred_username, email, claims.sub]
  const found = candidates.find((each): each is string => typeof each === 'string' && each.trim() !== '')
  return (found ?? '–').trim().slice(0, 200)
}

/** Reads the issuer's claims by the mapping; whatever is malformed or unmapped gives nothing. */
export const readClaims = (claims: Claims, mapping: ClaimMapping): ClaimedIdentity => {
  const email = emailOf(claims)
  const vouchedFor = claims.email_verified === true || claims.email_verified === 'true'
  const municipality = municipalityOf(claims, mapping.municipality)
  const seats = valuesOf(claims, mapping.roles).flatMap((value) => {
    const mapped = Object.hasOwn(mapping.roleMap, value) ? mapping.roleMap[value] : undefined
    const municipalityCode = mapped?.municipalityCode ?? municipality
    return mapped && municipalityCode ? [{ role: mapped.role, municipalityCode }] : []
  })
  const [caseReference] = valuesOf(claims, mapping.caseReference)
  return {
    name: nameOf(claims, email),
    email,
    verifiedEmail: vouchedFor && email !== null ? email.toLowerCase() : null,
    cvrNumbers: valuesOf(claims, mapping.cvr).filter(isCvr),
    pNumbers: valuesOf(claims, mapping.pNumber).filter((value) => /^\d{10}$/.test(value)),
    seats,
    citizenCase: caseReference && municipality ? { municipalityCode: municipality, caseReference } : null,
  }
}

/** The grants that follow, each once. `citizenId` and `unitCvrNumbers` are looked up by the caller. */
export const claimedGrants = (
  identity: ClaimedIdentity,
  citizenId: string | null,
  unitCvrNumbers: readonly string[],
): GrantScope[] => {
  const companies = [...new Set([...identity.cvrNumbers, ...unitCvrNumbers])]
  const seats = new Map(identity.seats.map((seat) => [`${seat.role} ${seat.municipalityCode}`, seat]))
  return [
    ...companies.map((cvr) => ({
      role: 'employer' as const,
      municipalityCode: null,
      cvr,
      citizenId: null,
    })),
    ...[...seats.values()].map((seat) => ({ ...seat, cvr: null, citizenId: null })),
    ...(citizenId !== null && identity.citizenCase
      ? [
          {
            role: 'citizen' as const,
            municipalityCode: identity.citizenCase.municipalityCode,
            cvr: null,
            citizenId,
          },
        ]
      : []),
  ]
}
