import { z } from 'zod'
import { roles } from '../accounts/roles'
import { instant, page, text } from '../kernel/fields.schema'

export const subjectTypes = [
  'user',
  'company',
  'citizen',
  'job_order',
  'referral',
  'placement',
  'municipality',
  'catalogue',
  'rule',
  'weights',
  'effort',
  'import',
  'message',
  'installation',
] as const
export type SubjectType = (typeof subjectTypes)[number]

export const auditActions = ['read', 'write', 'rank', 'sign_in', 'sign_out', 'denied'] as const
export type AuditAction = (typeof auditActions)[number]

/** What can happen, past tense; labels in the client. */
export const eventKinds = [
  'user_signed_up',
  'role_granted',
  'role_revoked',
  'person_invited',
  'invitation_revoked',
  'link_code_issued',
  'citizen_linked',
  'settings_changed',
  'company_created',
  'company_changed',
  'unit_saved',
  'contact_saved',
  'contact_removed',
  'order_drafted',
  'draft_discarded',
  'order_submitted',
  'order_changed',
  'order_status_changed',
  'order_opened_to_network',
  'order_taken_over',
  'order_responsible_changed',
  'order_occupation_changed',
  'citizen_created',
  'citizen_changed',
  'consent_given',
  'consent_withdrawn',
  'ranking_objected',
  'ranking_objection_lifted',
  'referral_suggested',
  'referral_proposed',
  'referral_accepted',
  'referral_declined',
  'referral_presented',
  'referral_verdict',
  'referral_closed',
  'placement_begun',
  'placement_changed',
  'placement_moved',
  'placement_mirrored',
  'placement_lapsed',
  'placement_assessed',
  'representative_invited',
  'document_made',
  'follow_ups_planned',
  'follow_up_added',
  'follow_up_agreed',
  'follow_up_closed',
  'follow_up_cancelled',
  'follow_up_reopened',
  'follow_up_answered',
  'follow_up_people_changed',
  'later_outcome_recorded',
  'hour_plan_proposed',
  'hour_plan_answered',
  'hour_plan_set',
  'hours_registered',
  'plan_milestone_marked',
  'candidate_left_out',
  'candidate_taken_back',
  'imported',
  'seeded',
  'catalogue_loaded',
  'title_added',
  'title_corrected',
  'title_change_taken_back',
  're_resolution_begun',
  're_resolution_stopped',
  're_resolution_ended',
  'rule_prepared',
  'rule_verified',
  'rule_taken_back',
  'weights_prepared',
  'weights_taken_back',
  'effort_decided',
  'effort_ended',
  'track_set',
  'track_ended',
  'track_followed',
  'track_paused',
  'track_pause_taken_back',
  'milestone_ticked',
  'milestone_tick_taken_back',
  'message_retried',
] as const
export type EventKind = (typeof eventKinds)[number]

/** One line of an order's or a person's history. */
export const historyLine = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(eventKinds),
  actorName: z.string(),
  actorRole: z.enum(roles),
  details: z.record(z.string(), z.unknown()),
})
export type HistoryLine = z.infer<typeof historyLine>

export const auditFilter = page.extend({
  from: instant.optional(),
  to: instant.optional(),
  subjectId: text(60).optional(),
  /** Case reference of a citizen of the own municipality: what anybody did to that person. */
  caseReference: text(100).optional(),
  action: z.enum(auditActions).optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

export const auditLine = z.object({
  id: z.string(),
  at: instant,
  action: z.enum(auditActions),
  procedure: z.string(),
  actorUserId: z.string(),
  actorName: z.string(),
  actorRole: z.enum(roles).nullable(),
  subjectType: z.enum(subjectTypes),
  subjectIds: z.array(z.string()),
  purpose: z.string().nullable(),
  allowed: z.boolean(),
})
export type AuditLine = z.infer<typeof auditLine>
