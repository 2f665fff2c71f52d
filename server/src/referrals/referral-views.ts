import type { CitizensReferral, ListedReferral } from '@virkelyst/db/referrals/referral-lists.repository'
import type { ReferralRow } from '@virkelyst/db/referrals/referral-state'
import type {
  CandidateForEmployer,
  PresentedProfile,
  ReferralForCitizen,
  ReferralForConsultant,
} from '@virkelyst/shared/referrals/referral.schema'

export const forConsultant = ({
  referral,
  order,
  companyName,
  citizenName,
  consentAt,
  names,
}: ListedReferral): ReferralForConsultant => {
  const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null))
  return {
    id: referral.id,
    orderId: referral.orderId,
    orderNumber: order.number,
    orderTitle: order.title,
    orderKind: order.kind,
    companyName,
    citizenId: referral.citizenId,
    citizenName,
    status: referral.status,
    verdict: referral.verdict,
    source: referral.source,
    score: referral.score,
    reasons: referral.reasons ?? [],
    proposedByName: nameOf(referral.proposedBy),
    message: referral.message,
    answeredAt: referral.answeredAt,
    answeredByStaffName: nameOf(referral.answeredBy),
    declineReason: referral.declineReason,
    answerNote: referral.answerNote,
    confirmedByName: nameOf(referral.confirmedBy),
    checklist: referral.checklist,
    answers: referral.answers,
    confirmNote: referral.confirmNote,
    presentedAt: referral.presentedAt,
    verdictReason: referral.verdictReason,
    verdictNote: referral.verdictNote,
    interviewAt: referral.interviewAt,
    closeReason: referral.closeReason,
    closeNote: referral.closeNote,
    consentAt,
    dueAt: referral.dueAt,
    updatedAt: referral.updatedAt,
    version: referral.version,
  }
}

export const candidateForEmployer = (referral: ReferralRow): CandidateForEmployer[] =>
  referral.profile === null || referral.presentedAt === null
    ? []
    : [
        {
          id: referral.id,
          orderId: referral.orderId,
          status: referral.status,
          verdict: referral.verdict,
          presentedAt: referral.presentedAt,
          dueAt: referral.dueAt,
          interviewAt: referral.interviewAt,
          verdictReason: referral.verdictReason,
          profile: referral.profile,
          version: referral.version,
        },
      ]

/** `preview`: what a company would see of the citizen today. */
export const forCitizen = (
  { referral, order, companyName, proposedByName }: CitizensReferral,
  place: { postalName: string | null; km: number | null },
  preview: PresentedProfile,
): ReferralForCitizen => {
  const ahead = ['suggested', 'proposed', 'accepted'].includes(referral.status)
  return {
    id: referral.id,
    orderId: referral.orderId,
    status: referral.status,
    verdict: referral.verdict,
    source: referral.source,
    orderTitle: order.title,
    orderKind: order.kind,
    companyName,
    description: order.form.description ?? '',
    tasks: order.form.tasks ?? null,
    ...place,
    hoursMin: order.hoursMin,
    hoursMax: order.hoursMax,
    startDate: order.startDate,
    message: referral.message,
    proposedByName,
    declineReason: referral.declineReason,
    presentedAt: referral.presentedAt,
    verdictReason: referral.verdictReason,
    closeReason: referral.closeReason,
    dueAt: referral.dueAt,
    interviewAt: referral.interviewAt,
    updatedAt: referral.updatedAt,
    version: referral.version,
    profilePreview: ahead ? preview : referral.profile,
  }
}
