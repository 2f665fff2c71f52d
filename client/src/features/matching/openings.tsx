import { Link } from '@tanstack/react-router'
import { type JobOrderKind, jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { reasonsSentence } from '@virkelyst/shared/matching/matching.labels'
import type { Opening } from '@virkelyst/shared/matching/matching.schema'
import { referralStatusLabels } from '@virkelyst/shared/referrals/referral.labels'
import { type ReferralStatus, referralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { SelectField } from '../../ui/select-field'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { Score } from './score'
import { staffMatchingTexts } from './staff-matching.texts'
import { useOpenings } from './use-matching'

const shownAtFirst = 10

const isStatus = (value: string): value is ReferralStatus =>
  (referralStatuses as readonly string[]).includes(value)

const OpeningItem = ({
  opening,
  citizenId,
  onPropose,
}: {
  opening: Opening
  citizenId: string
  onPropose: (opening: Opening) => void
}) => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  const locale = useLocale()
  const format = useFormat()
  const status = opening.referralStatus
  const mayPropose = status === null || status === 'suggested'
  return (
    <article className="card candidate">
      <Score score={opening.score} band={opening.band} />
      <div className="candidate-body">
        <h3>
          <Link
            to="/arbejdsliste/$orderId"
            params={{ orderId: opening.orderId }}
            search={{ borger: citizenId, liste: 'openings' }}
          >
            {opening.title}
          </Link>
        </h3>
        <p className="quiet small">
          {[
            opening.companyName,
            label(kindLabels[opening.kind]),
            t('away', { place: opening.postalName ?? '–', km: format.km(opening.km) }),
            format.hours(opening.hoursMin, opening.hoursMax),
            opening.startDate && t('starts', { date: format.shortDate(opening.startDate) }),
            opening.hourlyWageOere !== null && t('pay', { amount: format.kr(opening.hourlyWageOere) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="reasons">{reasonsSentence(opening.reasons, locale)}</p>
      </div>
      <div className="candidate-acts">
        {status !== null && isStatus(status) && <Tag tone="info">{label(referralStatusLabels[status])}</Tag>}
        {mayPropose && (
          <Button
            look="primary"
            small
            aria-label={t('proposeName', { name: opening.title })}
            onClick={() => onPropose(opening)}
          >
            {t('propose')}
          </Button>
        )}
      </div>
    </article>
  )
}

/** "Omvendt jobformidling": the open orders worth a call for one citizen, with reasons. */
export const Openings = ({
  citizenId,
  kind,
  onKind,
  onPropose,
}: {
  citizenId: string
  kind: JobOrderKind | undefined
  onKind: (kind: JobOrderKind | undefined) => void
  onPropose: (opening: Opening) => void
}) => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  const query = useOpenings(citizenId, kind)
  const [all, setAll] = useState(false)
  return (
    <section className="stack" aria-labelledby="openings">
      <div>
        <h2 id="openings">{t('openingsTitle')}</h2>
        <p className="quiet">{t('openingsLead')}</p>
      </div>
      <SelectField
        label={t('openingsKind')}
        withoutEmpty
        options={[
          { value: '', label: t('openingsAll') },
          ...jobOrderKinds.map((value) => ({ value, label: label(kindLabels[value]) })),
        ]}
        value={kind ?? ''}
        onChange={(event) => onKind(jobOrderKinds.find((value) => value === event.target.value))}
      />
      <QueryBoundary
        query={query}
        isEmpty={(openings) => openings.length === 0}
        empty={<EmptyState title={t('openingsNone')}>{t('openingsNoneText')}</EmptyState>}
      >
        {(openings) => (
          <>
            <ol className="plain stack">
              {(all ? openings : openings.slice(0, shownAtFirst)).map((opening) => (
                <li key={opening.orderId}>
                  <OpeningItem opening={opening} citizenId={citizenId} onPropose={onPropose} />
                </li>
              ))}
            </ol>
            {!all && openings.length > shownAtFirst && (
              <div className="actions">
                <Button onClick={() => setAll(true)}>
                  {t('openingsMore', { count: openings.length - shownAtFirst })}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryBoundary>
    </section>
  )
}
