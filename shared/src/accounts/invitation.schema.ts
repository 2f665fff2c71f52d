import { z } from 'zod'
import { email, id, instant, requiredText } from '../kernel/fields.schema'
import { people } from './account.schema'
import { roles } from './roles'

/** Days an invitation is good for. */
export const invitationDays = 14

/** A link to hand on, told once: only a digest of its token is kept. */
export const invitedOnce = z.object({ token: z.string(), expiresAt: instant, mailed: z.boolean() })
export type InvitedOnce = z.infer<typeof invitedOnce>
export const invitedColleague = people.extend({ invited: invitedOnce })

export const invitationToken = z.object({ token: z.string().regex(/^[\w-]{1,100}$/, { error: 'bad_id' }) })

/** What the one who opens the link is told; nothing of whom it was written to. */
export const invitationView = z.object({
  role: z.enum(roles),
  /** The company's name or the municipality's. */
  place: z.string(),
  administers: z.boolean(),
  expiresAt: instant,
})
export type InvitationView = z.infer<typeof invitationView>

const ofCompany = z.object({ cvr: z.string().regex(/^\d{8}$/, { error: 'bad_cvr' }) })
export const colleaguesInput = ofCompany
export const inviteColleagueInput = ofCompany.extend({
  email,
  name: requiredText(100),
  administers: z.boolean(),
})
export const colleagueInput = ofCompany.extend({ grantId: id })
export const colleagueRightsInput = colleagueInput.extend({ administers: z.boolean() })
export const colleagueInvitationInput = ofCompany.extend({ id })

/** Who acts for a company, and who was asked to. */
export const colleagues = z.object({
  companyName: z.string(),
  /** Whether the one who asks may change any of it. */
  administers: z.boolean(),
  people: z.array(
    z.object({
      grantId: id,
      name: z.string(),
      email: z.string().nullable(),
      lastSignInAt: z.string().nullable(),
      administers: z.boolean(),
      self: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.object({
      id,
      email: z.string(),
      name: z.string(),
      administers: z.boolean(),
      invitedAt: instant,
      expiresAt: instant,
    }),
  ),
})
export type Colleagues = z.infer<typeof colleagues>
export const colleaguesInvited = colleagues.extend({ invited: invitedOnce })
