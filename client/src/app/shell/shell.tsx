import { Outlet } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { useMe } from '../session'
import { Footer } from './footer'
import { Header } from './header'
import { OfflineNotice } from './offline-notice'
import { SessionNotice } from './session-notice'
import { shellTexts } from './shell.texts'

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
          <div>
            <Outlet />
          </div>
          <OfflineNotice />
        </div>
      </main>
      <Footer />
    </>
  )
}
