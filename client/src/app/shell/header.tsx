import { Link, useRouterState } from '@tanstack/react-router'
import type { Me } from '@virkelyst/shared/accounts/account.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLocale } from '../../i18n/use-label'
import { ButtonAnchor } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { WordmarkSign } from '../../ui/wordmark'
import { signInAddress, useChangeLocale } from '../session'
import { navigation } from './navigation'
import { SeatSwitch } from './seat-switch'
import { shellTexts } from './shell.texts'
import { SignOutButton } from './sign-out-button'

const LanguageButton = () => {
  const t = useTexts(shellTexts)
  const locale = useLocale()
  const change = useChangeLocale()
  const other = locale === 'da' ? 'en' : 'da'
  return (
    <button type="button" className="text-button" lang={other} onClick={() => change(other)}>
      <Icon name="language" />
      {t('language')}
    </button>
  )
}

const Person = ({ me }: { me: Me }) => {
  const t = useTexts(shellTexts)
  return (
    <>
      <SeatSwitch me={me} />
      <Link to="/sessioner" className="text-button">
        {t('mySessions')}
      </Link>
      <SignOutButton />
    </>
  )
}

export const Header = ({ me }: { me: Me }) => {
  const t = useTexts(shellTexts)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // Opened on one page, it is closed on the next.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const open = openOn === path
  const items = me.seat ? navigation[me.seat.role] : []
  const opened = open ? ' open' : ''
  return (
    <header className="site-header">
      <div className="page-width">
        <div className="site-bar">
          <Link to="/" className="wordmark" aria-label={t('home')}>
            <WordmarkSign />
            <span>Virkelyst</span>
          </Link>
          <button
            type="button"
            className="text-button menu-toggle"
            aria-expanded={open}
            aria-controls="site-menu site-nav"
            onClick={() => setOpenOn(open ? null : path)}
          >
            <Icon name={open ? 'close' : 'menu'} />
            {t('menu')}
          </button>
          <div className={`site-menu${opened}`} id="site-menu">
            <LanguageButton />
            {me.user ? (
              <Person me={me} />
            ) : (
              <ButtonAnchor look="primary" href={signInAddress(path === '/' ? '/' : path)}>
                {t('signIn')}
              </ButtonAnchor>
            )}
          </div>
        </div>
        {items.length > 0 && (
          <nav className={`site-nav${opened}`} id="site-nav" aria-label={t('mainNavigation')}>
            <ul className="plain">
              {items.map((item) => (
                <li key={item.to}>
                  <Link to={item.to} activeOptions={{ exact: item.to === '/mig', includeSearch: false }}>
                    {t(item.text)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}
