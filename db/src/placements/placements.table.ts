import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { CheckAnswer, FindingCode } from '@virkelyst/shared/placement-rules/verdict.schema'
import type {
  EndReason,
  PlacementOutcome,
  representativeReasons,
  vitasAllocationStatuses,
  vitasOfferStatuses,
  withdrawReasons,
} from '@virkelyst/shared/placements/placement.codes'
import type {
  Authority,
  PlacementHolder,
  PlacementStatus,
} from '@virkelyst/shared/placements/placement.transitions'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import type { Kit } from '../kernel/columns'

export type VitasCase = {
  caseNumber: string
  url: string | null
  offerStatus: (typeof vitasOfferStatuses)[number]
  allocationStatus: (typeof vitasAllocationStatuses)[number]
  at: string
}

export const placementTables = (k: Kit) => {
  const placements = k.table(
    'placements',
    {
      id: k.text('id').primaryKey(),
      /** Short number for people. */
      number: k.int('number').notNull(),
      kind: k.text('kind').$type<PlacementKind>().notNull(),
      authority: k.text('authority').$type<Authority>().notNull(),
      status: k.text('status').$type<PlacementStatus>().notNull(),
      holder: k.text('holder').$type<PlacementHolder>().notNull(),
      dueAt: k.instant('due_at'),
      /** The municipality that decides: the citizen's, or the one the company chose. */
      municipalityCode: k.text('municipality_code').notNull(),
      cvr: k.text('cvr').notNull(),
      pNumber: k.text('p_number').notNull(),
      orderId: k.text('order_id'),
      referralId: k.text('referral_id'),
      citizenId: k.text('citizen_id'),
      /** What is agreed; the columns below are drawn from it. */
      terms: k.json<PlacementTerms>('terms').notNull(),
      startDate: k.date('start_date').notNull(),
      /** Last day; null: a job without an end. */
      endDate: k.date('end_date'),
      hours: k.real('hours').notNull(),
      /** What the rules said when it was submitted; once approved, of the person too, when the municipality last decided. */
      verdict: k.json<CheckAnswer>('verdict'),
      /** What no longer holds of that; null: everything does. */
      lapsed: k.json<readonly FindingCode[]>('lapsed'),
      /** When it was last held against the rules as they, the person and the workplace are now. */
      checkedAt: k.instant('checked_at'),
      comment: k.text('comment'),
      sentBackReason: k.text('sent_back_reason'),
      representativeReason: k.text('representative_reason').$type<(typeof representativeReasons)[number]>(),
      representativeNote: k.text('representative_note'),
      vitas: k.json<VitasCase>('vitas'),
      submittedAt: k.instant('submitted_at'),
      informedAt: k.instant('informed_at'),
      informedBy: k.text('informed_by'),
      acceptedAt: k.instant('accepted_at'),
      startedAt: k.instant('started_at'),
      lastDay: k.date('last_day'),
      endReason: k.text('end_reason').$type<EndReason>(),
      endNote: k.text('end_note'),
      outcome: k.text('outcome').$type<PlacementOutcome>(),
      outcomeNote: k.text('outcome_note'),
      withdrawReason: k.text('withdraw_reason').$type<(typeof withdrawReasons)[number]>(),
      withdrawNote: k.text('withdraw_note'),
      /** Since when its registered hours stand out; see `HourStanding`. */
      missedFrom: k.date('missed_from'),
      offPlanSince: k.date('off_plan_since'),
      deviatesFrom: k.date('deviates_from'),
      /** That has not been worked out since the placement was put in. */
      standHours: k.bool('stand_hours').notNull().default(true),
      /** An act has changed it since its follow-up was planned. */
      planFollowUps: k.bool('plan_follow_ups').notNull().default(true),
      createdAt: k.instant('created_at').notNull(),
      createdBy: k.text('created_by').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.unique('placements_number').on(t.number),
      // A referral leads to one placement, ever: the second click finds the first.
      k.unique('placements_referral').on(t.referralId),
      // Holds all that a list is narrowed and ordered by, so that only the page that is shown is read.
      k.index('placements_list').on(t.municipalityCode, t.status, t.kind, t.holder, t.dueAt, t.id),
      k.index('placements_recent').on(t.municipalityCode, t.updatedAt),
      k.index('placements_company').on(t.cvr, t.updatedAt),
      k.index('placements_unit').on(t.pNumber, t.status),
      k.index('placements_citizen').on(t.citizenId, t.status),
      k.index('placements_order').on(t.orderId),
      k.index('placements_due').on(t.status, t.startDate),
      k.index('placements_to_check').on(t.status, t.checkedAt),
      k.index('placements_turn').on(t.holder, t.dueAt, t.id),
      k.index('placements_cohort').on(t.municipalityCode, t.kind, t.startDate),
      k.index('placements_deviating').on(t.municipalityCode, t.deviatesFrom, t.id),
      k.index('placements_to_stand').on(t.standHours, t.status, t.id),
      k.index('placements_to_plan').on(t.planFollowUps, t.id),
    ],
  )

  /** Who signed what, and when; one that was voided stays, with the terms as they were signed. */
  const placementSignatures = k.table(
    'placement_signatures',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      part: k.text('part').$type<'employer' | 'representative'>().notNull(),
      name: k.text('name').notNull(),
      userId: k.text('user_id'),
      at: k.instant('at').notNull(),
      /** SHA-256 of what was shown. */
      digest: k.text('digest').notNull(),
      terms: k.json<PlacementTerms>('terms').notNull(),
      voidedAt: k.instant('voided_at'),
    },
    (t) => [k.index('placement_signatures_of').on(t.placementId, t.at)],
  )

  const placementDecisions = k.table(
    'placement_decisions',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      approved: k.bool('approved').notNull(),
      grounds: k.text('grounds').notNull(),
      /** As it was told. */
      appealNotice: k.json<{ da: string; en: string }>('appeal_notice').notNull(),
      at: k.instant('at').notNull(),
      by: k.text('by').notNull(),
      replacedAt: k.instant('replaced_at'),
    },
    (t) => [k.index('placement_decisions_of').on(t.placementId, t.at)],
  )

  /** Single-use links for representatives without an account; only a digest of the token is kept. */
  const representativeLinks = k.table(
    'representative_links',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      tokenHash: k.text('token_hash').notNull(),
      name: k.text('name').notNull(),
      email: k.text('email').notNull(),
      /** The language the company chose for the mail. */
      locale: k.text('locale').$type<Locale>(),
      createdAt: k.instant('created_at').notNull(),
      createdBy: k.text('created_by').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      usedAt: k.instant('used_at'),
      revokedAt: k.instant('revoked_at'),
    },
    (t) => [
      k.unique('representative_links_token').on(t.tokenHash),
      k.index('representative_links_of').on(t.placementId, t.createdAt),
    ],
  )

  /** Further tokens of a link: each mail with it has one of its own, made when it is sent. */
  const representativeLinkTokens = k.table(
    'representative_link_tokens',
    {
      tokenHash: k.text('token_hash').primaryKey(),
      linkId: k
        .text('link_id')
        .notNull()
        .references(() => representativeLinks.id),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.index('representative_link_tokens_of').on(t.linkId)],
  )

  return {
    placements,
    placementSignatures,
    placementDecisions,
    representativeLinks,
    representativeLinkTokens,
  }
}
