import { periodLabel, withAmount } from '@virkelyst/shared/retention/period.rules'
import { type RetentionRuleId, retentionRules } from '@virkelyst/shared/retention/retention.rules'
import type { RetentionView } from '@virkelyst/shared/retention/retention.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { EraseOne } from './erase-one'
import { PeriodDialog } from './period-dialog'
import { retentionTexts } from './retention.texts'
import { RetentionTable } from './retention-table'
import { useRetention } from './use-retention'

const steps = ['toAnnounce', 'announced', 'due', 'held'] as const

const OwnPeriods = ({ own }: Pick<RetentionView, 'own'>) => {
  const t = useTexts(retentionTexts)
  const label = useLabel()
  const format = useFormat()
  return (
    <Card title={t('history')}>
      <ul className="plain stack">
        {own.map(({ ruleId, amount, validFrom, reason, madeAt, madeBy }) => {
          const { what, after } = retentionRules[ruleId]
          return (
            <li key={`${ruleId} ${madeAt}`}>
              <strong>{label(what)}</strong>
              {after && (
                <p>
                  {t('historyLine', {
                    period: label(periodLabel(withAmount(after, amount))),
                    from: format.date(validFrom),
                  })}
                </p>
              )}
              <p className="quiet small">
                {t('historyBy', { name: madeBy ?? t('nobody'), at: format.dateTime(madeAt), reason })}
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** How long everything is kept, what is over its period, and one citizen's erasure. */
export const RetentionPage = () => {
  const t = useTexts(retentionTexts)
  const format = useFormat()
  const query = useRetention()
  const [changing, setChanging] = useState<RetentionRuleId | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <DoneNotice message={done} />
        <QueryBoundary query={query}>
          {(view) => (
            <div className="stack wide">
              <Card title={t('people')}>
                <p className="quiet">{t('peopleText')}</p>
                <DescriptionList
                  entries={steps.map((step) => ({ term: t(step), value: format.number(view.people[step]) }))}
                />
              </Card>
              <RetentionTable view={view} onChange={setChanging} />
              {view.own.length > 0 && <OwnPeriods own={view.own} />}
              {changing && (
                <PeriodDialog
                  view={view}
                  ruleId={changing}
                  onClose={() => setChanging(null)}
                  onDone={(message) => {
                    setChanging(null)
                    setDone(message)
                  }}
                />
              )}
            </div>
          )}
        </QueryBoundary>
        <EraseOne onDone={setDone} />
      </div>
    </>
  )
}
