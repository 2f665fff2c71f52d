import type { PlacementRow } from '@virkelyst/db/placements/placement-state'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { isUnderWay } from '@virkelyst/shared/placements/placement.transitions'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { Deps } from '../kernel/deps'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import type { PlacementAccess } from './placement-access'

type Checks = Pick<PlacementChecks, 'checkPlacement'>

/**
 * What the rules say of a placement: of the offer alone, or with its person as the person is on the first day or, once
 * begun, today.
 * @param today ISO date
 * @param endDate a last day other than what is agreed, ISO date
 */
export const checkOfPlacement = (
  placementChecks: Checks,
  { id, cvr, pNumber, kind, terms, status, startDate, citizenId, municipalityCode }: PlacementRow,
  { person, endDate, today }: { person: boolean; endDate?: string; today: string },
): Promise<CheckAnswer | null> =>
  placementChecks.checkPlacement(
    {
      placementId: id,
      cvr,
      pNumber,
      facts: factsOfTerms(kind, endDate === undefined ? terms : { ...terms, endDate }),
    },
    person && citizenId !== null
      ? { citizenId, municipalityCode, on: isUnderWay(status) ? today : startDate }
      : null,
  )

/** The same for somebody who may see the placement. @throws AppError `not_there` */
export const makePlacementCheck =
  ({
    clock,
    access,
    placementChecks,
  }: Pick<Deps, 'clock'> & { access: PlacementAccess; placementChecks: Checks }) =>
  async (
    actor: Actor,
    id: string,
    asked: { person: boolean; endDate?: string },
  ): Promise<CheckAnswer | null> => {
    const { placement } = await access.mine(actor, id)
    return checkOfPlacement(placementChecks, placement, { ...asked, today: danishDate(clock.now()) })
  }
export type CheckOf = ReturnType<typeof makePlacementCheck>
