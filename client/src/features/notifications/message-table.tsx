import {
  mailTemplateLabels,
  messagePartyLabels,
  messageReasonLabels,
} from '@virkelyst/shared/notifications/notification.labels'
import type { MessageRow, MessageState } from '@virkelyst/shared/notifications/notification.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { outboxTexts } from './outbox.texts'

/** Messages of one state. */
export const MessageTable = ({
  caption,
  state,
  rows,
  retrying,
  onRetry,
}: {
  caption: string
  state: MessageState
  rows: readonly MessageRow[]
  /** The message that is being put back. */
  retrying: string | undefined
  onRetry: (id: string) => void
}) => {
  const t = useTexts(outboxTexts)
  const label = useLabel()
  const format = useFormat()
  const about = ({ about: subject, number }: MessageRow) =>
    subject === 'own_data' || subject === 'account'
      ? t(subject === 'account' ? 'account' : 'ownData')
      : number === null
        ? '–'
        : t(subject === 'placement' ? 'placement' : 'order', { number })
  const reason: Column<MessageRow> = {
    key: 'why',
    header: t('why'),
    // One box: on a phone a cell's parts would stand beside its title.
    cell: ({ reason: code, smtpCode, attempts }) => (
      <div>
        {code === null ? '–' : label(messageReasonLabels[code])}
        {attempts > 0 && (
          <div className="quiet small">
            {t('attempts', { count: attempts })}
            {smtpCode !== null && `, ${t('code', { code: smtpCode })}`}
          </div>
        )}
      </div>
    ),
  }
  const written: Column<MessageRow> = {
    key: 'written',
    header: t('written'),
    cell: ({ createdAt }) => format.dateTime(createdAt),
  }
  const settled: Column<MessageRow> = {
    key: 'settled',
    header: t('settled'),
    cell: ({ settledAt }) => (settledAt === null ? '–' : format.dateTime(settledAt)),
  }
  const byState: Record<MessageState, readonly Column<MessageRow>[]> = {
    waiting: [
      written,
      {
        key: 'next',
        header: t('next'),
        cell: ({ attempts, dueAt }) => (attempts === 0 ? '–' : format.dateTime(dueAt)),
      },
      reason,
    ],
    sent: [written, settled],
    dropped: [written, settled, reason],
    given_up: [
      settled,
      reason,
      {
        key: 'retry',
        header: t('retry'),
        cell: (row) => (
          <Button
            busy={retrying === row.id}
            aria-label={t('retryAbout', {
              what: label(mailTemplateLabels[row.template]),
              number: about(row),
            })}
            onClick={() => onRetry(row.id)}
          >
            {t('retry')}
          </Button>
        ),
      },
    ],
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: t('what'),
          cell: (row) => (
            <>
              {label(mailTemplateLabels[row.template])}
              <div className="quiet small">{about(row)}</div>
            </>
          ),
        },
        { key: 'to', header: t('to'), cell: ({ party }) => label(messagePartyLabels[party]) },
        ...byState[state],
      ]}
    />
  )
}
