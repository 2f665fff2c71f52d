import type { GrantScope } from '@virkelyst/db/accounts/grants.repository'
import type { MunicipalRole } from '@virkelyst/shared/accounts/roles'
import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import { z } from 'zod'
import { type ClaimSource, type Claims, valuesOf } from './claim-source'
import { privilegeGroups } from './privileges'

/** Which claims of an issuer say what; a claim that is not named here gives nothing. */
export type ClaimMapping = {
  /** Who somebody is, where that is another claim than `sub`, such as a professional id that outlives the bridge. */
  subject: ClaimSource | null
  name: ClaimSource | null
  email: ClaimSource | null
  cvr: ClaimSource | null
  pNumber: ClaimSource | null
  roles: ClaimSource | null
  privileges: ClaimSource | null
  municipality: ClaimSource | null
  caseReference: ClaimSource | null
  /** Job function → role, and its municipality where the function itself fixes it. */
  roleMap: Readonly<Record<string, { role: MunicipalRole; municipalityCode?: string | undefined }>>
  /** The municipality whose own issuer this is. */
  municipalityCode: string | null
  /** CVR number of an authority → code of the municipality. */
  municipalities: Readonly<Record<string, string>>
  /** Data limits the portal can keep: a function with another limit, or another value, gives nothing. */
  limits: Readonly<Record<string, readonly string[]>>
}

export const nothingMapped: ClaimMapping = {
  subject: null,
  name: null,
  email: null,
  cvr: null,
  pNumber: null,
  roles: null,
  privileges: null,
  municipality: null,
  caseReference: null,
  roleMap: {},
  municipalityCode: null,
  municipalities: {},
  limits: {},
}

export type Seat = { role: MunicipalRole; municipalityCode: string }
export type ClaimedIdentity = {
  /** Null where the claim that says who it is is missing. */
  subject: string | null
  name: string
  email: string | null
  /** Lower case; null unless the issuer vouches for the address. */
  verifiedEmail: string | null
  cvrNumbers: string[]
  pNumbers: string[]
  /** Municipalities the person is shown to work for, with or without a role. */
  municipalityCodes: string[]
  seats: Seat[]
  /** The citizen's case, where the issuer names it. */
  citizenCase: { municipalityCode: string; caseReference: string } | null
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** Danish municipality codes are written with three digits or four; an authority may be named by its CVR number. */
const municipalityOf = (value: string | undefined, mapping: ClaimMapping): string | null => {
  if (value === undefined) return mapping.municipalityCode
  if (/^\d{3,4}$/.test(value)) return value.padStart(4, '0')
  return own(mapping.municipalities, value) ?? null
}

const emailOf = (claims: Claims, source: ClaimSource | null): string | null => {
  const [found] = source ? valuesOf(claims, source) : [claims.email]
  const parsed = z.email().max(254).safeParse(found)
  return parsed.success ? parsed.data : null
}

const nameOf = (claims: Claims, source: ClaimSource | null, email: string | null): string => {
  const parts = [claims.given_name, claims.family_name].filter((part) => typeof part === 'string')
  const [mapped] = valuesOf(claims, source)
  const candidates = [mapped, claims.name, parts.join(' '), claims.preferred_username, email, claims.sub]
  const found = candidates.find((each): each is string => typeof each === 'string' && each.trim() !== '')
  return (found ?? '–').trim().slice(0, 200)
}

const seatsOf = (claims: Claims, mapping: ClaimMapping, municipality: string | null): Seat[] => {
  const seat = (jobFunction: string, where: string | null): Seat[] => {
    const mapped = own(mapping.roleMap, jobFunction)
    const municipalityCode = mapped?.municipalityCode ?? where
    return mapped && municipalityCode ? [{ role: mapped.role, municipalityCode }] : []
  }
  const isKept = ({ name, value }: { name: string; value: string }) =>
    own(mapping.limits, name)?.includes(value) === true
  const privileged = privilegeGroups(claims, mapping.privileges)
    .filter(({ limits }) => limits.every(isKept))
    .flatMap(({ cvr, privileges }) => {
      // A function may be narrowed to where the group holds, never carried elsewhere.
      const where = own(mapping.municipalities, cvr)
      return where === undefined
        ? []
        : privileges.flatMap((each) => seat(each, where)).filter((each) => each.municipalityCode === where)
    })
  return [...valuesOf(claims, mapping.roles).flatMap((each) => seat(each, municipality)), ...privileged]
}

/** Reads the issuer's claims by the mapping; whatever is malformed or unmapped gives nothing. */
export const readClaims = (claims: Claims, mapping: ClaimMapping): ClaimedIdentity => {
  const email = emailOf(claims, mapping.email)
  const vouchedFor = claims.email_verified === true || claims.email_verified === 'true'
  const municipality = municipalityOf(valuesOf(claims, mapping.municipality)[0], mapping)
  const seats = seatsOf(claims, mapping, municipality)
  const [caseReference] = valuesOf(claims, mapping.caseReference)
  const [subject] = mapping.subject ? valuesOf(claims, mapping.subject) : [claims.sub]
  return {
    subject: typeof subject === 'string' && subject !== '' ? subject : null,
    name: nameOf(claims, mapping.name, email),
    email,
    verifiedEmail: vouchedFor && email !== null ? email.toLowerCase() : null,
    cvrNumbers: [...new Set(valuesOf(claims, mapping.cvr).filter(isCvr))],
    pNumbers: valuesOf(claims, mapping.pNumber).filter((value) => /^\d{10}$/.test(value)),
    municipalityCodes: [
      ...new Set([
        // Where citizens sign in, the municipality is where they live.
        ...(municipality !== null && mapping.caseReference === null ? [municipality] : []),
        ...seats.map(({ municipalityCode }) => municipalityCode),
      ]),
    ],
    seats,
    citizenCase: caseReference && municipality ? { municipalityCode: municipality, caseReference } : null,
  }
}

/** The roles of municipal staff and citizens that follow, each once. `citizenId` is looked up by the caller. */
export const claimedGrants = (identity: ClaimedIdentity, citizenId: string | null): GrantScope[] => {
  const seats = new Map(identity.seats.map((seat) => [`${seat.role} ${seat.municipalityCode}`, seat]))
  return [
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
