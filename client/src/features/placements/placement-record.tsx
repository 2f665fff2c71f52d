import {
  endReasonLabels,
  outcomeLabels,
  placementActLabels,
  placementStatusLabels,
  representativeReasonLabels,
  vitasAllocationLabels,
  vitasOfferLabels,
  withdrawReasonLabels,
} from '@virkelyst/shared/placements/placement.labels'
import { type PlacementAct, placementActs } from '@virkelyst/shared/placements/placement.transitions'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Details } from '../../ui/details'
import { Timeline } from '../../ui/timeline'
import type { ShownPlacement } from './doing'
import { placementsTexts } from './placements.texts'

const Signatures = ({ placement }: { placement: ShownPlacement }) => {
  const t = useTexts(placementsTexts)
  const format = useFormat()
  const label = useLabel()
  const { signatures, representative, representativeReason, representativeNote } = placement
  if (placement.authority !== 'own') return null
  return (
    <Card title={t('signatures')}>
      {signatures.length === 0 ? (
        <p className="quiet">{t('notSigned')}</p>
      ) : (
        <ul>
          {signatures.map(({ part, name, at, voidedAt }) => (
            <li key={`${part} ${at}`} className={voidedAt === null ? undefined : 'quiet'}>
              {t(`signature_${part}`)}: {name}, {format.dateTime(at)}
              {voidedAt !== null && ` (${t('voided')})`}
            </li>
          ))}
        </ul>
      )}
      {representative && placement.status === 'employer_signed' && (
        <p>
          {t(representative.open ? 'linkOpen' : 'linkClosed', {
            name: representative.name,
            date: format.lastDay(representative.expiresAt),
          })}
        </p>
      )}
      {representativeReason && (
        <p>
          {t('noRepresentative', { reason: label(representativeReasonLabels[representativeReason]) })}
          {representativeNote && <span className="preline"> {representativeNote}</span>}
        </p>
      )}
    </Card>
  )
}

const Decisions = ({ placement }: { placement: ShownPlacement }) => {
  const t = useTexts(placementsTexts)
  const format = useFormat()
  const locale = useLocale()
  if (placement.decisions.length === 0) return null
  return (
    <Card title={t('decision')}>
      {placement.decisions.map((decision) => (
        <div className="stack" key={decision.at}>
          <p>
            <strong>
              {t(decision.approved ? 'approvedAt' : 'refusedAt', {
                date: format.date(decision.at),
                by: decision.by,
              })}
            </strong>
            {decision.replaced && <span className="quiet"> · {t('replaced')}</span>}
          </p>
          {'grounds' in decision && typeof decision.grounds === 'string' && (
            <p className="preline">{decision.grounds}</p>
          )}
          <Details summary={t('appeal')}>
            <p>{decision.appealNotice[locale]}</p>
          </Details>
        </div>
      ))}
    </Card>
  )
}

const Vitas = ({ placement, onMirror }: { placement: ShownPlacement; onMirror: () => void }) => {
  const t = useTexts(placementsTexts)
  const format = useFormat()
  const label = useLabel()
  const { vitas } = placement
  if (vitas === null) return null
  return (
    <Card title={t('vitas')}>
      <div className="stack">
        <DescriptionList
          entries={[
            { term: t('caseNumber'), value: vitas.caseNumber },
            { term: t('offerStatus'), value: label(vitasOfferLabels[vitas.offerStatus]) },
            { term: t('allocationStatus'), value: label(vitasAllocationLabels[vitas.allocationStatus]) },
            {
              term: t('openVitas'),
              value: vitas.url && (
                <a href={vitas.url} rel="noreferrer" target="_blank">
                  {t('openVitas')}
                </a>
              ),
            },
          ]}
        />
        <p className="quiet small">{t('mirroredAt', { date: format.dateTime(vitas.at) })}</p>
        <div className="actions">
          <Button small onClick={onMirror}>
            {t('mirror')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

const Ending = ({ placement }: { placement: ShownPlacement }) => {
  const t = useTexts(placementsTexts)
  const format = useFormat()
  const label = useLabel()
  const { end, withdrawal } = placement
  const outcome = 'outcome' in placement ? placement.outcome : null
  if (end === null && withdrawal === null) return null
  return (
    <Card title={t('ending')}>
      <DescriptionList
        entries={[
          end && { term: t('lastDay'), value: format.date(end.lastDay) },
          end && {
            term: t('reason'),
            value: [label(endReasonLabels[end.reason]), end.note].filter(Boolean).join('. '),
          },
          outcome && { term: t('outcome'), value: label(outcomeLabels[outcome]) },
          withdrawal && {
            term: t('withdrawn'),
            value: [label(withdrawReasonLabels[withdrawal.reason]), withdrawal.note]
              .filter(Boolean)
              .join('. '),
          },
        ]}
      />
    </Card>
  )
}

const isAct = (act: string): act is PlacementAct => (placementActs as readonly string[]).includes(act)

/** Signatures, the case in VITAS, decisions, the ending, and what happened when. */
export const PlacementRecord = ({
  placement,
  onMirror,
}: {
  placement: ShownPlacement
  onMirror: () => void
}) => {
  const t = useTexts(placementsTexts)
  const label = useLabel()
  return (
    <>
      {placement.comment && (
        <Card title={t('comment')}>
          <p className="preline">{placement.comment}</p>
        </Card>
      )}
      <Signatures placement={placement} />
      <Vitas placement={placement} onMirror={onMirror} />
      <Decisions placement={placement} />
      <Ending placement={placement} />
      {'log' in placement && placement.log.length > 0 && (
        <Card title={t('log')}>
          <Timeline
            entries={placement.log.map(({ at, by, to, act }) => ({
              key: `${at} ${to}`,
              at,
              title: isAct(act) ? label(placementActLabels[act]) : label(placementStatusLabels[to]),
              text: by,
            }))}
          />
        </Card>
      )}
    </>
  )
}
