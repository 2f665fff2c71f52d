import { Link } from '@tanstack/react-router'
import type { WeeksToRegister } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { registerWeeksTexts } from './register-weeks.texts'
import { useWeeksToRegister } from './use-hour-plans'
import { type ShownWeek, WeekDialog } from './week-dialog'
import { WeekRow } from './week-row'
import { useWeekWords } from './week-words'
import './hour-plans.css'

const PlacementWeeks = ({
  placement,
  onOther,
  onDone,
}: {
  placement: WeeksToRegister
  onOther: (week: ShownWeek) => void
  onDone: (week: ShownWeek) => void
}) => {
  const t = useTexts(registerWeeksTexts)
  const label = useLabel()
  return (
    <Card as="article">
      <h2>{placement.personName}</h2>
      <p>
        <Link to="/forloeb/$placementId" params={{ placementId: placement.placementId }}>
          {placement.title}
        </Link>
        <br />
        <span className="quiet">
          {t('at', { kind: label(placementKindLabels[placement.kind]), unit: placement.unitName })}
        </span>
      </p>
      <ul className="plain">
        {placement.weeks.map((week) => (
          <WeekRow
            key={week.monday}
            placement={placement}
            week={week}
            onOther={() => onOther(week)}
            onDone={() => onDone(week)}
          />
        ))}
      </ul>
    </Card>
  )
}

const Weeks = ({ placements }: { placements: readonly WeeksToRegister[] }) => {
  const t = useTexts(registerWeeksTexts)
  const words = useWeekWords()
  const [other, setOther] = useState<{ placement: WeeksToRegister; week: ShownWeek } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const left = placements.some(({ weeks }) => weeks.some(({ registered }) => registered === null))
  const told = (placement: WeeksToRegister, week: ShownWeek) =>
    setDone(t('done', { week: words.number(week.monday), person: placement.personName }))
  return (
    <div className="stack">
      <DoneNotice message={done === null || left ? done : t('allDone')} />
      {placements.map((placement) => (
        <PlacementWeeks
          key={placement.placementId}
          placement={placement}
          onOther={(week) => {
            setDone(null)
            setOther({ placement, week })
          }}
          onDone={(week) => told(placement, week)}
        />
      ))}
      {other && (
        <WeekDialog
          placementId={other.placement.placementId}
          kind={other.placement.kind}
          week={other.week}
          onClose={() => setOther(null)}
          onDone={() => {
            told(other.placement, other.week)
            setOther(null)
          }}
        />
      )}
    </div>
  )
}

/** Every week that a contact has to register, one press each. */
export const RegisterWeeksPage = () => {
  const t = useTexts(registerWeeksTexts)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <QueryBoundary
        query={useWeeksToRegister()}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState
            title={t('emptyTitle')}
            action={<ButtonLink to="/forloeb">{t('toPlacements')}</ButtonLink>}
          >
            {t('emptyText')}
          </EmptyState>
        }
      >
        {(placements) => <Weeks placements={placements} />}
      </QueryBoundary>
    </>
  )
}
