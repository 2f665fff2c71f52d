import type { OrderProgress as Progress } from '@virkelyst/shared/job-orders/job-order.schema'
import { useTexts } from '../../i18n/texts'
import { orderPageTexts } from './order-page.texts'

/** How many are how far; no names. */
export const OrderProgress = ({ progress }: { progress: Progress }) => {
  const t = useTexts(orderPageTexts)
  const steps = [
    { key: 'proposed', count: progress.proposed, text: t('asked') },
    { key: 'accepted', count: progress.accepted, text: t('saidYes') },
    { key: 'presented', count: progress.presented, text: t('presented') },
    { key: 'interview', count: progress.interview, text: t('interviewed') },
    { key: 'hired', count: progress.hired, text: t('hired') },
  ]
  return (
    <ol className="steps">
      {steps.map(({ key, count, text }) => (
        <li key={key} className={count > 0 ? 'done' : undefined}>
          <span className="count">{count}</span>
          {text}
        </li>
      ))}
    </ol>
  )
}
