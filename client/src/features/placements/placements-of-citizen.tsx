import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { PlacementTable } from './placement-table'
import { placementsTexts } from './placements.texts'
import { usePlacements } from './use-placements'

/** Every placement of a citizen, and the way to begin one at a company that was talked to. */
export const PlacementsOfCitizen = ({ citizenId }: { citizenId: string }) => {
  const t = useTexts(placementsTexts)
  const may = useMay()
  const query = usePlacements({ citizenId, view: 'all', pageSize: 50 })
  const begin = may('placements.beginNamed') && (
    <ButtonLink to="/borgere/$citizenId/forloeb" params={{ citizenId }}>
      {t('beginNamed')}
    </ButtonLink>
  )
  return (
    <section className="stack">
      <QueryBoundary
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={
          <EmptyState title={t('emptyCitizen')} action={begin}>
            {t('emptyTextStaff')}
          </EmptyState>
        }
      >
        {({ rows }) => (
          <>
            <PlacementTable rows={rows} />
            {begin && <div className="actions">{begin}</div>}
          </>
        )}
      </QueryBoundary>
    </section>
  )
}
