import type { TitleChangeLine } from '@virkelyst/shared/occupations/catalogue.schema'
import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { catalogueTexts } from './catalogue.texts'
import { ChangeKind, ChangeMaker, ChangePlace } from './change-parts'
import type { Change } from './take-back-dialog'

/** Local changes, each of which can be taken back. */
export const ChangeTable = ({
  caption,
  changes,
  onTakeBack,
}: {
  caption: string
  changes: readonly TitleChangeLine[]
  onTakeBack: (change: Change) => void
}) => {
  const t = useTexts(catalogueTexts)
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={(change) => change.id}
      columns={[
        { key: 'title', header: t('changeTitle'), cell: (change) => change.title },
        { key: 'what', header: t('what'), cell: (change) => <ChangeKind change={change} /> },
        { key: 'where', header: t('where'), cell: (change) => <ChangePlace change={change} /> },
        { key: 'who', header: t('who'), cell: (change) => <ChangeMaker change={change} /> },
        {
          key: 'action',
          header: t('action'),
          cell: (change) =>
            change.takenBackAt === null && (
              <Button
                small
                aria-label={t('takeBackOf', { title: change.title })}
                onClick={() => onTakeBack(change)}
              >
                {t('takeBack')}
              </Button>
            ),
        },
      ]}
    />
  )
}
