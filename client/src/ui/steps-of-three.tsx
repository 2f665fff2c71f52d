import { useTexts } from '../i18n/texts'
import { workTexts } from './work.texts'
import './styles/work.css'

/** A rough amount in three steps, drawn as dots and said in words. */
export const StepsOfThree = ({ term, count }: { term: string; count: 1 | 2 | 3 }) => {
  const t = useTexts(workTexts)
  return (
    <span className="steps-of-three">
      <span aria-hidden="true">{term}</span>
      <span className="dots" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <span key={step} className={step <= count ? 'dot full' : 'dot'} />
        ))}
      </span>
      <span className="sr-only">{t('step', { term, value: t('ofThree', { count }) })}</span>
    </span>
  )
}
