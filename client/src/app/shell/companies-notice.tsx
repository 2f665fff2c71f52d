import type { Me } from '@virkelyst/shared/accounts/account.schema'
import { useTexts } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { shellTexts } from './shell.texts'

/** Says which company the sign-in took away, and which it shows without anybody having let the person in. */
export const CompaniesNotice = ({ me }: { me: Me }) => {
  const t = useTexts(shellTexts)
  const { lost, uninvited } = me.companies
  return (
    <>
      {lost.length > 0 && (
        <Notice tone="warning" title={t('companyLost', { cvr: lost.join(', ') })}>
          <p>{t('companyLostText', { cvr: lost.join(', ') })}</p>
        </Notice>
      )}
      {uninvited.length > 0 && (
        <Notice title={t('companyUninvited')}>
          <p>{t('companyUninvitedText', { cvr: uninvited.join(', ') })}</p>
        </Notice>
      )}
    </>
  )
}
