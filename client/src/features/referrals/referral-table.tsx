import { Link } from '@tanstack/react-router'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { type Column, DataTable } from '../../ui/data-table'
import { DueText } from './due-text'
import type { ReferralAct } from './referral.rules'
import { ReferralTag, VerdictTag } from './referral.tags'
import { ReferralActs } from './referral-acts'
import { CitizenLink } from './referral-item'
import { staffReferralsTexts } from './staff-referrals.texts'

/** Referrals across orders, each with its next step at hand. */
export const ReferralTable = ({
  rows,
  onAct,
}: {
  rows: readonly ReferralForConsultant[]
  onAct: (act: ReferralAct, referral: ReferralForConsultant) => void
}) => {
  const t = useTexts(staffReferralsTexts)
  const label = useLabel()
  const acts = useMay()('referrals.confirm')
  const actsColumn: Column<ReferralForConsultant> = {
    key: 'acts',
    header: t('actions'),
    cell: (row) => <ReferralActs referral={row} onAct={onAct} only="forward" />,
  }
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'citizen',
          header: t('citizen'),
          cell: (row) => <CitizenLink referral={row} from="referrals" />,
        },
        {
          key: 'job',
          header: t('job'),
          cell: (row) => (
            <span>
              <Link to="/arbejdsliste/$orderId" params={{ orderId: row.orderId }}>
                {row.orderTitle}
              </Link>
              <br />
              <span className="quiet small">
                {row.companyName} · {label(kindLabels[row.orderKind])}
              </span>
            </span>
          ),
        },
        {
          key: 'status',
          header: t('status'),
          cell: (row) => (
            <span className="cluster tags">
              <ReferralTag status={row.status} />
              {row.presentedAt && <VerdictTag verdict={row.verdict} />}
            </span>
          ),
        },
        { key: 'due', header: t('deadline'), cell: (row) => <DueText short dueAt={row.dueAt} /> },
        ...(acts ? [actsColumn] : []),
      ]}
    />
  )
}
