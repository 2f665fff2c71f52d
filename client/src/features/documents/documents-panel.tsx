import type { DocumentKind } from '@virkelyst/shared/documents/agreement-content.schema'
import type { DocumentRow } from '@virkelyst/shared/documents/document.schema'
import type { ReactNode } from 'react'
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

const Downloading = ({
  placementId,
  lead,
  data = false,
  children,
}: {
  placementId: string
  lead: 'lead_agreement' | 'lead_hand_over' | 'lead_own'
  /** With a data file beside it. */
  data?: boolean
  children?: (downloads: Downloads) => ReactNode
}) => {
  const t = useTexts(documentsTexts)
  const may = useMay()
  const downloads = useDownloads(placementId)
  const { isPending: busy, mutate } = downloads
  return (
    <div className="stack">
      <p className="quiet">{t(lead)}</p>
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
          {data && (
            <Button busy={busy} onClick={() => mutate({ language: 'da', data: true })}>
              {t('makeData')}
            </Button>
          )}
        </div>
      )}
      {children?.(downloads)}
    </div>
  )
}

/** The document of a placement: downloaded as it stands, or as it was given out before. */
export const DocumentsPanel = ({ placementId, kind }: { placementId: string; kind: DocumentKind }) => {
  const t = useTexts(documentsTexts)
  return (
    <Card title={t('title')}>
      <Downloading placementId={placementId} lead={`lead_${kind}`} data={kind === 'hand_over'}>
        {(downloads) => <Versions placementId={placementId} downloads={downloads} />}
      </Downloading>
    </Card>
  )
}

/** The same for the citizen it is about, as it stands. */
export const MyDocuments = ({ placementId }: { placementId: string }) => {
  const t = useTexts(documentsTexts)
  return (
    <Details summary={t('mine')}>
      <Downloading placementId={placementId} lead="lead_own" />
    </Details>
  )
}
