import { Link } from '@tanstack/react-router'
import { reasonsSentence } from '@virkelyst/shared/matching/matching.labels'
import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import type { Weights } from '@virkelyst/shared/matching/weights'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { Details } from '../../ui/details'
import { Tag } from '../../ui/tag'
import { GoalFacts } from './goal-facts'
import { useMissingText } from './missing-text'
import { Score } from './score'
import { ScoreDetails } from './score-details'
import { staffMatchingTexts } from './staff-matching.texts'

/** What can be done with a candidate; the page that puts features together says how. */
export type CandidateActs = {
  onPropose: (candidate: RankedCandidate) => void
  onLeaveOut: (candidate: RankedCandidate) => void
}

const Facts = ({ candidate }: { candidate: RankedCandidate }) => {
  const t = useTexts(staffMatchingTexts)
  const format = useFormat()
  const begins =
    candidate.availableFrom <= today()
      ? t('now')
      : t('from', { date: format.shortDate(candidate.availableFrom) })
  return (
    <p className="quiet small">
      {candidate.postalName}, {format.km(candidate.km)} ·{' '}
      {format.hours(candidate.hoursMin, candidate.hoursMax)} · {begins}
    </p>
  )
}

const Coverage = ({ coverage }: { coverage: RankedCandidate['coverage'] }) => {
  const t = useTexts(staffMatchingTexts)
  const missing = useMissingText()
  if (coverage.of === 0) return null
  const counts = { met: coverage.met, of: coverage.of }
  return (
    <p className="small">
      {coverage.missing.length === 0
        ? t('coverage', counts)
        : t('coverageMissing', { ...counts, missing: coverage.missing.map(missing).join(', ') })}
    </p>
  )
}

/** Where the focus goes when a person has been acted on and the pressed button is gone. */
export const candidateLinkId = (citizenId: string): string => `candidate-${citizenId}`

/** One ranked person: score and band, both facts of the goal, the reasons in words, and what can be done. */
export const CandidateItem = ({
  candidate,
  orderId,
  weights,
  status,
  chosen,
  mayChoose,
  onChoose,
  acts,
}: {
  candidate: RankedCandidate
  orderId: string
  weights: Weights
  /** How far the person is with this order already; then nothing more is proposed here. */
  status: ReactNode
  chosen: boolean
  mayChoose: boolean
  onChoose: (chosen: boolean) => void
  acts: CandidateActs
}) => {
  const t = useTexts(staffMatchingTexts)
  const locale = useLocale()
  const { name } = candidate
  return (
    <article className={chosen ? 'card candidate chosen' : 'card candidate'}>
      <Score score={candidate.score} band={candidate.band} />
      <div className="candidate-body">
        <h4>
          <Link
            id={candidateLinkId(candidate.citizenId)}
            to="/borgere/$citizenId"
            params={{ citizenId: candidate.citizenId }}
            search={{ order: orderId }}
          >
            {name}
          </Link>
        </h4>
        <Facts candidate={candidate} />
        <GoalFacts goal={candidate.goal} title={candidate.goalTitle} />
        <p className="reasons">{reasonsSentence(candidate.reasons, locale)}</p>
        <Coverage coverage={candidate.coverage} />
        {candidate.proposalsLast30Days > 0 && (
          <p className="small">{t('proposals', { count: candidate.proposalsLast30Days })}</p>
        )}
      </div>
      <div className="candidate-acts">
        {status}
        {!candidate.consent && <Tag>{t('noConsent')}</Tag>}
        {!status && (
          <>
            <Button
              look="primary"
              small
              aria-label={t('proposeName', { name })}
              onClick={() => acts.onPropose(candidate)}
            >
              {t('propose')}
            </Button>
            <Button
              look="tertiary"
              small
              aria-label={t('leaveOutName', { name })}
              onClick={() => acts.onLeaveOut(candidate)}
            >
              {t('leaveOut')}
            </Button>
          </>
        )}
        <Checkbox
          label={
            <>
              {t('compare')}
              <span className="sr-only"> {name}</span>
            </>
          }
          checked={chosen}
          disabled={!chosen && !mayChoose}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </div>
      <div className="candidate-why">
        <Details summary={t('why')}>
          <ScoreDetails candidate={candidate} weights={weights} />
        </Details>
      </div>
    </article>
  )
}
