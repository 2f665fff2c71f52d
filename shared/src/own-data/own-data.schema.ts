import { z } from 'zod'
import { locales } from '../accounts/account.schema'
import { roles } from '../accounts/roles'
import { auditActions } from '../audit/audit.schema'
import { citizenForSelf } from '../citizens/citizen.schema'
import { followUpsForCitizen } from '../follow-ups/follow-up.schema'
import { hourBookForCitizen } from '../hour-plans/hour-book.schema'
import { instant, page } from '../kernel/fields.schema'
import { placementForCitizen } from '../placements/placement.schema'
import { referralForCitizen } from '../referrals/referral.schema'

/** `others`: without what one did oneself. */
export const trailFilter = page.extend({ others: z.boolean().default(true) })
export type TrailFilter = z.infer<typeof trailFilter>

/** One time that somebody, or the portal by itself, had to do with one's data. */
export const trailLine = z.object({
  id: z.string(),
  at: instant,
  action: z.enum(auditActions),
  procedure: z.string(),
  /** Null: the portal by itself. */
  name: z.string().nullable(),
  role: z.enum(roles).nullable(),
  self: z.boolean(),
  /** Null where no municipality's people did it. */
  municipalityName: z.string().nullable(),
  /** What the reader gave as the reason, where one was asked for. */
  purpose: z.string().nullable(),
  /** They tried, and were refused. */
  refused: z.boolean(),
})
export type TrailLine = z.infer<typeof trailLine>

/** Everything the portal holds of a citizen, as that person may read it. */
export const ownData = z.object({
  exportedAt: instant,
  me: citizenForSelf,
  referrals: z.array(referralForCitizen),
  placements: z.array(placementForCitizen),
  followUps: followUpsForCitizen,
  hours: z.array(hourBookForCitizen.extend({ placementId: z.string() })),
  /** Who had to do with it, latest first; at most a thousand lines. */
  trail: z.array(trailLine),
})
export type OwnData = z.infer<typeof ownData>

export const exportInput = z.object({ language: z.enum(locales) })
export const exportedData = z.object({
  data: ownData,
  fileName: z.string(),
  /** The same to be read: a PDF. */
  pdfBase64: z.base64(),
})
