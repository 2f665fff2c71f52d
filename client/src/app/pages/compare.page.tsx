import { Navigate, useParams, useSearch } from '@tanstack/react-router'
import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useState } from 'react'
import { useConsultantOrder } from '../../features/job-orders/use-work-list'
import { Comparison } from '../../features/matching/comparison'
import { staffMatchingTexts } from '../../features/matching/staff-matching.texts'
import { useLastRun } from '../../features/matching/use-matching'
import { type Proposal, ProposeDialog } from '../../features/referrals/propose-dialog'
import { ReferralTag } from '../../features/referrals/referral.tags'
import { useReferralsForOrder } from '../../features/referrals/use-referrals'
import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { DoneNotice } from '../../ui/done-notice'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import '../../ui/styles/work.css'

/** Two candidates side by side, either of whom can be proposed at once. */
export const ComparePage = () => {
  const t = useTexts(staffMatchingTexts)
  const { orderId } = useParams({ from: '/arbejdsliste/$orderId/sammenlign' })
  const { a, b } = useSearch({ from: '/arbejdsliste/$orderId/sammenlign' })
  const order = useConsultantOrder(orderId)
  const referrals = useReferralsForOrder(orderId, true)
  const lastRun = useLastRun()
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [done, setDone] = useState<string | null>(null)
  if (a === '' || b === '' || a === b) {
    return <Navigate to="/arbejdsliste/$orderId" params={{ orderId }} replace />
  }
  return (
    <PageBoundary
      query={order}
      back={
        <BackLink to="/arbejdsliste/$orderId" params={{ orderId }}>
          {t('backToOrder')}
        </BackLink>
      }
    >
      {({ title, companyName, status }) => (
        <>
          <PageHeading
            title={t('compareTitle')}
            lead={t('compareLead', { title, company: companyName })}
            back={
              <BackLink to="/arbejdsliste/$orderId" params={{ orderId }}>
                {t('backToOrder')}
              </BackLink>
            }
          />
          <div className="stack">
            <DoneNotice message={done} />
            <Comparison
              orderId={orderId}
              citizenIds={[a, b]}
              actsOf={({ citizen }) => {
                const referral = referrals.data?.find(({ citizenId }) => citizenId === citizen.id)
                if (referral) return <ReferralTag status={referral.status} />
                if (!isLive(status)) return null
                return (
                  <Button
                    small
                    look="primary"
                    aria-label={t('proposeName', { name: citizen.name })}
                    onClick={() => {
                      setDone(null)
                      setProposal({
                        orderId,
                        citizenId: citizen.id,
                        name: citizen.name,
                        consent: citizen.consentAt !== null,
                        runId: lastRun(orderId),
                      })
                    }}
                  >
                    {t('propose')}
                  </Button>
                )
              }}
            />
          </div>
          {proposal && (
            <ProposeDialog
              proposal={proposal}
              onClose={() => setProposal(null)}
              onDone={(message) => {
                setProposal(null)
                setDone(message)
              }}
            />
          )}
        </>
      )}
    </PageBoundary>
  )
}
