import { useQuery } from '@tanstack/react-query'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import { placementStatusForCitizen } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementForCitizen } from '@virkelyst/shared/placements/placement.schema'
import type { ReactNode } from 'react'
import { trpc } from '../../app/trpc'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { ProblemNotice } from '../../ui/problem-notice'
import { Tag } from '../../ui/tag'
import { usePeriod } from './placement-table'
import { TermsDetails } from './terms-details'

const texts = defineTexts('my-placements', {
  da: {
    title: 'Dine forløb',
    at: '{{kind}} hos {{company}}',
    details: 'Hvad er aftalt?',
    approved: 'Kommunen har bevilget forløbet {{date}}',
    refused: 'Kommunen har givet afslag {{date}}',
    appeal: 'Sådan kan du klage',
    replaced: 'Der er taget en ny afgørelse siden.',
  },
  en: {
    title: 'Your placements',
    at: '{{kind}} at {{company}}',
    details: 'What is agreed?',
    approved: 'The municipality approved it on {{date}}',
    refused: 'The municipality refused it on {{date}}',
    appeal: 'How you can appeal',
    replaced: 'A new decision has been made since.',
  },
})

const MyPlacement = ({ placement, panels }: { placement: PlacementForCitizen; panels: ReactNode }) => {
  const t = useTexts(texts)
  const label = useLabel()
  const locale = useLocale()
  const format = useFormat()
  const period = usePeriod()
  return (
    <Card as="article">
      <div className="stack">
        <div className="spread">
          <h3>{placement.title}</h3>
          <Tag>{label(placementStatusForCitizen[placement.status])}</Tag>
        </div>
        <p>
          {t('at', { kind: label(placementKindLabels[placement.kind]), company: placement.companyName })}
          <br />
          <span className="quiet">
            {period(placement)} · {format.hours(placement.hours, placement.hours)}
          </span>
        </p>
        {placement.decisions.map((decision) => (
          <div key={decision.at} className="stack">
            <p>
              <strong>
                {t(decision.approved ? 'approved' : 'refused', { date: format.date(decision.at) })}
              </strong>
            </p>
            {decision.replaced && <p>{t('replaced')}</p>}
            <p className="preline">{decision.grounds}</p>
            <Details summary={t('appeal')}>
              <p>{decision.appealNotice[locale]}</p>
            </Details>
          </div>
        ))}
        {panels}
        <Details summary={t('details')}>
          <TermsDetails terms={placement.terms} />
        </Details>
      </div>
    </Card>
  )
}

/** The citizen's own placements, with the decision in plain words; nothing where there is none. */
export const MyPlacements = ({
  panels = () => null,
}: {
  /** What other features add to one placement. */
  panels?: (placementId: string) => ReactNode
}) => {
  const t = useTexts(texts)
  const query = useQuery(trpc.placements.mine.queryOptions())
  const { data } = query
  if (data === undefined || data.length === 0)
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  return (
    <section className="stack">
      <h2>{t('title')}</h2>
      {data.map((placement) => (
        <MyPlacement key={placement.id} placement={placement} panels={panels(placement.id)} />
      ))}
    </section>
  )
}
