import { useNavigate, useSearch } from '@tanstack/react-router'
import type { JobOrderForConsultant } from '@virkelyst/shared/job-orders/job-order.schema'
import { useEffect, useState } from 'react'
import { candidateLinkId } from '../../features/matching/candidate-item'
import { Ranking } from '../../features/matching/ranking'
import { LeaveOutDialog } from '../../features/referrals/leave-out-dialog'
import { type Proposal, ProposeDialog } from '../../features/referrals/propose-dialog'
import { ReferralTag } from '../../features/referrals/referral.tags'
import { TakeBackButton } from '../../features/referrals/take-back-button'
import { useReferralsForOrder } from '../../features/referrals/use-referrals'
import { DoneNotice } from '../../ui/done-notice'

/** The ranking of an order with what a broker does about it: propose, leave out, take back. */
export const OrderRanking = ({ order }: { order: JobOrderForConsultant }) => {
  const { groups, goals, km, limit = 25 } = useSearch({ from: '/arbejdsliste/$orderId' })
  const navigate = useNavigate({ from: '/arbejdsliste/$orderId' })
  const referrals = useReferralsForOrder(order.id, true)
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [leavingOut, setLeavingOut] = useState<{ citizenId: string; name: string } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [proposed, setProposed] = useState<string | null>(null)
  // The pressed button has given way to a status: the focus stays with the person it was about.
  useEffect(() => {
    if (proposed) document.getElementById(candidateLinkId(proposed))?.focus({ preventScroll: true })
  }, [proposed])
  const finish = (message: string) => {
    setProposal(null)
    setLeavingOut(null)
    setDone(message)
  }
  const finishProposal = (message: string) => {
    setProposed(proposal?.citizenId ?? null)
    finish(message)
  }
  const statusOf = (citizenId: string) => {
    const found = referrals.data?.find((referral) => referral.citizenId === citizenId)
    return found && <ReferralTag status={found.status} />
  }
  return (
    <>
      <Ranking
        orderId={order.id}
        kind={order.kind}
        filters={{ groups, goals, km }}
        limit={limit}
        onFilters={(filters) =>
          void navigate({
            search: ({ view }) => ({ view, ...filters }),
            replace: true,
            resetScroll: false,
          })
        }
        onLimit={(next) =>
          void navigate({
            search: (previous) => ({ ...previous, limit: next === 25 ? undefined : next }),
            replace: true,
            resetScroll: false,
          })
        }
        notice={<DoneNotice message={done} />}
        acts={{
          statusOf,
          onPropose: ({ citizenId, name, consent }, runId) => {
            setDone(null)
            setProposal({ orderId: order.id, citizenId, name, consent, runId })
          },
          onLeaveOut: ({ citizenId, name }) => {
            setDone(null)
            setLeavingOut({ citizenId, name })
          },
          takeBack: ({ citizenId, name }) => (
            <TakeBackButton orderId={order.id} citizenId={citizenId} name={name} />
          ),
        }}
      />
      {proposal && (
        <ProposeDialog proposal={proposal} onClose={() => setProposal(null)} onDone={finishProposal} />
      )}
      {leavingOut && (
        <LeaveOutDialog
          orderId={order.id}
          {...leavingOut}
          onClose={() => setLeavingOut(null)}
          onDone={finish}
        />
      )}
    </>
  )
}
