import { Link } from '@tanstack/react-router'
import { reasonText } from '@virkelyst/shared/matching/matching.labels'
import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import { weightLabels } from '@virkelyst/shared/matching/weight.labels'
import { countedWeights, weightNames } from '@virkelyst/shared/matching/weight.rules'
import type { Weights } from '@virkelyst/shared/matching/weights'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
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
  const label = useLabel()
  const may = useMay()
  const counted = countedWeights(weights, components.effort !== null)
  return (
    <div className="score-details">
      <dl className="components">
        {weightNames.map((name) => {
          const value = components[name]
          return value === null ? null : (
            <div key={name}>
              <dt>
                {label(weightLabels[name])}
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
        <p className="quiet small">
          {t('neverCounts')} {may('matching.weights') && <Link to="/vaegte">{t('howItCounts')}</Link>}
        </p>
      </div>
    </div>
  )
}
