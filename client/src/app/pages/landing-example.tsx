import { useTexts } from '../../i18n/texts'
import { Tag } from '../../ui/tag'
import { landingTexts } from './landing.texts'

/** A picture of the product made of its own parts: one order on its way. */
export const LandingExample = () => {
  const t = useTexts(landingTexts)
  const counts = [
    { key: 'asked', count: 4, text: t('exampleAsked') },
    { key: 'yes', count: 2, text: t('exampleYes') },
    { key: 'presented', count: 1, text: t('examplePresented') },
  ]
  return (
    <figure className="landing-example">
      <div className="card accent stack">
        <div className="cluster">
          <Tag tone="accent">{t('exampleStatus')}</Tag>
          <span className="quiet small">{t('exampleNumber')}</span>
        </div>
        <p className="example-title">{t('exampleTitle')}</p>
        <p className="quiet">{t('exampleFacts')}</p>
        <span className="ball waiting">{t('exampleBall')}</span>
        <ol className="steps">
          {counts.map(({ key, count, text }) => (
            <li key={key} className={key === 'presented' ? undefined : 'done'}>
              <span className="count">{count}</span>
              {text}
            </li>
          ))}
        </ol>
      </div>
      <figcaption className="quiet small">{t('exampleCaption')}</figcaption>
    </figure>
  )
}
