import { Link } from '@tanstack/react-router'
import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { Details } from '../../ui/details'
import { useAfterHire } from './after-hire-slot'
import { DueText } from './due-text'
import type { ReferralAct } from './referral.rules'
import { ReferralTag, VerdictTag } from './referral.tags'
import { ReferralActs } from './referral-acts'
import { ReferralFacts } from './referral-facts'
import { staffReferralsTexts } from './staff-referrals.texts'

/** The citizen's name, leading to the citizen, from where one gets back to the order or to the list of referrals. */
export const CitizenLink = ({ referral, from }: { referral: ReferralForConsultant; from?: 'referrals' }) => (
  <Link
    to="/borgere/$citizenId"
    params={{ citizenId: referral.citizenId }}
    search={from === undefined ? { order: referral.orderId } : { from }}
  >
    {referral.citizenName}
  </Link>
)

/** One referral with its axes, its deadline, what can be done, and its whole course behind a line that opens. */
export const ReferralItem = ({
  referral,
  title,
  orderStatus,
  onAct,
}: {
  referral: ReferralForConsultant
  title: ReactNode
  orderStatus?: JobOrderStatus
  onAct: (act: ReferralAct, referral: ReferralForConsultant) => void
}) => {
  const t = useTexts(staffReferralsTexts)
  const afterHire = useAfterHire()
  return (
    <article className="card referral-item">
      <div className="spread">
        <h3>{title}</h3>
        <div className="cluster">
          <ReferralTag status={referral.status} />
          {referral.presentedAt && <VerdictTag verdict={referral.verdict} />}
        </div>
      </div>
      <DueText dueAt={referral.dueAt} />
      <ReferralActs referral={referral} onAct={onAct} />
      {referral.verdict === 'hired' &&
        referral.orderKind !== 'ordinary' &&
        afterHire({ orderId: referral.orderId, referralId: referral.id })}
      <Details summary={t('details')}>
        <ReferralFacts referral={referral} orderStatus={orderStatus} />
      </Details>
    </article>
  )
}
