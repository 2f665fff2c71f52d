import { reasonText } from '@virkelyst/shared/matching/matching.labels'
import type { RankedCandidate, ScoreComponents } from '@virkelyst/shared/matching/matching.schema'
import { countedWeights } from '@virkelyst/shared/matching/weight.rules'
import type { Weights } from '@virkelyst/shared/matching/weights'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { staffMatchingTexts } from './staff-matching.texts'

/** Every component of a score as stored with the run, drawn and in figures. */
export const ScoreDetails = ({
  candidate: { components, reasons },
  weights,
}: {
  candidate: Pick<RankedCandidate, 'components' | 'reasons'>
  /** Those of the version the run followed. */
  weights: Weights
}) => {
  const t = useTexts(staffMatchingTexts)
  const format = useFormat()
  const locale = useLocale()
  const counted = countedWeights(weights, components.effort !== null)
  const terms: [keyof ScoreComponents, string][] = [
    ['occupation', t('componentOccupation')],
    ['goal', t('componentGoal')],
    ['distance', t('componentDistance')],
    ['hours', t('componentHours')],
    ['industry', t('componentIndustry')],
    ['effort', t('componentEffort')],
    ['availability', t('componentAvailability')],
  ]
  return (
    <div className="score-details">
      <dl className="components">
        {terms.map(([name, term]) => {
          const value = components[name]
          return value === null ? null : (
            <div key={name}>
              <dt>
                {term}
                <span className="quiet">
                  {' '}
                  {t('weight', { percent: format.number(counted[name] * 100, 1) })}
                </span>
              </dt>
              <dd>
                <meter min={0} max={1} value={value} aria-hidden="true" />
                <span className="figure">{format.number(value * 100, 0)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="stack tight">
        <ul className="reason-list">
          {reasons.map((reason) => (
            <li key={reason.code}>{reasonText(reason, locale)}</li>
          ))}
        </ul>
        {components.effort === null && <p className="quiet small">{t('noEffort')}</p>}
        <p className="quiet small">{t('neverCounts')}</p>
      </div>
    </div>
  )
}
