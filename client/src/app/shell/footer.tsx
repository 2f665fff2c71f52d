import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { useLocale } from '../../i18n/use-label'
import { shellTexts } from './shell.texts'

export const Footer = () => {
  const t = useTexts(shellTexts)
  const locale = useLocale()
  return (
    <footer className="site-footer">
      <div className="page-width">
        <p>{t('footer')}</p>
        <ul className="plain">
          <li>
            <Link to="/smaajob">{t('adverts')}</Link>
          </li>
          <li>
            <Link to="/tilgaengelighed">{t('accessibility')}</Link>
          </li>
          <li>
            <a href={`/sikkerhed?lang=${locale}`}>{t('security')}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
