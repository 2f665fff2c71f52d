import { holderLabels } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementRow } from '@virkelyst/shared/placements/placement.schema'
import { isUnderWay } from '@virkelyst/shared/placements/placement.transitions'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { placementsTexts } from './placements.texts'

/** Whose turn it is, and until when. */
export const PlacementTurn = ({
  placement,
}: {
  placement: Pick<PlacementRow, 'holder' | 'dueAt' | 'status' | 'startDate' | 'endDate'>
}) => {
  const t = useTexts(placementsTexts)
  const format = useFormat()
  const label = useLabel()
  const side = useRole() === 'employer' ? 'employer' : 'municipality'
  const { holder, dueAt, status, startDate, endDate } = placement
  if (status === 'employer_accepted')
    return <span className="ball">{t('begins', { date: format.date(startDate) })}</span>
  if (isUnderWay(status))
    return <span className="ball">{endDate ? t('endsOn', { date: format.date(endDate) }) : t('goesOn')}</span>
  if (holder === 'none') return <span className="ball">{t('nothingMore')}</span>
  const mine = holder === side
  const who = mine ? t('waitsForYou') : t('waitsFor', { who: label(holderLabels[holder]) })
  const late = dueAt !== null && Date.parse(dueAt) < Date.now()
  const when = dueAt === null ? null : t(late ? 'late' : 'by', { deadline: format.deadline(dueAt) })
  return (
    <span className={`ball ${late ? 'late' : mine ? 'mine' : 'waiting'}`}>
      {[who, when].filter(Boolean).join(' – ')}
    </span>
  )
}
