import type { JobOrderKind } from '../job-orders/job-order.kinds'
import { targetGroupAllows } from './target-groups.rules'

export type Siblings = {
  /** § 6 numbers. */
  groups: readonly number[]
  differBy: 'age' | 'health'
  source: string
}

const lab = 'LAB (lov 548/2019) § 6'

/**
 * Target groups that the law tells apart by age or by health alone. `matching.md` 4: a priority never separates them
 * (forskelsbehandlingsloven § 1 names age and disability). Being job-ready or not is no sibling of the other: what
 * decides there is everything that stands in the way of work.
 */
export const targetGroupSiblings: readonly Siblings[] = [
  { groups: [2, 4], differBy: 'age', source: `${lab}: social assistance, ready for work, over and under 30` },
  { groups: [3, 5], differBy: 'age', source: `${lab}: social assistance, not ready, over and under 30` },
  { groups: [12, 13], differBy: 'age', source: `${lab}: without public support, over and under 18` },
  {
    groups: [6, 7, 8],
    differBy: 'health',
    source: `${lab}: ill, told apart by how long the illness has lasted and how it is expected to go`,
  },
  {
    groups: [9, 10, 11],
    differBy: 'health',
    source: `${lab}: limited capacity for work, told apart by how far it is limited`,
  },
]

/** Groups that must be taken along with the chosen ones, where the kind of order is open to them on `date` (ISO). */
export const missingSiblings = (groups: readonly number[], kind: JobOrderKind, date: string): number[] =>
  targetGroupSiblings
    .filter((siblings) => siblings.groups.some((group) => groups.includes(group)))
    .flatMap((siblings) => siblings.groups)
    .filter((group) => !groups.includes(group) && targetGroupAllows(group, kind, date))
