import { useTexts } from '../../i18n/texts'
import { PageHeading } from '../../ui/page-heading'
import { accessibilityTexts } from './accessibility.texts'

export const AccessibilityPage = () => {
  const t = useTexts(accessibilityTexts)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <section>
          <h2>{t('statusTitle')}</h2>
          <p>{t('statusText')}</p>
        </section>
        <section>
          <h2>{t('howTitle')}</h2>
          <p>{t('howText')}</p>
          <p>{t('dated')}</p>
        </section>
        <section>
          <h2>{t('doneTitle')}</h2>
          <ul>
            <li>{t('doneKeyboard')}</li>
            <li>{t('doneContrast')}</li>
            <li>{t('doneForms')}</li>
            <li>{t('doneZoom')}</li>
            <li>{t('doneMotion')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('notTitle')}</h2>
          <ul>
            <li>{t('notReaders')}</li>
            <li>{t('notFiles')}</li>
            <li>{t('notLanguage')}</li>
            <li>{t('notBurden')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('contactTitle')}</h2>
          <p>{t('contactText')}</p>
        </section>
        <section>
          <h2>{t('complainTitle')}</h2>
          <p>{t('complainText')}</p>
          <p>
            <a href="https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/">
              {t('complainLink')}
            </a>
          </p>
        </section>
      </div>
    </>
  )
}
