import { lightLabels } from '@virkelyst/shared/placement-rules/verdict.labels'
import type { Verdict } from '@virkelyst/shared/placement-rules/verdict.schema'
import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { offerCheckTexts } from './offer-check.texts'
import { type CheckedOffer, useOfferCheck } from './use-offer-check'
import { lightTones, VerdictList } from './verdict-list'

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
        {data && <Tag tone={lightTones[data.light]}>{light}</Tag>}
      </div>
      <p className="quiet">{staff ? t('leadStaff') : t('lead')}</p>
      <p className="sr-only" role="status">
        {data && (open > 0 ? t('summary', { light, count: open }) : t('summaryGreen', { light }))}
      </p>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data ? <VerdictList verdict={data} extra={extra(data)} /> : !error && <LoadingState lines={3} />}
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
