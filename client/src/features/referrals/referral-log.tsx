import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useTexts } from '../../i18n/texts'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { QueryBoundary } from '../../ui/states'
import { hasEnded } from './referral.rules'
import { CitizenLink, ReferralItem } from './referral-item'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralDialogs } from './use-referral-dialogs'
import { useReferralsForOrder } from './use-referrals'

const ReferralLists = ({
  rows,
  orderStatus,
}: {
  rows: readonly ReferralForConsultant[]
  orderStatus: JobOrderStatus
}) => {
  const t = useTexts(staffReferralsTexts)
  const { start, dialog, done } = useReferralDialogs(rows)
  const ended = rows.filter((row) => hasEnded(row.status))
  const list = (part: readonly ReferralForConsultant[]) => (
    <ul className="plain stack">
      {part.map((referral) => (
        <li key={referral.id}>
          <ReferralItem
            referral={referral}
            title={<CitizenLink referral={referral} />}
            orderStatus={orderStatus}
            onAct={start}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="stack">
      <DoneNotice message={done} />
      {list(rows.filter((row) => !hasEnded(row.status)))}
      {ended.length > 0 && <Details summary={t('showEnded', { count: ended.length })}>{list(ended)}</Details>}
      {dialog}
    </div>
  )
}

/** The log of one order: who is on the way, what each waits for, and who was turned down and why. */
export const ReferralLog = ({ orderId, orderStatus }: { orderId: string; orderStatus: JobOrderStatus }) => {
  const t = useTexts(staffReferralsTexts)
  const query = useReferralsForOrder(orderId, true)
  return (
    <section className="stack" aria-labelledby="referral-log">
      <h2 id="referral-log">{t('logTitle')}</h2>
      <QueryBoundary
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="quiet">{t('logEmpty')}</p>}
      >
        {(rows) => <ReferralLists rows={rows} orderStatus={orderStatus} />}
      </QueryBoundary>
    </section>
  )
}
