/** The few codes that any failure of a request falls under; the client shows a text by `reason`. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_many_requests',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Every reason an `AppError` may carry, with the code it belongs to. Texts: `errors.labels.ts`. */
export const errorReasons = {
  input: 'invalid',
  not_signed_in: 'unauthenticated',
  session_expired: 'unauthenticated',
  role: 'forbidden',
  named_contacts_only: 'forbidden',
  purpose_missing: 'forbidden',
  not_shown_there: 'forbidden',
  not_there: 'not_found',
  changed_meanwhile: 'conflict',
  status_changed: 'conflict',
  already_done: 'conflict',
  position_taken: 'conflict',
  already_proposed: 'conflict',
  too_many_open_proposals: 'conflict',
  no_consent: 'conflict',
  objected: 'conflict',
  company_blocked: 'conflict',
  order_not_live: 'conflict',
  rules_not_met: 'conflict',
  citizen_not_active: 'conflict',
  target_group: 'conflict',
  left_out: 'conflict',
  enough_candidates: 'conflict',
  last_administrator: 'conflict',
  only_contact: 'conflict',
  occupation_name: 'conflict',
  effort_overlaps: 'conflict',
  placement_overlaps: 'conflict',
  too_early: 'conflict',
  plan_past: 'conflict',
  terms_incomplete: 'conflict',
  representative_is_contact: 'invalid',
  link_not_valid: 'not_found',
  weights_in_force: 'conflict',
  erasure_held: 'conflict',
  still_running: 'conflict',
  must_be_kept: 'conflict',
  read_only_field: 'invalid',
  unknown_company: 'invalid',
  unknown_production_unit: 'invalid',
  unknown_contact: 'invalid',
  unknown_postal_code: 'invalid',
  unknown_municipality: 'invalid',
  code_wrong_or_used: 'invalid',
  reason_required: 'invalid',
  demonstration: 'forbidden',
  cross_site: 'forbidden',
  rate: 'too_many_requests',
  storage: 'unavailable',
  stopping: 'unavailable',
} as const satisfies Record<string, ErrorCode>
export type ErrorReason = keyof typeof errorReasons

/** Which fields are wrong and why, by dotted path; never values that a person typed. */
export type ErrorDetails = { fields?: Record<string, string>; [key: string]: unknown }

/** The only error that leaves a service. Its message is for developers, its reason for readers. */
export class AppError extends Error {
  readonly code: ErrorCode
  constructor(
    readonly reason: ErrorReason,
    readonly details: ErrorDetails = {},
  ) {
    super(reason)
    this.name = 'AppError'
    this.code = errorReasons[reason]
  }
}
