import { weightLabels, weightMeanings } from '@virkelyst/shared/matching/weight.labels'
import { weightNames } from '@virkelyst/shared/matching/weight.rules'
import type { Weights } from '@virkelyst/shared/matching/weights'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { weightsTexts } from './weights.texts'
import '../../ui/styles/work.css'
import './weights.css'

/** What the score is made of, drawn by weight, each part with what it means. */
export const WeightBars = ({ weights }: { weights: Weights }) => {
  const t = useTexts(weightsTexts)
  const format = useFormat()
  const label = useLabel()
  const heaviest = Math.max(...weightNames.map((name) => weights[name]))
  return (
    <dl className="weight-bars">
      {weightNames.map((name) => (
        <div key={name}>
          <dt>{label(weightLabels[name])}</dt>
          <dd>
            <span className="weight-figure">
              {t('percent', { percent: format.number(weights[name] * 100, 1) })}
            </span>
            <meter min={0} max={heaviest} value={weights[name]} aria-hidden="true" />
            <span className="quiet small">{label(weightMeanings[name])}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
