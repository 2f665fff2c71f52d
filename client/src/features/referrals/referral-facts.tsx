import { statusLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import { reasonsSentence } from '@virkelyst/shared/matching/matching.labels'
import {
  closeReasonLabels,
  declineReasonLabels,
  referralSourceLabels,
  referralStatusLabels,
  rejectionReasonLabels,
  verdictLabels,
} from '@virkelyst/shared/referrals/referral.labels'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { Considered } from './considered'
import { interviewText } from './interview-time'
import { staffReferralsTexts } from './staff-referrals.texts'

/** Everything the log holds of one referral: the three axes, who did what, and why. */
export const ReferralFacts = ({
  referral,
  orderStatus,
}: {
  referral: ReferralForConsultant
  orderStatus?: JobOrderStatus
}) => {
  const t = useTexts(staffReferralsTexts)
  const label = useLabel()
  const locale = useLocale()
  const format = useFormat()
  const answered =
    referral.answeredAt &&
    (referral.answeredByStaffName
      ? t('answeredByStaff', {
          when: format.dateTime(referral.answeredAt),
          name: referral.answeredByStaffName,
        })
      : format.dateTime(referral.answeredAt))
  return (
    <DescriptionList
      entries={[
        orderStatus && { term: t('axisOrder'), value: label(statusLabels[orderStatus]) },
        { term: t('axisReferral'), value: label(referralStatusLabels[referral.status]) },
        referral.presentedAt !== null && {
          term: t('axisVerdict'),
          value: label(verdictLabels[referral.verdict]),
        },
        { term: t('source'), value: label(referralSourceLabels[referral.source]) },
        { term: t('score'), value: referral.score !== null && format.number(referral.score, 0) },
        { term: t('proposedBy'), value: referral.proposedByName },
        {
          term: t('reasons'),
          wide: true,
          value: referral.reasons.length > 0 && reasonsSentence(referral.reasons, locale),
        },
        { term: t('messageSent'), value: referral.message, wide: true },
        { term: t('answered'), value: answered },
        {
          term: t('declinedBecause'),
          value: referral.declineReason && label(declineReasonLabels[referral.declineReason]),
        },
        { term: t('answerNote'), value: referral.answerNote, wide: true },
        { term: t('confirmedBy'), value: referral.confirmedByName },
        { term: t('presentedAt'), value: referral.presentedAt && format.dateTime(referral.presentedAt) },
        {
          term: t('considered'),
          wide: true,
          value: referral.checklist && (
            <Considered checklist={referral.checklist} answers={referral.answers} />
          ),
        },
        { term: t('confirmNote'), value: referral.confirmNote, wide: true },
        {
          term: t('interviewAt'),
          value: referral.interviewAt && interviewText(referral.interviewAt, format.shortDate, locale),
        },
        {
          term: t('verdictReason'),
          value: referral.verdictReason && label(rejectionReasonLabels[referral.verdictReason]),
        },
        { term: t('verdictNote'), value: referral.verdictNote, wide: true },
        {
          term: t('closedBecause'),
          value: referral.closeReason && label(closeReasonLabels[referral.closeReason]),
        },
        { term: t('closeNote'), value: referral.closeNote, wide: true },
        { term: t('consentSince'), value: referral.consentAt && format.date(referral.consentAt) },
      ]}
    />
  )
}
