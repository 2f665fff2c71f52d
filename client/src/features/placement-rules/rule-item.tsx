import { breachLabels, ruleSubject, ruleText, ruleTitle } from '@virkelyst/shared/placement-rules/rule.labels'
import type { RuleLine } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/tag'
import { rulesTexts } from './rules.texts'

export type RuleAct = { kind: 'verify' | 'prepare' | 'takeBack'; line: RuleLine }

/** One rule: what it says, when, where it is from, and whether anybody has verified it. */
export const RuleItem = ({ line, onAct }: { line: RuleLine; onAct: ((act: RuleAct) => void) | null }) => {
  const t = useTexts(rulesTexts)
  const format = useFormat()
  const label = useLabel()
  const locale = useLocale()
  const { rule, own } = line
  const { verified, validFrom, validTo } = rule
  const name = ruleTitle(rule, locale)
  const act = (kind: RuleAct['kind'], text: string) => (
    <Button small look="tertiary" onClick={() => onAct?.({ kind, line })}>
      {text}
      <span className="sr-only">: {name}</span>
    </Button>
  )
  return (
    <li className="rule stack tight">
      <div className="rule-heading">
        <h3>{ruleSubject(rule, locale)}</h3>
        <Tag tone={verified ? 'success' : 'warning'}>{t(verified ? 'verified' : 'guidance')}</Tag>
      </div>
      <p>{ruleText(rule, locale)}</p>
      <p className="quiet small">
        {[
          validTo === null
            ? t('from', { date: format.date(validFrom) })
            : t('between', { from: format.date(validFrom), to: format.date(validTo) }),
          t('source', { source: rule.source }),
          t('breach', { breach: label(breachLabels[rule.breach]).toLowerCase() }),
          verified && t('verifiedBy', { name: verified.by, date: format.date(verified.on) }),
          own &&
            t('own', {
              name: own.madeBy ?? t('somebody'),
              date: format.shortDate(own.madeAt),
              note: own.note,
            }),
        ]
          .filter(Boolean)
          .join('. ')}
        .
      </p>
      {onAct && (
        <div className="cluster">
          {!verified && act('verify', t('verify'))}
          {act('prepare', t('newVersion'))}
          {own && act('takeBack', t('takeBack'))}
        </div>
      )}
    </li>
  )
}
