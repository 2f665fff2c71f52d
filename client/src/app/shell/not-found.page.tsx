import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { shellTexts } from './shell.texts'

export const NotFoundPage = () => {
  const t = useTexts(shellTexts)
  return (
    <>
      <PageHeading title={t('notFoundTitle')} lead={t('notFoundText')} />
      <ButtonLink look="primary" to="/">
        {t('toFrontPage')}
      </ButtonLink>
    </>
  )
}
