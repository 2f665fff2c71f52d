import { useNavigate, useSearch } from '@tanstack/react-router'
import { ruleKeyLabels, ruleTitle } from '@virkelyst/shared/placement-rules/rule.labels'
import type { RuleKey } from '@virkelyst/shared/placement-rules/rule.schema'
import type { RuleLine, RulesView } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { NewRuleVersionDialog } from './new-rule-version-dialog'
import { RuleComparison } from './rule-comparison'
import { TakeBackRuleDialog, VerifyDialog } from './rule-dialogs'
import { type RuleAct, RuleItem } from './rule-item'
import { rulesTexts } from './rules.texts'
import { useRules } from './use-rules'
import './rules.css'

type OnAct = ((act: RuleAct) => void) | null

const Coming = ({
  lines,
  onDay,
  onAct,
}: {
  lines: RuleLine[]
  onDay: (day: string) => void
  onAct: OnAct
}) => {
  const t = useTexts(rulesTexts)
  const format = useFormat()
  const locale = useLocale()
  if (lines.length === 0) return null
  return (
    <Card look="attention" title={t('comingTitle')}>
      <ul>
        {lines.map((line) => (
          <li key={`${line.rule.id} ${line.rule.validFrom}`} className="cluster">
            <span>
              {t('comingLine', {
                rule: ruleTitle(line.rule, locale),
                date: format.date(line.rule.validFrom),
              })}
            </span>
            <button type="button" className="text-button" onClick={() => onDay(line.rule.validFrom)}>
              {t('showDay')}
              <span className="sr-only">: {format.date(line.rule.validFrom)}</span>
            </button>
            {onAct && line.own && (
              <button type="button" className="text-button" onClick={() => onAct({ kind: 'takeBack', line })}>
                {t('takeBack')}
                <span className="sr-only">: {ruleTitle(line.rule, locale)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Groups = ({ view, onAct }: { view: RulesView; onAct: OnAct }) => {
  const t = useTexts(rulesTexts)
  const label = useLabel()
  const verified = view.lines.filter(({ rule }) => rule.verified !== null).length
  const keys = [...new Set(view.lines.map(({ rule }) => rule.key))]
  const order: readonly RuleKey[] = ['ratio', 'duration', 'target_group']
  const rank = (key: RuleKey) => (order.includes(key) ? order.indexOf(key) : order.length)
  return (
    <>
      <p role="status" className="quiet">
        {t('counts', { all: view.lines.length, verified })}
      </p>
      {keys
        .sort((a, b) => rank(a) - rank(b))
        .map((key) => (
          <Card key={key} title={label(ruleKeyLabels[key])}>
            <ul className="plain rules">
              {view.lines
                .filter(({ rule }) => rule.key === key)
                .map((line) => (
                  <RuleItem key={line.rule.id} line={line} onAct={onAct} />
                ))}
            </ul>
          </Card>
        ))}
    </>
  )
}

/** The rules of placements: of any day, compared, verified and prepared. */
export const RulesPage = () => {
  const t = useTexts(rulesTexts)
  const navigate = useNavigate({ from: '/regler' })
  const { dag, mod } = useSearch({ from: '/regler' })
  const may = useMay()
  const query = useRules(dag)
  const [act, setAct] = useState<RuleAct | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const show = (search: { dag?: string; mod?: string }) =>
    void navigate({ search: (old) => ({ ...old, ...search }), replace: true })
  const onAct: OnAct = may('placementRules.prepare')
    ? (next) => {
        setDone(null)
        setAct(next)
      }
    : null
  const dialog = {
    onClose: () => setAct(null),
    onDone: (message: string) => {
      setAct(null)
      setDone(message)
    },
  }
  const { data } = query
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack">
        <DoneNotice message={done} />
        <div className="field-row">
          <DateField
            label={t('on')}
            value={dag ?? data?.today ?? ''}
            onValue={(day) => show({ dag: day === '' ? undefined : day })}
          />
          {may('placementRules.compare') && (
            <DateField
              label={t('compareWith')}
              optional
              value={mod ?? ''}
              onValue={(day) => show({ mod: day === '' ? undefined : day })}
            />
          )}
        </div>
        <QueryBoundary query={query}>
          {(view) => (
            <>
              {mod !== undefined && may('placementRules.compare') && (
                <RuleComparison
                  from={view.on}
                  to={mod}
                  linked={may('jobOrders.getForConsultant')}
                  onClear={() => show({ mod: undefined })}
                />
              )}
              <Coming lines={view.coming} onDay={(day) => show({ dag: day })} onAct={onAct} />
              {view.lines.length === 0 ? (
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              ) : (
                <Groups view={view} onAct={onAct} />
              )}
            </>
          )}
        </QueryBoundary>
      </div>
      {act?.kind === 'verify' && data && (
        <VerifyDialog rule={act.line.rule} seen={data.version} {...dialog} />
      )}
      {act?.kind === 'prepare' && data && (
        <NewRuleVersionDialog rule={act.line.rule} today={data.today} seen={data.version} {...dialog} />
      )}
      {act?.kind === 'takeBack' && data && act.line.own && (
        <TakeBackRuleDialog rule={act.line.rule} id={act.line.own.id} seen={data.version} {...dialog} />
      )}
    </>
  )
}
