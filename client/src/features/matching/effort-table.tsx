import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { type Effort, isOver } from '@virkelyst/shared/matching/effort.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { Tag } from '../../ui/tag'
import { effortsTexts } from './efforts.texts'
import { useGroupName } from './use-group-name'

const Period = ({ effort, today }: { effort: Effort; today: string }) => {
  const t = useTexts(effortsTexts)
  const format = useFormat()
  const { validFrom, validTo, ended } = effort
  const between = t('between', { from: format.shortDate(validFrom), to: format.shortDate(validTo) })
  return (
    <div>
      {validTo < validFrom ? t('neverBegan') : between}
      {!isOver(effort, today) && (
        <div>
          <Tag tone={validFrom <= today ? 'success' : 'info'}>
            {t(validFrom <= today ? 'running' : 'comes')}
          </Tag>
        </div>
      )}
      {ended && (
        <div className="quiet small">
          {t('endedBy', {
            name: ended.by ?? t('somebody'),
            date: format.shortDate(ended.at),
            reason: ended.reason,
          })}
        </div>
      )}
    </div>
  )
}

/** Efforts with their reason and whose decision they are. */
export const EffortTable = ({
  caption,
  efforts,
  today,
  onEnd,
}: {
  caption: string
  efforts: readonly Effort[]
  today: string
  onEnd: ((effort: Effort) => void) | null
}) => {
  const t = useTexts(effortsTexts)
  const format = useFormat()
  const label = useLabel()
  const groupName = useGroupName()
  const namesOf = ({ targetGroups }: Effort) => targetGroups.map(groupName).join('; ')
  const acts: Column<Effort>[] = onEnd
    ? [
        {
          key: 'acts',
          header: t('acts'),
          cell: (effort) => (
            <Button small look="tertiary" onClick={() => onEnd(effort)}>
              {t('end')}
              <span className="sr-only">
                : {namesOf(effort)}, {label(kindLabels[effort.kind])}
              </span>
            </Button>
          ),
        },
      ]
    : []
  return (
    <DataTable
      caption={caption}
      rows={efforts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'groups',
          header: t('groups'),
          cell: (effort) => (
            <>
              {namesOf(effort)}
              <div className="quiet small">{effort.reason}</div>
            </>
          ),
        },
        { key: 'kind', header: t('kind'), cell: ({ kind }) => label(kindLabels[kind]) },
        { key: 'period', header: t('period'), cell: (effort) => <Period effort={effort} today={today} /> },
        {
          key: 'decision',
          header: t('decision'),
          cell: ({ decidedBy, decidedByTitle, enteredBy, enteredAt }) => (
            <div>
              {t('decided', { name: decidedBy, title: decidedByTitle })}
              <div className="quiet small">
                {t('entered', { name: enteredBy ?? t('somebody'), date: format.shortDate(enteredAt) })}
              </div>
            </div>
          ),
        },
        ...acts,
      ]}
    />
  )
}
