import type { Reason } from '@virkelyst/shared/matching/matching.schema'
import type { MatchAnswers, MatchChecklist } from '@virkelyst/shared/referrals/consideration.schema'
import type { PresentedProfile } from '@virkelyst/shared/referrals/referral.schema'
import type {
  CloseReason,
  DeclineReason,
  ExclusionReason,
  ReferralSource,
  ReferralStatus,
  RejectionReason,
  Verdict,
} from '@virkelyst/shared/referrals/referral.transitions'
import type { Kit } from '../kernel/columns'

export const referralTables = (k: Kit) => {
  const referrals = k.table(
    'referrals',
    {
      id: k.text('id').primaryKey(),
      orderId: k.text('order_id').notNull(),
      citizenId: k.text('citizen_id').notNull(),
      /** The citizen's municipality: it alone works the referral. */
      municipalityCode: k.text('municipality_code').notNull(),
      status: k.text('status').$type<ReferralStatus>().notNull(),
      verdict: k.text('verdict').$type<Verdict>().notNull().default('none'),
      source: k.text('source').$type<ReferralSource>().notNull(),
      runId: k.text('run_id'),
      score: k.real('score'),
      reasons: k.json<Reason[]>('reasons'),
      proposedBy: k.text('proposed_by'),
      proposedAt: k.instant('proposed_at'),
      message: k.text('message'),
      answeredAt: k.instant('answered_at'),
      /** The member of staff who registered the citizen's word; null where the citizen answered. */
      answeredBy: k.text('answered_by'),
      answerNote: k.text('answer_note'),
      declineReason: k.text('decline_reason').$type<DeclineReason>(),
      confirmedBy: k.text('confirmed_by'),
      checklist: k.json<MatchChecklist>('checklist'),
      /** What was answered to the points that were ticked; for staff alone. */
      answers: k.json<MatchAnswers>('answers'),
      confirmNote: k.text('confirm_note'),
      presentedAt: k.instant('presented_at'),
      /** What the employer was shown, as it was. */
      profile: k.json<PresentedProfile>('profile'),
      verdictBy: k.text('verdict_by'),
      verdictAt: k.instant('verdict_at'),
      verdictReason: k.text('verdict_reason').$type<RejectionReason>(),
      verdictNote: k.text('verdict_note'),
      /** Danish local date and time, `2026-12-01T10:00`. */
      interviewAt: k.text('interview_at'),
      closedAt: k.instant('closed_at'),
      closeReason: k.text('close_reason').$type<CloseReason>(),
      closeNote: k.text('close_note'),
      dueAt: k.instant('due_at'),
      createdAt: k.instant('created_at').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      // One person is proposed to one order once, ever: a refusal is not asked again.
      k.unique('referrals_order_citizen').on(t.orderId, t.citizenId),
      k.index('referrals_citizen').on(t.citizenId, t.status),
      k.index('referrals_work').on(t.municipalityCode, t.status, t.dueAt),
      k.index('referrals_to_remind').on(t.status, t.dueAt, t.id),
      k.index('referrals_presented').on(t.status, t.presentedAt),
      k.index('referrals_proposed').on(t.municipalityCode, t.proposedAt),
      k.index('referrals_recent').on(t.municipalityCode, t.status, t.updatedAt),
    ],
  )

  /** A candidate a broker left out of one order, with the reason. */
  const exclusions = k.table(
    'referral_exclusions',
    {
      orderId: k.text('order_id').notNull(),
      citizenId: k.text('citizen_id').notNull(),
      reason: k.text('reason').$type<ExclusionReason>().notNull(),
      note: k.text('note'),
      excludedBy: k.text('excluded_by').notNull(),
      excludedAt: k.instant('excluded_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.orderId, t.citizenId] })],
  )

  return { referrals, exclusions }
}
