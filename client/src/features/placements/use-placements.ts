import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlacementFilter } from '@virkelyst/shared/placements/placement.schema'
import { useRole } from '../../app/session'
import { trpc } from '../../app/trpc'

// Each answer names people and is logged: asked for when the reader asks, not when the window gets the focus.
const whenAsked = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** The placements of the reader's municipality, or of the company. */
export const usePlacements = (filter: Partial<PlacementFilter>) => {
  const employer = useRole() === 'employer'
  const options = { ...whenAsked, placeholderData: keepPreviousData }
  const ours = useQuery(trpc.placements.ofMyCompany.queryOptions(filter, { ...options, enabled: employer }))
  const theirs = useQuery(trpc.placements.list.queryOptions(filter, { ...options, enabled: !employer }))
  return employer ? ours : theirs
}

export const useStaffPlacement = (id: string) => useQuery(trpc.placements.get.queryOptions({ id }, whenAsked))
export const useEmployerPlacement = (id: string) =>
  useQuery(trpc.placements.getForEmployer.queryOptions({ id }, whenAsked))

/** Whatever the answer of an act, what shows placements is fetched again: a refusal means that it was out of date. */
export const usePlacementActs = () => {
  const client = useQueryClient()
  const options = {
    onSettled: () =>
      Promise.all([
        client.invalidateQueries(trpc.placements.pathFilter()),
        client.invalidateQueries(trpc.placementRules.check.pathFilter()),
        client.invalidateQueries(trpc.hourPlans.pathFilter()),
        // What is followed up is planned with each act.
        client.invalidateQueries(trpc.followUps.pathFilter()),
      ]),
  }
  const { placements } = trpc
  return {
    beginFromOrder: useMutation(placements.beginFromOrder.mutationOptions(options)),
    beginNamed: useMutation(placements.beginNamed.mutationOptions(options)),
    saveTerms: useMutation(placements.saveTerms.mutationOptions(options)),
    sign: useMutation(placements.sign.mutationOptions(options)),
    reopen: useMutation(placements.reopen.mutationOptions(options)),
    inviteRepresentative: useMutation(placements.inviteRepresentative.mutationOptions(options)),
    representativeNone: useMutation(placements.representativeNone.mutationOptions(options)),
    representativeFound: useMutation(placements.representativeFound.mutationOptions(options)),
    submit: useMutation(placements.submit.mutationOptions(options)),
    handOver: useMutation(placements.handOver.mutationOptions(options)),
    mirror: useMutation(placements.mirror.mutationOptions(options)),
    sendBack: useMutation(placements.sendBack.mutationOptions(options)),
    preApprove: useMutation(placements.preApprove.mutationOptions(options)),
    match: useMutation(placements.match.mutationOptions(options)),
    unmatch: useMutation(placements.unmatch.mutationOptions(options)),
    inform: useMutation(placements.inform.mutationOptions(options)),
    decide: useMutation(placements.decide.mutationOptions(options)),
    reconsider: useMutation(placements.reconsider.mutationOptions(options)),
    accept: useMutation(placements.accept.mutationOptions(options)),
    start: useMutation(placements.start.mutationOptions(options)),
    extend: useMutation(placements.extend.mutationOptions(options)),
    assess: useMutation(placements.assess.mutationOptions(options)),
    end: useMutation(placements.end.mutationOptions(options)),
    resume: useMutation(placements.resume.mutationOptions(options)),
    close: useMutation(placements.close.mutationOptions(options)),
    reopenOutcome: useMutation(placements.reopenOutcome.mutationOptions(options)),
    withdraw: useMutation(placements.withdraw.mutationOptions(options)),
  }
}
