import type { Label, Labels } from '@virkelyst/shared/kernel/label'
import { placementActLabels } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementForEmployer, PlacementForStaff } from '@virkelyst/shared/placements/placement.schema'
import type { PlacementAct } from '@virkelyst/shared/placements/placement.transitions'

/** A placement as those who act on it see it. */
export type ShownPlacement = PlacementForStaff | PlacementForEmployer

/** What a button does: an act of the graph, or one that leaves the status as it is. */
export type Doing = PlacementAct | 'invite' | 'mirror' | 'assess'

/** The name of an act, or of what is done without moving the placement. */
export const labelOfDoing = (doing: Exclude<Doing, 'invite'>): Label =>
  doing === 'mirror' || doing === 'assess' ? stayingLabels[doing] : placementActLabels[doing]
const stayingLabels: Labels<'mirror' | 'assess'> = {
  mirror: { da: 'Opdatér fra VITAS', en: 'Update from VITAS' },
  assess: { da: 'Vurdér, at forløbet fortsætter', en: 'Assess that the placement goes on' },
}
