import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'

export const useMyReferrals = () => useQuery(trpc.referrals.mine.queryOptions())

/** The citizen's own acts. Småjobs are fetched again too: they show where one has answered already. */
export const useMyReferralActions = () => {
  const client = useQueryClient()
  const options = {
    onSettled: () =>
      Promise.all([
        client.invalidateQueries(trpc.referrals.mine.pathFilter()),
        client.invalidateQueries(trpc.matching.mySmallJobs.pathFilter()),
      ]),
  }
  return {
    answer: useMutation(trpc.referrals.answer.mutationOptions(options)),
    withdrawInterest: useMutation(trpc.referrals.withdrawInterest.mutationOptions(options)),
  }
}
