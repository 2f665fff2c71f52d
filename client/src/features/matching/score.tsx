import { bandLabels } from '@virkelyst/shared/matching/matching.labels'
import type { Band } from '@virkelyst/shared/matching/matching.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { staffMatchingTexts } from './staff-matching.texts'
import '../../ui/styles/work.css'

/** The score in figures and its band in words. */
export const Score = ({ score, band }: { score: number; band: Band }) => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  const rounded = Math.round(score)
  return (
    <p className={`score ${band}`}>
      <span aria-hidden="true" className="score-number">
        {rounded}
      </span>
      <span className="sr-only">{t('scoreSpoken', { score: rounded })}, </span>
      <span className="score-band">{label(bandLabels[band])}</span>
    </p>
  )
}
