import { type Period, periodLabel, withAmount } from '@virkelyst/shared/retention/period.rules'
import { retentionActionLabels } from '@virkelyst/shared/retention/retention.labels'
import {
  type RetentionRuleId,
  retentionRuleIds,
  retentionRules,
} from '@virkelyst/shared/retention/retention.rules'
import type { RetentionView } from '@virkelyst/shared/retention/retention.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { Details } from '../../ui/details'
import { Tag } from '../../ui/tag'
import { retentionTexts } from './retention.texts'

/** The period in force of a rule that goes by time. */
export const periodIn = (view: RetentionView, ruleId: RetentionRuleId): Period | null => {
  const { after } = retentionRules[ruleId]
  const amount = view.inForce.find((one) => one.ruleId === ruleId)?.amount
  return after === null || amount === undefined ? null : withAmount(after, amount)
}

const What = ({ id, own }: { id: RetentionRuleId; own: boolean }) => {
  const t = useTexts(retentionTexts)
  const label = useLabel()
  const { what, covers, purpose, basis, source } = retentionRules[id]
  return (
    <div className="stack tight">
      <span>{label(what)}</span>
      {own && (
        <span>
          <Tag tone="accent">{t('own')}</Tag>
        </span>
      )}
      {covers && <span className="quiet small">{label(covers)}</span>}
      <Details summary={t('why')}>
        <p className="small">
          {t('purpose')}: {label(purpose)}
        </p>
        <p className="small">
          {t('basis')}: {label(basis)}
        </p>
        <p className="small">
          {t('source')}: {label(source)}
        </p>
      </Details>
    </div>
  )
}

/** What is kept, how long, and what is over its period by now. */
export const RetentionTable = ({
  view,
  onChange,
}: {
  view: RetentionView
  onChange: (ruleId: RetentionRuleId) => void
}) => {
  const t = useTexts(retentionTexts)
  const label = useLabel()
  const format = useFormat()
  const dueOf = (id: RetentionRuleId): number | null =>
    id === 'case' ? view.people.due : (view.due.find(({ ruleId }) => ruleId === id)?.due ?? null)
  const isOwn = (id: RetentionRuleId) =>
    view.own.some(({ ruleId, validFrom }) => ruleId === id && validFrom <= view.today)
  return (
    <DataTable
      caption={t('rules')}
      rows={retentionRuleIds}
      rowKey={(id) => id}
      columns={[
        { key: 'what', header: t('what'), cell: (id) => <What id={id} own={isOwn(id)} /> },
        {
          key: 'howLong',
          header: t('howLong'),
          cell: (id) => {
            const { since, warn, bounds, what } = retentionRules[id]
            const period = periodIn(view, id)
            return (
              <div className="stack tight">
                <span>
                  {period === null
                    ? label(since)
                    : t('after', { period: label(periodLabel(period)), since: label(since) })}
                </span>
                {warn && (
                  <span className="quiet small">
                    {t('warned')}: {t('warnDays', { days: warn.days, whom: label(warn.whom) })}
                  </span>
                )}
                {bounds && (
                  <div className="actions">
                    <Button
                      small
                      look="tertiary"
                      aria-label={t('changeOf', { what: label(what) })}
                      onClick={() => onChange(id)}
                    >
                      {t('change')}
                    </Button>
                  </div>
                )}
              </div>
            )
          },
        },
        {
          key: 'then',
          header: t('afterwards'),
          cell: (id) => {
            const { action, stays } = retentionRules[id]
            return (
              <div className="stack tight">
                <span>{label(retentionActionLabels[action])}</span>
                {stays && (
                  <span className="quiet small">
                    {t('stays')}: {label(stays)}
                  </span>
                )}
              </div>
            )
          },
        },
        {
          key: 'due',
          header: t('dueNow'),
          end: true,
          cell: (id) => {
            const due = dueOf(id)
            return due === null ? '–' : format.number(due)
          },
        },
      ]}
    />
  )
}
