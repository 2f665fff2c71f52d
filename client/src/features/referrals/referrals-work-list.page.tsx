import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useEffect } from 'react'
import { referralListMemory } from '../../app/list-memory'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { EmptyState } from '../../ui/states'
import { ReferralTable } from './referral-table'
import { ReferralViews } from './referral-views'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralDialogs } from './use-referral-dialogs'
import { useReferralWorkList } from './use-referrals'

const pageSize = 25
const none: readonly ReferralForConsultant[] = []

/** Every referral of the municipality that waits for somebody, with its next step. */
export const ReferralsWorkListPage = () => {
  const t = useTexts(staffReferralsTexts)
  const acts = useMay()('referrals.confirm')
  const search = useSearch({ from: '/formidlinger' })
  useEffect(() => referralListMemory.keep(search), [search])
  const navigate = useNavigate({ from: '/formidlinger' })
  const { page = 1, status, mine, overdue, interests } = search
  const query = useReferralWorkList({ page, pageSize, status, mine, overdue, interests })
  const { start, dialog, done } = useReferralDialogs(query.data?.rows ?? none)
  const toggle = (change: { mine?: true; overdue?: true }) =>
    void navigate({ search: (previous) => ({ ...previous, ...change, page: undefined }) })
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack">
        <ReferralViews />
        <div className="choices inline">
          {acts && (
            <Checkbox
              label={t('onlyMine')}
              checked={mine === true}
              onChange={(event) => toggle({ mine: event.target.checked || undefined })}
            />
          )}
          <Checkbox
            label={t('onlyOverdue')}
            checked={overdue === true}
            onChange={(event) => toggle({ overdue: event.target.checked || undefined })}
          />
        </div>
        <DoneNotice message={done} />
        <PagedList
          query={query}
          page={page}
          pageSize={pageSize}
          empty={
            <EmptyState
              title={t('emptyTitle')}
              action={
                <ButtonLink to="/formidlinger" search={{}}>
                  {t('showAll')}
                </ButtonLink>
              }
            >
              {t('emptyText')}
            </EmptyState>
          }
        >
          {({ rows }) => <ReferralTable rows={rows} onAct={start} />}
        </PagedList>
        {dialog}
      </div>
    </>
  )
}
