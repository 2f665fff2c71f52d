import { z } from 'zod'
import { email, id, instant, municipalityCode, requiredText } from '../kernel/fields.schema'
import { municipalRoles, roles } from './roles'

export const locales = ['da', 'en'] as const
export type Locale = (typeof locales)[number]

/** A role the person may act in; employers' companies are gathered in one. */
export const seat = z.object({
  role: z.enum(roles),
  municipalityCode: z.string().nullable(),
  municipalityName: z.string().nullable(),
  cvrNumbers: z.array(z.string()),
})
export type Seat = z.infer<typeof seat>

/** What a page needs to know first; also for those not signed in. */
export const me = z.object({
  user: z.object({ id, name: z.string(), email: z.string().nullable(), locale: z.enum(locales) }).nullable(),
  /** The seat acted from; null for one signed in without any role yet. */
  seat: seat.nullable(),
  seats: z.array(seat),
  linkedCitizen: z.boolean(),
  /** CVR numbers the issuer shows and nobody has let the person into, and those it no longer shows. */
  companies: z.object({ uninvited: z.array(z.string()), lost: z.array(z.string()) }),
  demonstration: z.boolean(),
})
export type Me = z.infer<typeof me>

export const switchSeatInput = z.object({
  role: z.enum(roles),
  municipalityCode: municipalityCode.nullable(),
})
export const localeInput = z.object({ locale: z.enum(locales) })

export const personRow = z.object({
  userId: id,
  name: z.string(),
  email: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  grants: z.array(z.object({ id, role: z.enum(roles), grantedAt: instant, fromClaims: z.boolean() })),
})
export const invitationRow = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  invitedAt: instant,
})
export const people = z.object({ people: z.array(personRow), invitations: z.array(invitationRow) })
export type People = z.infer<typeof people>

export const grantInput = z.object({ userId: id, role: z.enum(municipalRoles) })
export const revokeInput = z.object({ grantId: id })
export const inviteInput = z.object({ email, name: requiredText(100), role: z.enum(municipalRoles) })
export const invitationId = z.object({ id })

/** A code a citizen types once: eight characters without look-alikes, shown once, valid 14 days. */
export const linkCodeIssued = z.object({ code: z.string(), expiresAt: instant })
export const linkCodeInput = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .transform((value) => value.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^[A-HJ-NP-Z2-9]{8}$/, { error: 'bad_code' })),
})
export const issueLinkCodeInput = z.object({ citizenId: id })
