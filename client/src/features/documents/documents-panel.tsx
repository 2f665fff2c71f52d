import type { DocumentKind } from '@virkelyst/shared/documents/agreement-content.schema'
import type { DocumentRow } from '@virkelyst/shared/documents/document.schema'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { DoneNotice } from '../../ui/done-notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { documentsTexts } from './documents.texts'
import { useDocuments, useDownloads } from './use-documents'

type Downloads = ReturnType<typeof useDownloads>

const Version = ({ row, downloads }: { row: DocumentRow; downloads: Downloads }) => {
  const t = useTexts(documentsTexts)
  const format = useFormat()
  const language = t(`language_${row.language}`)
  const { version } = row
  return (
    <li className="spread">
      <span>
        {t('version', { version, language, date: format.dateTime(row.createdAt) })}{' '}
        <Tag>{t(row.signed ? 'signed' : row.supersededAt === null ? 'current' : 'superseded')}</Tag>
      </span>
      <Button
        small
        aria-label={t('getNamed', { version, language })}
        busy={downloads.isPending}
        onClick={() => downloads.mutate({ version: row.id })}
      >
        {t('get')}
      </Button>
    </li>
  )
}

const Versions = ({ placementId, downloads }: { placementId: string; downloads: Downloads }) => {
  const t = useTexts(documentsTexts)
  const { data, error, refetch } = useDocuments(placementId)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingState lines={1} />
  if (data.length === 0) return null
  return (
    <Details summary={t('versions', { count: data.length })}>
      <ul className="plain stack">
        {data.map((row) => (
          <Version key={row.id} row={row} downloads={downloads} />
        ))}
      </ul>
    </Details>
  )
}

/** The document of a placement: downloaded as it stands, or as it was given out before. */
export const DocumentsPanel = ({ placementId, kind }: { placementId: string; kind: DocumentKind }) => {
  const t = useTexts(documentsTexts)
  const may = useMay()
  const downloads = useDownloads(placementId)
  const { isPending: busy, mutate } = downloads
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p className="quiet">{t(`lead_${kind}`)}</p>
        <ActionProblem error={downloads.error} />
        <DoneNotice message={downloads.data ? t('saved', { file: downloads.data }) : null} />
        {may('documents.make') && (
          <div className="actions">
            <Button busy={busy} onClick={() => mutate({ language: 'da' })}>
              {t('make_da')}
            </Button>
            <Button busy={busy} onClick={() => mutate({ language: 'en' })}>
              {t('make_en')}
            </Button>
            {kind === 'hand_over' && (
              <Button busy={busy} onClick={() => mutate({ language: 'da', data: true })}>
                {t('makeData')}
              </Button>
            )}
          </div>
        )}
        <Versions placementId={placementId} downloads={downloads} />
      </div>
    </Card>
  )
}
