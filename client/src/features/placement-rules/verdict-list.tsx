import {
  byMunicipalityLabels,
  findingText,
  guidanceLabel,
  lightLabels,
} from '@virkelyst/shared/placement-rules/verdict.labels'
import type { CheckAnswer, Finding, Light } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { Icon } from '../../ui/icon'
import type { TagTone } from '../../ui/tag'
import { offerCheckTexts } from './offer-check.texts'
import { SubsidyFigures } from './subsidy-figures'
import './offer-check.css'

/** The tone of each light. */
export const lightTones = { green: 'success', amber: 'warning', red: 'error' } as const satisfies Record<
  Light,
  TagTone
>

const FindingLine = ({ finding }: { finding: Finding }) => {
  const locale = useLocale()
  const label = useLabel()
  return (
    <li className={`finding ${finding.light}`}>
      <Icon name={lightTones[finding.light]} />
      <p>
        <span className="sr-only">{label(lightLabels[finding.light])}: </span>
        {findingText(finding, locale)}
        {finding.guidance && <span className="quiet small"> ({label(guidanceLabel)})</span>}
      </p>
    </li>
  )
}

export const FindingList = ({ findings }: { findings: readonly Finding[] }) => (
  <ul className="plain findings">
    {findings.map((finding) => (
      <FindingLine key={finding.code} finding={finding} />
    ))}
  </ul>
)

const Sources = ({ findings }: { findings: readonly Finding[] }) => {
  const t = useTexts(offerCheckTexts)
  const sources = [...new Set(findings.flatMap(({ source }) => source ?? []))]
  if (sources.length === 0) return null
  return (
    <Details summary={t('sources')}>
      {findings.some(({ guidance }) => guidance) && <p>{t('guidanceHint')}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </Details>
  )
}

/** A verdict for a reader: what stands in the way first, what is in order behind a line. */
export const VerdictList = ({
  verdict,
  extra = null,
}: {
  verdict: CheckAnswer
  /** Answers to what was found. */
  extra?: ReactNode
}) => {
  const t = useTexts(offerCheckTexts)
  const label = useLabel()
  const open = verdict.findings.filter(({ light }) => light !== 'green')
  const settled = verdict.findings.filter(({ light }) => light === 'green')
  const theirs = verdict.byMunicipality.map((key) => label(byMunicipalityLabels[key]))
  return (
    <div className="stack">
      {open.length > 0 && <FindingList findings={open} />}
      {extra}
      {verdict.subsidy && <SubsidyFigures sum={verdict.subsidy} />}
      {settled.length > 0 && (
        <Details summary={t('inOrder', { count: settled.length })} open={open.length === 0}>
          <FindingList findings={settled} />
        </Details>
      )}
      {theirs.length > 0 && (
        <p className="quiet">
          {t('byMunicipality', {
            what: [theirs.slice(0, -1).join(', '), theirs.at(-1)].filter(Boolean).join(` ${t('and')} `),
          })}
        </p>
      )}
      <Sources findings={verdict.findings} />
    </div>
  )
}
