import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { PageHeading } from '../../ui/page-heading'
import { TabNav } from '../../ui/tab-nav'
import { catalogueTexts } from './catalogue.texts'

/** What the three parts of the catalogue share: the heading, and the way between them. */
export const CatalogueFrame = ({ lead, children }: { lead: string; children: ReactNode }) => {
  const t = useTexts(catalogueTexts)
  return (
    <>
      <PageHeading title={t('title')} lead={lead} />
      <div className="stack">
        <TabNav label={t('views')}>
          <Link to="/stillinger" activeOptions={{ exact: true, includeSearch: false }}>
            {t('viewSearch')}
          </Link>
          <Link to="/stillinger/proev">{t('viewTry')}</Link>
          <Link to="/stillinger/aendringer">{t('viewChanges')}</Link>
          <Link to="/stillinger/gennemgang">{t('viewRuns')}</Link>
        </TabNav>
        {children}
      </div>
    </>
  )
}
