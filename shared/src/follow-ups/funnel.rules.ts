import { leastTold, smallGroups } from '../kernel/small-groups.rules'
import { type Funnel, type FunnelCounts, type FunnelGroup, funnelStages } from './funnel.schema'

const sumOf = (groups: readonly FunnelGroup[]): FunnelCounts => {
  const sum = { placement: 0, wageSubsidy: 0, paidHours: 0, ordinaryJob: 0 }
  for (const { counts } of groups) for (const stage of funnelStages) sum[stage] += counts[stage]
  return sum
}

/**
 * What is told of the groups: the large ones each, the largest first, the small ones together.
 * @param page from 1
 */
export const toldFunnel = (
  total: FunnelCounts,
  groups: readonly FunnelGroup[],
  { page, pageSize }: { page: number; pageSize: number },
): Omit<Funnel, 'from' | 'to'> => {
  const hidden = smallGroups(groups.map(({ code, counts }) => ({ code, people: counts.placement })))
  const told = groups
    .filter(({ code }) => !hidden.has(code))
    .sort((a, b) => b.counts.placement - a.counts.placement || (a.code < b.code ? -1 : 1))
  const small = groups.filter(({ code }) => hidden.has(code))
  const together = sumOf(small)
  return {
    total: total.placement < leastTold ? null : total,
    rows: told.slice((page - 1) * pageSize, page * pageSize),
    groups: told.length,
    small: together.placement < leastTold ? null : { groups: small.length, counts: together },
  }
}
