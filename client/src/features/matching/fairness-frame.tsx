import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../app/use-may'
import { defineTexts, useTexts } from '../../i18n/texts'
import { PageHeading } from '../../ui/page-heading'
import { TabNav } from '../../ui/tab-nav'

const texts = defineTexts('matching-fairness', {
  da: {
    title: 'Rangering og fordeling',
    views: 'Vis',
    viewRuns: 'Rangeringer',
    viewExposure: 'Fordeling',
  },
  en: {
    title: 'Rankings and fairness',
    views: 'Show',
    viewRuns: 'Rankings',
    viewExposure: 'Fairness',
  },
})

/** What the pages for those who answer for the ranking share: the heading, and the way between them. */
export const FairnessFrame = ({ lead, children }: { lead: string; children: ReactNode }) => {
  const t = useTexts(texts)
  const may = useMay()
  return (
    <>
      <PageHeading title={t('title')} lead={lead} />
      <div className="stack">
        {may('matching.runs') && (
          <TabNav label={t('views')}>
            <Link to="/rangeringer" activeOptions={{ exact: true, includeSearch: false }}>
              {t('viewRuns')}
            </Link>
            <Link to="/rangeringer/fordeling">{t('viewExposure')}</Link>
          </TabNav>
        )}
        {children}
      </div>
    </>
  )
}
