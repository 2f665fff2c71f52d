import { eventLabels } from '@virkelyst/shared/audit/audit.labels'
import type { HistoryLine } from '@virkelyst/shared/audit/audit.schema'
import { closingReasonLabels, statusLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { occupationNow } from '@virkelyst/shared/job-orders/job-order-history.rules'
import type { Label } from '@virkelyst/shared/kernel/label'
import { verdictLabels } from '@virkelyst/shared/referrals/referral.labels'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { Timeline } from '../../ui/timeline'
import { orderPageTexts } from './order-page.texts'

const shownAtOnce = 6

const labelIn = (labels: Readonly<Record<string, Label>>, code: unknown): Label | undefined =>
  typeof code === 'string' ? labels[code] : undefined

/** What happened to an order, newest first. */
export const OrderHistory = ({ lines }: { lines: readonly HistoryLine[] }) => {
  const t = useTexts(orderPageTexts)
  const label = useLabel()
  if (lines.length === 0) return <p className="quiet">{t('noHistory')}</p>
  const entries = lines.map((line) => {
    const { id, at, kind, actorName, details } = line
    const occupation = occupationNow(line)
    const status = labelIn(statusLabels, details.to)
    const reason = labelIn(closingReasonLabels, details.reason)
    const verdict = labelIn(verdictLabels, details.verdict)
    const told = [
      kind === 'order_status_changed' && status && t('changedTo', { status: label(status) }),
      reason && t('because', { reason: label(reason) }),
      verdict && t('companyAnswer', { verdict: label(verdict) }),
      occupation === null && t('meansNothing'),
      occupation && t('meansNow', { name: label(occupation) }),
      actorName,
    ].filter((part) => typeof part === 'string' && part !== '')
    return { key: id, at, title: label(eventLabels[kind]), text: told.join(' · ') || undefined }
  })
  const older = entries.slice(shownAtOnce)
  return (
    <>
      <Timeline entries={entries.slice(0, shownAtOnce)} />
      {older.length > 0 && (
        <Details summary={t('older', { count: older.length })}>
          <Timeline entries={older} />
        </Details>
      )}
    </>
  )
}
