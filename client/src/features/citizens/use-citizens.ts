import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CitizenFilter, CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import { trpc } from '../../app/trpc'

// Each answer names people and is logged: asked for when the reader asks, not when the window gets the focus.
const whenAsked = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const useCitizenSearch = (filter: Partial<CitizenFilter>, enabled: boolean) =>
  useQuery(
    trpc.citizens.search.queryOptions(filter, { ...whenAsked, enabled, placeholderData: keepPreviousData }),
  )

export const useCitizen = (id: string) => useQuery(trpc.citizens.get.queryOptions({ id }, whenAsked))

/** Entering and changing a citizen. The answer is the new state; lists and rankings follow it. */
export const useCitizenActions = () => {
  const client = useQueryClient()
  const options = {
    onSuccess: async (saved: CitizenForConsultant) => {
      client.setQueryData(trpc.citizens.get.queryOptions({ id: saved.id }).queryKey, saved)
      await Promise.all([
        client.invalidateQueries(trpc.citizens.search.pathFilter()),
        client.invalidateQueries(trpc.matching.pathFilter()),
      ])
    },
  }
  return {
    create: useMutation(trpc.citizens.create.mutationOptions(options)),
    update: useMutation(trpc.citizens.update.mutationOptions(options)),
    issueCode: useMutation(trpc.accounts.issueLinkCode.mutationOptions()),
  }
}
