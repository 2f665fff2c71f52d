import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { TabNav } from '../../ui/tab-nav'
import { staffReferralsTexts } from './staff-referrals.texts'

/** The selections of the work list; each is an address of its own. */
export const ReferralViews = () => {
  const t = useTexts(staffReferralsTexts)
  const views = [
    { key: 'open', text: t('viewOpen'), search: {} },
    { key: 'interests', text: t('viewInterests'), search: { interests: true } },
    { key: 'accepted', text: t('viewAccepted'), search: { status: 'accepted' } },
    { key: 'proposed', text: t('viewProposed'), search: { status: 'proposed' } },
    { key: 'presented', text: t('viewPresented'), search: { status: 'presented' } },
    { key: 'declined', text: t('viewDeclined'), search: { status: 'declined' } },
    { key: 'closed', text: t('viewClosed'), search: { status: 'closed' } },
  ] as const
  return (
    <TabNav label={t('views')}>
      {views.map(({ key, text, search }) => (
        <Link
          key={key}
          to="/formidlinger"
          // The tick boxes stay as they are from one view to the next.
          search={(previous) => ({ mine: previous.mine, overdue: previous.overdue, ...search })}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {text}
        </Link>
      ))}
    </TabNav>
  )
}
