import { Link } from '@tanstack/react-router'
import { answerPartyLabels, followUpTaskLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import type { DueFollowUp } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { daysBetween } from '@virkelyst/shared/kernel/dates'
import { listText } from '@virkelyst/shared/kernel/tell'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { DataTable } from '../../ui/data-table'
import { PlanFlags } from '../../ui/plan-flags'
import { Tag } from '../../ui/tag'
import { dueFollowUpsTexts } from './due-follow-ups.texts'
import { FollowUpTag, useFollowUpName } from './follow-up-facts'

const When = ({ row: { dueOn, time } }: { row: DueFollowUp }) => {
  const t = useTexts(dueFollowUpsTexts)
  const format = useFormat()
  const late = daysBetween(dueOn, today())
  return (
    <span>
      <span className="nowrap">
        {time === null ? format.shortDate(dueOn) : format.dateTime(`${dueOn}T${time}`)}
      </span>
      {late >= 0 && (
        <>
          <br />
          <Tag tone={late > 0 ? 'warning' : 'info'}>
            {late > 0 ? t('overdue', { count: late }) : t('today')}
          </Tag>
        </>
      )}
    </span>
  )
}

const What = ({ row }: { row: DueFollowUp }) => {
  const t = useTexts(dueFollowUpsTexts)
  const label = useLabel()
  const locale = useLocale()
  const nameOf = useFollowUpName()
  // A name of the party within a sentence.
  const who = row.missing.map((party) => label(answerPartyLabels[party]).toLowerCase())
  return (
    <span>
      <span className="cluster">
        <strong>{nameOf(row)}</strong>
        {row.task === 'talk' && <FollowUpTag task={row.task} state={row.state} />}
      </span>
      <span className="quiet small">
        {row.task === 'talk' && row.state === 'agreed' && row.missing.length > 0
          ? t('missing', { who: listText(who, locale) })
          : label(followUpTaskLabels[row.task])}
      </span>
    </span>
  )
}

/** What is to be followed up, each with the way to its placement. */
export const DueFollowUpTable = ({ rows }: { rows: readonly DueFollowUp[] }) => {
  const t = useTexts(dueFollowUpsTexts)
  const label = useLabel()
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'placement',
          header: t('placement'),
          cell: ({ placementId, placementNumber, title, kind, companyName, flags }) => (
            <span>
              <Link to="/forloeb/$placementId" params={{ placementId }}>
                {title}
              </Link>
              <br />
              <span className="quiet small">
                {label(placementKindLabels[kind])} · {t('number', { number: placementNumber })} ·{' '}
                {companyName}
              </span>
              {flags.length > 0 && (
                <span className="cluster tight">
                  <PlanFlags flags={flags} />
                </span>
              )}
            </span>
          ),
        },
        { key: 'what', header: t('what'), cell: (row) => <What row={row} /> },
        { key: 'when', header: t('when'), cell: (row) => <When row={row} /> },
        { key: 'citizen', header: t('citizen'), cell: ({ citizenName }) => citizenName ?? '–' },
        {
          key: 'responsible',
          header: t('responsible'),
          cell: ({ responsibleName }) => responsibleName ?? <span className="quiet">{t('nobody')}</span>,
        },
      ]}
    />
  )
}
