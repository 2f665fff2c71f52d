import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CitizenForSelf } from '@virkelyst/shared/citizens/citizen.schema'
import { trpc } from '../../app/trpc'

export const useMyCitizen = () => useQuery(trpc.citizens.mine.queryOptions())

/** What a citizen changes about oneself; each answer is the new state, and the småjobs follow it. */
export const useMyCitizenActions = () => {
  const client = useQueryClient()
  const options = {
    onSuccess: async (saved: CitizenForSelf) => {
      client.setQueryData(trpc.citizens.mine.queryOptions().queryKey, saved)
      await Promise.all([
        client.invalidateQueries(trpc.matching.mySmallJobs.pathFilter()),
        client.invalidateQueries(trpc.referrals.mine.pathFilter()),
      ])
    },
  }
  return {
    update: useMutation(trpc.citizens.updateMine.mutationOptions(options)),
    setConsent: useMutation(trpc.citizens.setConsent.mutationOptions(options)),
    setObjection: useMutation(trpc.citizens.setObjection.mutationOptions(options)),
  }
}
