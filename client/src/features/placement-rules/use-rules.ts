import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { trpc } from '../../app/trpc'

export const useRules = (on: string | undefined) =>
  useQuery(trpc.placementRules.list.queryOptions({ on }, { placeholderData: keepPreviousData }))

export const useRuleComparison = (from: string, to: string) =>
  useQuery(trpc.placementRules.compare.queryOptions({ from, to }))

/** What a version would change; asked for by a press, not while one types. */
export const useRulePreview = (rule: PlacementRule | null) =>
  useQuery(
    trpc.placementRules.preview.queryOptions(
      { rule: rule as PlacementRule },
      { enabled: rule !== null, staleTime: 0 },
    ),
  )

/** A refused act means that somebody else changed the rules: they are fetched again either way. */
export const useRuleActs = () => {
  const client = useQueryClient()
  const options = { onSettled: () => client.invalidateQueries(trpc.placementRules.pathFilter()) }
  return {
    prepare: useMutation(trpc.placementRules.prepare.mutationOptions(options)),
    verify: useMutation(trpc.placementRules.verify.mutationOptions(options)),
    takeBack: useMutation(trpc.placementRules.takeBack.mutationOptions(options)),
  }
}
