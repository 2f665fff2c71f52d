import type { Finding } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { PlacementForStaff } from '@virkelyst/shared/placements/placement.schema'
import type { ReactNode } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { labelOfDoing } from './doing'
import { placementsTexts } from './placements.texts'

/** What no longer holds of what was decided, and the way to say that it goes on all the same. */
export const LapsedNotice = ({
  placement,
  findings,
  onAssess,
}: {
  placement: Pick<PlacementForStaff, 'lapsed'>
  /** Draws what was found: it belongs to another feature. */
  findings: (found: readonly Finding[]) => ReactNode
  onAssess: () => void
}) => {
  const t = useTexts(placementsTexts)
  const label = useLabel()
  const may = useMay()
  if (placement.lapsed.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={t('lapsedTitle')}
      actions={
        may('placements.assess') && <Button onClick={onAssess}>{label(labelOfDoing('assess'))}</Button>
      }
    >
      <p>{t('lapsedText')}</p>
      {findings(placement.lapsed)}
    </Notice>
  )
}
