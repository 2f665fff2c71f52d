import { Link } from '@tanstack/react-router'
import { reasonsSentence } from '@virkelyst/shared/matching/matching.labels'
import type { RunCandidate, RunView } from '@virkelyst/shared/matching/run.schema'
import { bandOf } from '@virkelyst/shared/matching/score.rules'
import { useTexts } from '../../i18n/texts'
import { useLocale } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { Tag } from '../../ui/tag'
import { runsTexts } from './runs.texts'
import { Score } from './score'
import { ScoreDetails } from './score-details'
import { useOutcomeText, usePersonText } from './use-runs'

const tones = { proposed: 'success', left_out: 'quiet', none: 'quiet' } as const

/** One place of a list as it was, and what a person decided about whoever stood there. */
export const RunCandidateItem = ({
  candidate,
  orderId,
  weights,
}: {
  candidate: RunCandidate
  orderId: string
  weights: RunView['weights']
}) => {
  const t = useTexts(runsTexts)
  const locale = useLocale()
  const personText = usePersonText()
  const outcomeText = useOutcomeText()
  const { person, hidden, score, components, reasons, outcome } = candidate
  const passedOver = outcome.kind === 'proposed' ? outcome.passedOver : 0
  return (
    <article className="card candidate">
      <Score score={score} band={bandOf(score, components.occupation)} />
      <div className="candidate-body">
        <p className="quiet small">{t('place', { place: candidate.place })}</p>
        <h3>
          {person === null ? (
            <span className="quiet">{personText(candidate)}</span>
          ) : (
            <Link to="/borgere/$citizenId" params={{ citizenId: person.id }} search={{ order: orderId }}>
              {person.name}
            </Link>
          )}
        </h3>
        {hidden === 'gone' ? (
          <p className="quiet small">{t('goneText')}</p>
        ) : (
          <p className="reasons">{reasonsSentence(reasons, locale)}</p>
        )}
        {outcome.kind !== 'none' && <p className="small">{outcomeText(candidate)}</p>}
      </div>
      <div className="candidate-acts">
        {outcome.kind !== 'none' && (
          <Tag tone={tones[outcome.kind]}>
            {t(outcome.kind === 'proposed' ? 'tagProposed' : 'tagLeftOut')}
          </Tag>
        )}
        {passedOver > 0 && <Tag tone="warning">{t('passedOver', { count: passedOver })}</Tag>}
      </div>
      {hidden !== 'gone' && weights && (
        <div className="candidate-why">
          <Details summary={t('why')}>
            <ScoreDetails candidate={candidate} weights={weights} />
          </Details>
        </div>
      )}
    </article>
  )
}
