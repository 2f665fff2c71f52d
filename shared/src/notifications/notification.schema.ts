import { z } from 'zod'
import { instant, page } from '../kernel/fields.schema'

/** What a mail tells of; each has its words in `mail.texts.ts`. */
export const mailTemplates = [
  'placement_turn',
  'placement_due_soon',
  'placement_overdue',
  'placement_decided',
  'placement_withdrawn',
  'placement_ended',
  'representative_invited',
  'candidates_presented',
  'candidate_answered',
  'erasure_announced',
  'sessions_ended',
  'invited',
  'candidates_due_soon',
  'candidates_overdue',
  'referral_due_soon',
  'referral_overdue',
  'talk_agreed',
  'talk_cancelled',
  'talk_soon',
  'follow_up_due',
  'placements_unowned',
] as const
export type MailTemplate = (typeof mailTemplates)[number]

/** What a message is about: the feature of that name says whether it still holds. */
export const mailSubjects = [
  'placement',
  'representative_link',
  'job_order',
  'referral',
  'citizen',
  'account',
  'invitation',
  'follow_up',
  'municipality',
] as const
export type MailSubject = (typeof mailSubjects)[number]

/** Whom a message goes to: somebody with an account, a company's contact who has none, who a link is for, or a citizen. */
export const recipientTypes = ['user', 'contact', 'representative', 'citizen', 'invited'] as const
export type RecipientType = (typeof recipientTypes)[number]

/** `dropped`: what it was to tell no longer held. `given_up`: it could not be delivered. */
export const messageStates = ['waiting', 'sent', 'dropped', 'given_up'] as const
export type MessageState = (typeof messageStates)[number]

/** Why a message waits on, was dropped or given up. */
export const messageReasons = [
  'no_longer_so',
  'no_recipient',
  'unreachable',
  'put_off',
  'refused',
  'fault',
  'restored',
] as const
export type MessageReason = (typeof messageReasons)[number]

/** Who is written to, as the administrator is told: nobody by name. */
export const messageParties = ['company', 'municipality', 'representative', 'citizen'] as const
export type MessageParty = (typeof messageParties)[number]

export const messageId = z.object({ id: z.string().regex(/^[\da-f]{32}$/, { error: 'bad_id' }) })
export const outboxFilter = page.extend({ state: z.enum(messageStates).default('waiting') })
export type OutboxFilter = z.infer<typeof outboxFilter>

export const messageRow = z.object({
  id: z.string(),
  template: z.enum(mailTemplates),
  about: z.enum(['placement', 'job_order', 'own_data', 'account']),
  /** Of the placement or the order; null where it is gone, and of own data. */
  number: z.number().int().nullable(),
  party: z.enum(messageParties),
  state: z.enum(messageStates),
  reason: z.enum(messageReasons).nullable(),
  smtpCode: z.number().int().nullable(),
  attempts: z.number().int(),
  createdAt: instant,
  /** When it is tried next, where it waits. */
  dueAt: instant,
  settledAt: instant.nullable(),
})
export type MessageRow = z.infer<typeof messageRow>
export const outboxView = z.object({
  /** Whether the portal has a mail server at all. */
  mails: z.boolean(),
  counts: z.record(z.enum(messageStates), z.number().int()),
  rows: z.array(messageRow),
  total: z.number().int(),
})
export type OutboxView = z.infer<typeof outboxView>
