import { bandLabels } from '@virkelyst/shared/matching/matching.labels'
import { bands, type RankedCandidate, type Ranking } from '@virkelyst/shared/matching/matching.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { CandidateItem } from './candidate-item'
import type { RankingActs } from './ranking-acts'
import { staffMatchingTexts } from './staff-matching.texts'

/** The ranked people under their bands, in the order of the ranking. */
export const CandidateBands = ({
  run,
  orderId,
  chosen,
  onChosen,
  acts,
}: {
  run: Ranking
  orderId: string
  chosen: readonly RankedCandidate[]
  onChosen: (chosen: readonly RankedCandidate[]) => void
  acts: RankingActs
}) => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  const isChosen = (candidate: RankedCandidate) =>
    chosen.some(({ citizenId }) => citizenId === candidate.citizenId)
  return bands.map((band) => {
    const candidates = run.candidates.filter((candidate) => candidate.band === band)
    if (candidates.length === 0) return null
    return (
      <section key={band} className="stack band" aria-labelledby={`band-${band}`}>
        <h3 id={`band-${band}`}>
          {t('bandCount', { band: label(bandLabels[band]), count: candidates.length })}
        </h3>
        <ol className="plain stack">
          {candidates.map((candidate) => (
            <li key={candidate.citizenId}>
              <CandidateItem
                candidate={candidate}
                orderId={orderId}
                weights={run.weights}
                status={acts.statusOf(candidate.citizenId)}
                chosen={isChosen(candidate)}
                mayChoose={chosen.length < 2}
                onChoose={(add) =>
                  onChosen(
                    add
                      ? [...chosen, candidate]
                      : chosen.filter(({ citizenId }) => citizenId !== candidate.citizenId),
                  )
                }
                acts={{
                  onPropose: (person) => acts.onPropose(person, run.runId),
                  onLeaveOut: acts.onLeaveOut,
                }}
              />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}
