import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { isUnderWay } from '@virkelyst/shared/placements/placement.transitions'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { Deps } from '../kernel/deps'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import type { PlacementAccess } from './placement-access'

export type PlacementCheckDeps = Pick<Deps, 'clock'> & {
  access: PlacementAccess
  placementChecks: Pick<PlacementChecks, 'checkPlacement'>
}

/** What the rules say: of the offer alone, or with its person as the person is on the first day or, once begun, today. */
export const makePlacementCheck =
  ({ clock, access, placementChecks }: PlacementCheckDeps) =>
  async (
    actor: Actor,
    id: string,
    { person, endDate }: { person: boolean; endDate?: string },
  ): Promise<CheckAnswer | null> => {
    const { placement } = await access.mine(actor, id)
    const { citizenId, municipalityCode, cvr, pNumber, kind, terms, status } = placement
    const facts = factsOfTerms(kind, endDate === undefined ? terms : { ...terms, endDate })
    const on = isUnderWay(status) ? danishDate(clock.now()) : placement.startDate
    return placementChecks.checkPlacement(
      { placementId: id, cvr, pNumber, facts },
      person && citizenId !== null ? { citizenId, municipalityCode, on } : null,
    )
  }
export type CheckOf = ReturnType<typeof makePlacementCheck>
