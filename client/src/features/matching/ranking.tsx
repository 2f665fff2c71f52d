import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { countsSentence } from '@virkelyst/shared/matching/matching.labels'
import {
  filterNames,
  type RankedCandidate,
  type Ranking as Run,
} from '@virkelyst/shared/matching/matching.schema'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { EmptyState, LoadingState, QueryBoundary } from '../../ui/states'
import { CandidateBands } from './candidate-bands'
import { CompareBar } from './compare-bar'
import { LeftOut } from './left-out'
import { RankFiltersForm } from './rank-filters'
import { type RankFilters, type RankLimit, rankLimits } from './rank-filters.schema'
import type { RankingActs } from './ranking-acts'
import { staffMatchingTexts } from './staff-matching.texts'
import { useRanking } from './use-matching'

const RunLine = ({ run, again, busy }: { run: Run; again: () => void; busy: boolean }) => {
  const t = useTexts(staffMatchingTexts)
  const format = useFormat()
  return (
    <div className="run-line quiet small">
      <span>
        {t('run', {
          at: format.dateTime(run.at),
          catalogue: run.catalogueVersion,
          weights: run.weightsVersion,
        })}
      </span>
      <Button look="tertiary" small icon="refresh" busy={busy} title={t('again_hint')} onClick={again}>
        {t('again')}
      </Button>
    </div>
  )
}

/** Who fits an order, why, and who was sorted out by what. Software suggests; the buttons are a person's. */
export const Ranking = ({
  orderId,
  kind,
  filters,
  limit,
  onFilters,
  onLimit,
  notice,
  acts,
}: {
  orderId: string
  kind: JobOrderKind
  filters: RankFilters
  limit: RankLimit
  onFilters: (filters: RankFilters) => void
  onLimit: (limit: RankLimit) => void
  /** What was just done, said above the list. */
  notice: ReactNode
  acts: RankingActs
}) => {
  const t = useTexts(staffMatchingTexts)
  const locale = useLocale()
  const [chosen, setChosen] = useState<readonly RankedCandidate[]>([])
  const query = useRanking({
    orderId,
    limit,
    targetGroups: filters.groups,
    goals: filters.goals,
    maxKm: filters.km,
  })
  const more = rankLimits.find((next) => next > limit)
  return (
    <section className="stack" aria-labelledby="ranking">
      <div>
        <h2 id="ranking">{t('title')}</h2>
        <p className="quiet">{t('lead')}</p>
      </div>
      <RankFiltersForm key={JSON.stringify(filters)} kind={kind} filters={filters} onFilters={onFilters} />
      {notice}
      <QueryBoundary query={query} loading={<LoadingState lines={6} />}>
        {(run) => (
          <div className="stack" aria-busy={query.isFetching}>
            <p role="status" className="counts">
              {countsSentence(run.counts, filterNames, locale)}
            </p>
            {run.byWords && <Notice tone="warning">{t('byWords')}</Notice>}
            {run.candidates.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
            ) : (
              <CandidateBands run={run} chosen={chosen} onChosen={setChosen} acts={acts} orderId={orderId} />
            )}
            {more !== undefined && run.counts.eligible > run.candidates.length && (
              <div className="actions">
                <Button busy={query.isFetching} onClick={() => onLimit(more)}>
                  {t('showMore')}
                </Button>
              </div>
            )}
            <LeftOut people={run.leftOut} takeBack={acts.takeBack} />
            <RunLine run={run} again={() => void query.refetch()} busy={query.isFetching} />
          </div>
        )}
      </QueryBoundary>
      <CompareBar orderId={orderId} chosen={chosen} onClear={() => setChosen([])} />
    </section>
  )
}
