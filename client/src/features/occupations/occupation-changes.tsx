import type { TitleChangeLine } from '@virkelyst/shared/occupations/catalogue.schema'
import { useTexts } from '../../i18n/texts'
import { Card } from '../../ui/card'
import { catalogueTexts } from './catalogue.texts'
import { ChangeTable } from './change-table'
import type { Change } from './take-back-dialog'

/** The local changes in force that touch one occupation; the titles they hid stand here alone. */
export const OccupationChanges = ({
  changes,
  onTakeBack,
}: {
  changes: readonly TitleChangeLine[]
  onTakeBack: (change: Change) => void
}) => {
  const t = useTexts(catalogueTexts)
  return (
    <Card title={t('changesHere')}>
      <ChangeTable caption={t('changesHere')} changes={changes} onTakeBack={onTakeBack} />
    </Card>
  )
}
