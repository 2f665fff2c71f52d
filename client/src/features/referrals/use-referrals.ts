import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReferralFilter } from '@virkelyst/shared/referrals/referral.schema'
import { trpc } from '../../app/trpc'

/** Every referral of the own municipality's citizens to one order; nothing is asked where the role may not. */
export const useReferralsForOrder = (orderId: string, enabled: boolean) =>
  useQuery(trpc.referrals.forOrder.queryOptions({ orderId }, { enabled }))

export const useReferralWorkList = (filter: Partial<ReferralFilter>, enabled = true) =>
  useQuery(trpc.referrals.workList.queryOptions(filter, { enabled, placeholderData: keepPreviousData }))

/** What staff do with a referral. Whatever the answer, the lists that show it are fetched again: a refusal means that they were out of date. */
export const useReferralActions = () => {
  const client = useQueryClient()
  const refresh = async () => {
    await Promise.all([
      client.invalidateQueries(trpc.referrals.pathFilter()),
      client.invalidateQueries(trpc.jobOrders.pathFilter()),
      client.invalidateQueries(trpc.citizens.search.pathFilter()),
      client.invalidateQueries(trpc.matching.openingsFor.pathFilter()),
    ])
  }
  const refreshRanking = async () => {
    await Promise.all([client.invalidateQueries(trpc.matching.rank.pathFilter()), refresh()])
  }
  const options = { onSettled: refresh }
  return {
    propose: useMutation(trpc.referrals.propose.mutationOptions(options)),
    answer: useMutation(trpc.referrals.answer.mutationOptions(options)),
    confirm: useMutation(trpc.referrals.confirm.mutationOptions(options)),
    verdict: useMutation(trpc.referrals.verdict.mutationOptions(options)),
    withdraw: useMutation(trpc.referrals.withdraw.mutationOptions(options)),
    exclude: useMutation(trpc.referrals.exclude.mutationOptions({ onSettled: refreshRanking })),
    include: useMutation(trpc.referrals.include.mutationOptions({ onSettled: refreshRanking })),
  }
}

/** What was answered to the considerations about the same citizen before. Read once: what is being written must not move. */
export const useEarlierConsiderations = (id: string) =>
  useQuery(
    trpc.referrals.considerations.queryOptions(
      { id },
      { refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  )

/** The citizen's record, read to show exactly what the company will see; the reason stands in the audit. */
export const useCitizenForPreview = (citizenId: string, purpose: string) =>
  useQuery(trpc.citizens.get.queryOptions({ id: citizenId, purpose }))
