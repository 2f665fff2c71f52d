import { ruleText, ruleTitle } from '@virkelyst/shared/placement-rules/rule.labels'
import type { RuleComparison as Comparison } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { QueryBoundary } from '../../ui/states'
import { rulesTexts } from './rules.texts'
import { TouchedOrders } from './touched-orders'
import { useRuleComparison } from './use-rules'

const Change = ({ change }: { change: Comparison['changes'][number] }) => {
  const t = useTexts(rulesTexts)
  const locale = useLocale()
  const { before, after } = change
  const either = after ?? before
  if (either === null) return null
  return (
    <li className="rule stack tight">
      <h3>{ruleTitle(either, locale)}</h3>
      {before ? (
        <p>
          <del>{ruleText(before, locale)}</del>
        </p>
      ) : (
        <p className="quiet">{t('fresh')}</p>
      )}
      {after ? (
        <p>
          <ins>{ruleText(after, locale)}</ins>
        </p>
      ) : (
        <p className="quiet">{t('gone')}</p>
      )}
    </li>
  )
}

/** What the rules of two days say differently, and which live orders that would touch. */
export const RuleComparison = ({
  from,
  to,
  linked,
  onClear,
}: {
  from: string
  to: string
  linked: boolean
  onClear: () => void
}) => {
  const t = useTexts(rulesTexts)
  const format = useFormat()
  const query = useRuleComparison(from, to)
  return (
    <Card look="accent" title={t('compareTitle', { from: format.date(from), to: format.date(to) })}>
      <div className="stack">
        <QueryBoundary query={query}>
          {({ changes, ...touched }) => (
            <>
              {changes.length === 0 ? (
                <p>{t('sameRules')}</p>
              ) : (
                <ul className="plain rules">
                  {changes.map((change) => (
                    <Change key={change.id} change={change} />
                  ))}
                </ul>
              )}
              {changes.length > 0 && <TouchedOrders touched={touched} linked={linked} />}
            </>
          )}
        </QueryBoundary>
        <div>
          <Button small look="tertiary" onClick={onClear}>
            {t('clear')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
