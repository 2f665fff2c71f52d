import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { QueryBoundary } from '../../ui/states'
import { Tile, Tiles } from '../../ui/tiles'
import { useWorkListSummary } from './use-work-list'
import { workListTexts } from './work-list.texts'

const exactly = { activeOptions: { exact: true, includeSearch: true } } as const

/** What waits for an answer, each count one click to the list behind it. */
export const WorkListTiles = () => {
  const t = useTexts(workListTexts)
  const may = useMay()
  const query = useWorkListSummary()
  return (
    <QueryBoundary query={query} loading={<div className="tiles" aria-hidden="true" />}>
      {(summary) => (
        <Tiles label={t('tiles')}>
          <Tile
            to="/arbejdsliste"
            search={{ waitingFor: 'municipality' }}
            count={summary.toAnswer}
            label={t('toAnswer')}
            tone="spark"
            {...exactly}
          />
          <Tile
            to="/arbejdsliste"
            search={{ overdue: true }}
            count={summary.overdue}
            label={t('overdue')}
            tone="late"
            {...exactly}
          />
          <Tile
            to="/arbejdsliste"
            search={{ waitingFor: 'citizen' }}
            count={summary.waitingForCitizen}
            label={t('waitingForCitizen')}
            {...exactly}
          />
          <Tile
            to="/arbejdsliste"
            search={{ waitingFor: 'employer' }}
            count={summary.waitingForEmployer}
            label={t('waitingForEmployer')}
            {...exactly}
          />
          {may('referrals.workList') && (
            <>
              <Tile
                to="/formidlinger"
                search={{ status: 'accepted' }}
                count={summary.readyToConfirm}
                label={t('readyToConfirm')}
                tone="spark"
              />
              <Tile
                to="/formidlinger"
                search={{ interests: true }}
                count={summary.interests}
                label={t('interests')}
                tone="spark"
              />
            </>
          )}
        </Tiles>
      )}
    </QueryBoundary>
  )
}
