import {
  byMunicipalityLabels,
  findingText,
  guidanceLabel,
  lightLabels,
} from '@virkelyst/shared/placements/verdict.labels'
import type { Finding, Light, Verdict } from '@virkelyst/shared/placements/verdict.schema'
import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { Icon } from '../../ui/icon'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { Tag, type TagTone } from '../../ui/tag'
import { offerCheckTexts } from './offer-check.texts'
import { type CheckedOffer, useOfferCheck } from './use-offer-check'
import './offer-check.css'

const tones = { green: 'success', amber: 'warning', red: 'error' } as const satisfies Record<Light, TagTone>

const FindingLine = ({ finding }: { finding: Finding }) => {
  const locale = useLocale()
  const label = useLabel()
  return (
    <li className={`finding ${finding.light}`}>
      <Icon name={tones[finding.light]} />
      <p>
        <span className="sr-only">{label(lightLabels[finding.light])}: </span>
        {findingText(finding, locale)}
        {finding.guidance && <span className="quiet small"> ({label(guidanceLabel)})</span>}
      </p>
    </li>
  )
}

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
const Told = ({ verdict, extra }: { verdict: Verdict; extra: (verdict: Verdict) => ReactNode }) => {
  const t = useTexts(offerCheckTexts)
  const label = useLabel()
  const open = verdict.findings.filter(({ light }) => light !== 'green')
  const settled = verdict.findings.filter(({ light }) => light === 'green')
  const theirs = verdict.byMunicipality.map((key) => label(byMunicipalityLabels[key]))
  return (
    <div className="stack">
      {open.length > 0 && (
        <ul className="plain findings">
          {open.map((finding) => (
            <FindingLine key={finding.code} finding={finding} />
          ))}
        </ul>
      )}
      {extra(verdict)}
      {settled.length > 0 && (
        <Details summary={t('inOrder', { count: settled.length })} open={open.length === 0}>
          <ul className="plain findings">
            {settled.map((finding) => (
              <FindingLine key={finding.code} finding={finding} />
            ))}
          </ul>
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

const Checked = ({
  offer,
  staff,
  extra,
}: {
  offer: CheckedOffer
  staff: boolean
  extra: (verdict: Verdict) => ReactNode
}) => {
  const t = useTexts(offerCheckTexts)
  const label = useLabel()
  const { data, error, isFetching, refetch } = useOfferCheck(offer)
  const id = useId()
  if (data?.findings.length === 0) return null
  const light = data ? label(lightLabels[data.light]) : ''
  const open = data?.findings.filter((finding) => finding.light !== 'green').length ?? 0
  return (
    <section className="card form-section offer-check" aria-labelledby={id} aria-busy={isFetching}>
      <div className="offer-check-heading">
        <h2 id={id}>{t('title')}</h2>
        {data && <Tag tone={tones[data.light]}>{light}</Tag>}
      </div>
      <p className="quiet">{staff ? t('leadStaff') : t('lead')}</p>
      <p className="sr-only" role="status">
        {data && (open > 0 ? t('summary', { light, count: open }) : t('summaryGreen', { light }))}
      </p>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data ? <Told verdict={data} extra={extra} /> : !error && <LoadingState lines={3} />}
    </section>
  )
}

/** The rules of a placement held against an offer while it is filled in: they warn, a person decides. */
export const OfferCheck = ({
  offer,
  staff,
  extra = () => null,
}: {
  /** Null while no workplace is chosen. */
  offer: CheckedOffer | null
  /** Municipal staff, who know that a person comes later. */
  staff: boolean
  /** Answers to what was found, put in by the page. */
  extra?: (verdict: Verdict) => ReactNode
}) => (offer === null ? null : <Checked offer={offer} staff={staff} extra={extra} />)
