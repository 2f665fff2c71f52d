import { useParams } from '@tanstack/react-router'
import { countsSentence } from '@virkelyst/shared/matching/matching.labels'
import { filterNames } from '@virkelyst/shared/matching/matching.schema'
import type { RunView } from '@virkelyst/shared/matching/run.schema'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { DescriptionList } from '../../ui/description-list'
import { Notice } from '../../ui/notice'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { EmptyState } from '../../ui/states'
import { RunCandidateItem } from './run-candidate'
import { runsTexts } from './runs.texts'
import { useFilterText, useRun, useSaveRun } from './use-runs'
import '../../ui/styles/work.css'

const Inputs = ({ run }: Pick<RunView, 'run'>) => {
  const t = useTexts(runsTexts)
  const locale = useLocale()
  const filterText = useFilterText()
  const asked = [t('atMost', { count: run.filters.limit }), filterText(run.filters)]
  return (
    <DescriptionList
      entries={[
        { term: t('asked'), value: asked.filter((part) => part !== null).join('; ') },
        {
          term: t('versions'),
          value: t('versionsText', {
            catalogue: run.catalogueVersion,
            weights: run.weightsVersion,
            rules: run.rulesVersion,
          }),
        },
        { term: t('filtered'), value: countsSentence(run.counts, filterNames, locale), wide: true },
      ]}
    />
  )
}

/** The human decision beside the suggestion, in a few words. */
const Decided = ({ candidates }: Pick<RunView, 'candidates'>) => {
  const t = useTexts(runsTexts)
  const count = (kind: 'proposed' | 'left_out') =>
    candidates.filter(({ outcome }) => outcome.kind === kind).length
  const [proposed, leftOut] = [count('proposed'), count('left_out')]
  const overruled = candidates.filter(
    ({ outcome }) => outcome.kind === 'proposed' && outcome.passedOver > 0,
  ).length
  if (proposed + leftOut === 0) return <Notice title={t('decidedTitle')}>{t('decidedNobody')}</Notice>
  const counts = [
    proposed > 0 && t('decidedProposed', { count: proposed }),
    leftOut > 0 && t('decidedLeftOut', { count: leftOut }),
  ].filter((part) => part !== false)
  return (
    <Notice tone={overruled > 0 ? 'warning' : 'success'} title={t('decidedTitle')}>
      <p>{counts.join('; ')}.</p>
      {proposed > 0 && (
        <p>{overruled > 0 ? t('decidedOverruled', { count: overruled }) : t('decidedFollowed')}</p>
      )}
    </Notice>
  )
}

/** One ranking as it was, with what people did with it after. */
export const RunPage = () => {
  const t = useTexts(runsTexts)
  const format = useFormat()
  const may = useMay()
  const { runId } = useParams({ from: '/rangeringer/$runId' })
  const query = useRun(runId)
  const save = useSaveRun()
  const orderLink = (orderId: string) => (
    <BackLink to="/arbejdsliste/$orderId" params={{ orderId }} search={{ view: 'history' }}>
      {t('backToOrder')}
    </BackLink>
  )
  const listLink = <BackLink to="/rangeringer">{t('back')}</BackLink>
  const toList = may('matching.runs')
  return (
    <PageBoundary query={query} back={toList ? listLink : undefined}>
      {(view) => (
        <>
          <PageHeading
            title={t('runTitle', { title: view.run.orderTitle })}
            lead={t('runLead', { at: format.dateTime(view.run.at), name: view.run.actorName })}
            back={toList ? listLink : orderLink(view.run.orderId)}
            actions={
              <>
                <Button icon="download" onClick={() => save.csv(view)}>
                  {t('saveCsv')}
                </Button>
                <Button look="tertiary" onClick={() => save.json(view)}>
                  {t('saveJson')}
                </Button>
              </>
            }
          />
          <div className="stack wide">
            <Inputs run={view.run} />
            {view.candidates.length === 0 ? (
              <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
            ) : (
              <>
                <Decided candidates={view.candidates} />
                <section className="stack" aria-labelledby="as-it-was">
                  <h2 id="as-it-was">{t('asItWas')}</h2>
                  {view.candidates.map((candidate) => (
                    <RunCandidateItem
                      key={candidate.place}
                      candidate={candidate}
                      orderId={view.run.orderId}
                      weights={view.weights}
                    />
                  ))}
                </section>
              </>
            )}
          </div>
        </>
      )}
    </PageBoundary>
  )
}
