import type { BallHolder } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useTexts } from '../i18n/texts'
import { useFormat } from '../i18n/use-format'
import { uiTexts } from './ui.texts'

/** Who has the ball and until when: "Hos kommunen – svar senest tirsdag 24. november kl. 10". */
export const BallIndicator = ({
  holder,
  until,
  mine = false,
  name,
}: {
  holder: BallHolder
  /** Instant; null where there is no deadline. */
  until: string | null
  /** Whether the reader is the one to act. */
  mine?: boolean
  /** A name said instead of "the municipality", "the company". */
  name?: string | null
}) => {
  const t = useTexts(uiTexts)
  const format = useFormat()
  if (holder === 'nobody') return <span className="ball">{t('ballNobody')}</span>
  const holders = {
    employer: 'ballEmployer',
    municipality: 'ballMunicipality',
    citizen: 'ballCitizen',
  } as const
  const who = mine ? t('ballYou') : t('ballWith', { who: name ?? t(holders[holder]) })
  const late = until !== null && Date.parse(until) < Date.now()
  const text =
    until === null ? who : t(late ? 'ballLate' : 'ballUntil', { who, deadline: format.deadline(until) })
  return <span className={`ball ${late ? 'late' : mine ? 'mine' : 'waiting'}`}>{text}</span>
}
