import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'

// Each answer tells of a person and is logged: asked for when the reader asks, not when the window gets the focus.
const whenAsked = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const useHourBook = (placementId: string) =>
  useQuery(trpc.hourPlans.get.queryOptions({ placementId }, whenAsked))
export const useMyHours = (placementId: string) =>
  useQuery(trpc.hourPlans.mine.queryOptions({ placementId }, whenAsked))
export const useWeeksToRegister = () => useQuery(trpc.hourPlans.toRegister.queryOptions(undefined, whenAsked))

/** Whatever the answer of an act, the plans are fetched again: a refusal means that what is shown is out of date. */
export const useHourPlanActs = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.hourPlans.pathFilter()) }
  const { hourPlans, placements } = trpc
  return {
    /** The plan in the terms, while nobody has signed them. */
    save: useMutation(
      placements.savePlan.mutationOptions({
        onSettled: () =>
          Promise.all([options.onSettled(), client.invalidateQueries(placements.pathFilter())]),
      }),
    ),
    propose: useMutation(hourPlans.propose.mutationOptions(options)),
    answer: useMutation(hourPlans.answer.mutationOptions(options)),
    register: useMutation(hourPlans.register.mutationOptions(options)),
    reach: useMutation(hourPlans.reach.mutationOptions(options)),
  }
}
