import { Link } from '@tanstack/react-router'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useTexts } from '../../i18n/texts'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { hasEnded } from './referral.rules'
import { ReferralItem } from './referral-item'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralDialogs } from './use-referral-dialogs'
import { useReferralWorkList } from './use-referrals'

const pageSize = 100
const none: readonly ReferralForConsultant[] = []

const OrderLink = ({ referral }: { referral: ReferralForConsultant }) => (
  <>
    <Link to="/arbejdsliste/$orderId" params={{ orderId: referral.orderId }}>
      {referral.orderTitle}
    </Link>
    <span className="quiet"> · {referral.companyName}</span>
  </>
)

/** Where one citizen is on the way to a job, and where it ended before. */
export const CitizenReferrals = ({ citizenId }: { citizenId: string }) => {
  const t = useTexts(staffReferralsTexts)
  const query = useReferralWorkList({ citizenId, status: 'all', pageSize })
  const rows = query.data?.rows ?? none
  const now = rows.filter((row) => !hasEnded(row.status))
  const earlier = rows.filter((row) => hasEnded(row.status))
  const { start, dialog, done } = useReferralDialogs(rows)
  const list = (rows: readonly ReferralForConsultant[]) => (
    <ul className="plain stack">
      {rows.map((referral) => (
        <li key={referral.id}>
          <ReferralItem referral={referral} title={<OrderLink referral={referral} />} onAct={start} />
        </li>
      ))}
    </ul>
  )
  return (
    <section className="stack" aria-labelledby="citizen-referrals">
      <h2 id="citizen-referrals">{t('openOf')}</h2>
      <DoneNotice message={done} />
      <QueryBoundary
        query={query}
        isEmpty={() => now.length === 0}
        empty={<EmptyState title={t('citizenNone')}>{t('citizenNoneText')}</EmptyState>}
      >
        {() => list(now)}
      </QueryBoundary>
      {earlier.length > 0 && (
        <Details summary={`${t('earlier')} (${earlier.length})`}>{list(earlier)}</Details>
      )}
      {dialog}
    </section>
  )
}
