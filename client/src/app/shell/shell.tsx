import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { AfterHireProvider, type Hired } from '../../features/referrals/after-hire-slot'
import { type CheckedPerson, PersonCheckProvider } from '../../features/referrals/person-check-slot'
import { useTexts } from '../../i18n/texts'
import { LoadingState } from '../../ui/states'
import { useMe } from '../session'
import { CompaniesNotice } from './companies-notice'
import { Footer } from './footer'
import { Header } from './header'
import { OfflineNotice } from './offline-notice'
import { SessionNotice } from './session-notice'
import { shellTexts } from './shell.texts'

const PersonCheck = lazy(async () => ({
  default: (await import('../../features/placement-rules/person-check')).PersonCheck,
}))
const BeginPlacement = lazy(async () => ({
  default: (await import('../../features/placements/begin-placement')).BeginPlacement,
}))
const afterHire = (hired: Hired) => (
  <Suspense fallback={<LoadingState lines={1} />}>
    <BeginPlacement {...hired} />
  </Suspense>
)
const personCheck = (person: CheckedPerson) => (
  <Suspense fallback={<LoadingState lines={3} />}>
    <PersonCheck {...person} />
  </Suspense>
)

/** What stands around every page. */
export const Shell = () => {
  const t = useTexts(shellTexts)
  const me = useMe()
  return (
    <>
      <a className="skip-link" href="#main-content">
        {t('skip')}
      </a>
      {me.demonstration && (
        <section className="demonstration-banner" aria-label="Demonstration">
          <p className="page-width">{t('demonstration')}</p>
        </section>
      )}
      <Header me={me} />
      <main className="site-main" id="main-content" tabIndex={-1}>
        <div className="page-width stack">
          <SessionNotice />
          <CompaniesNotice me={me} />
          <div>
            <PersonCheckProvider value={personCheck}>
              <AfterHireProvider value={afterHire}>
                <Outlet />
              </AfterHireProvider>
            </PersonCheckProvider>
          </div>
          <OfflineNotice />
        </div>
      </main>
      <Footer />
    </>
  )
}
