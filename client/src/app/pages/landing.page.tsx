import { useTexts } from '../../i18n/texts'
import { ButtonAnchor, ButtonLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { signInAddress } from '../session'
import './landing.css'
import { landingTexts } from './landing.texts'
import { LandingExample } from './landing-example'

export const LandingPage = () => {
  const t = useTexts(landingTexts)
  const audiences = [
    { key: 'companies', title: t('companies'), text: t('companiesText') },
    { key: 'consultants', title: t('consultants'), text: t('consultantsText') },
    { key: 'citizens', title: t('citizens'), text: t('citizensText') },
  ]
  const steps = [
    { key: '1', title: t('stepOne'), text: t('stepOneText') },
    { key: '2', title: t('stepTwo'), text: t('stepTwoText') },
    { key: '3', title: t('stepThree'), text: t('stepThreeText') },
    { key: '4', title: t('stepFour'), text: t('stepFourText') },
  ]
  return (
    <div className="landing">
      <section className="landing-hero">
        <div>
          <PageHeading title={t('title')} lead={t('lead')} />
          <div className="actions">
            <ButtonAnchor look="primary" href={signInAddress('/')}>
              {t('signIn')}
            </ButtonAnchor>
            <ButtonLink look="secondary" icon="search" to="/smaajob">
              {t('findSmallJobs')}
            </ButtonLink>
          </div>
        </div>
        <LandingExample />
      </section>
      <section className="landing-audiences">
        {audiences.map(({ key, title, text }) => (
          <div key={key}>
            <h2>{title}</h2>
            <p>{text}</p>
          </div>
        ))}
      </section>
      <section className="landing-steps">
        <h2>{t('howTitle')}</h2>
        <ol className="plain">
          {steps.map(({ key, title, text }) => (
            <li key={key}>
              <h3>{title}</h3>
              <p className="quiet">{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
