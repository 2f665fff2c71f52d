import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'

/** @param page of those there have been; `version` is looked for wherever it stands */
export const useWeights = (page: number, version: string | undefined) =>
  useQuery(trpc.matching.weights.queryOptions({ page, version }, { placeholderData: keepPreviousData }))
/** @param page of those that are over */
export const useEfforts = (page: number) =>
  useQuery(trpc.matching.efforts.queryOptions({ page }, { placeholderData: keepPreviousData }))

/** A refused act means that somebody else decided something: it is fetched again either way. */
export const useWeightActs = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.matching.weights.pathFilter()) }
  return {
    prepare: useMutation(trpc.matching.prepareWeights.mutationOptions(options)),
    takeBack: useMutation(trpc.matching.takeBackWeights.mutationOptions(options)),
  }
}

export const useEffortActs = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.matching.efforts.pathFilter()) }
  return {
    decide: useMutation(trpc.matching.decideEffort.mutationOptions(options)),
    end: useMutation(trpc.matching.endEffort.mutationOptions(options)),
  }
}
