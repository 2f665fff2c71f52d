import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'

export const useWeights = () => useQuery(trpc.matching.weights.queryOptions())
export const useEfforts = () => useQuery(trpc.matching.efforts.queryOptions())

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
