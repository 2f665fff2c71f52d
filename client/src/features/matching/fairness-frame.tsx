import type { ReactNode } from 'react'
import { defineTexts, useTexts } from '../../i18n/texts'
import { PageHeading } from '../../ui/page-heading'

const texts = defineTexts('matching-fairness', {
  da: { title: 'Fordeling af forslag' },
  en: { title: 'How proposals are spread' },
})

/** What the pages on how people are ranked share. */
export const FairnessFrame = ({ lead, children }: { lead: string; children: ReactNode }) => {
  const t = useTexts(texts)
  return (
    <>
      <PageHeading title={t('title')} lead={lead} />
      {children}
    </>
  )
}
