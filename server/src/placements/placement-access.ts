import type { ListedPlacement, PlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import type { PlacementSources } from '@virkelyst/db/placements/placement-sources.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { matchIsKnown } from '@virkelyst/shared/placements/placement.rules'
import { municipalityOf } from '../kernel/own-municipality'

const namingOf = ({ placement }: ListedPlacement) => ({
  orderId: placement.orderId,
  cvr: placement.cvr,
  email: placement.terms.contact.email ?? null,
})

/** Who may touch which placement; what is not the actor's answers as if it were not there. */
export const makePlacementAccess = (
  lists: Pick<PlacementLists, 'byId'>,
  sources: Pick<PlacementSources, 'namedBy'>,
) => {
  const found = async (id: string): Promise<ListedPlacement> => {
    const listed = await lists.byId(id)
    if (!listed) throw new AppError('not_there')
    return listed
  }
  return {
    /** The placement if it is the company's own, or of the staff's municipality. */
    async mine(actor: Actor, id: string): Promise<ListedPlacement> {
      const listed = await found(id)
      const { cvr, municipalityCode } = listed.placement
      const own =
        actor.role === 'employer'
          ? actor.cvrNumbers.includes(cvr)
          : municipalityCode === municipalityOf(actor)
      if (!own) throw new AppError('not_there')
      return listed
    },
    /** The placement of the citizen who reads, once told of it. */
    async about(actor: Actor, id: string): Promise<ListedPlacement> {
      const listed = await found(id)
      const { citizenId } = listed.placement
      if (citizenId === null || citizenId !== actor.citizenId || !matchIsKnown(listed.placement))
        throw new AppError('not_there')
      return listed
    },
    /** Whether the employer is the one the placement names, and so may know the person. */
    async named(actor: Actor, listed: ListedPlacement): Promise<boolean> {
      return (await sources.namedBy(actor.userId))(namingOf(listed))
    },
    /** Of several, those that name the employer. */
    async namedAmong(actor: Actor, listed: readonly ListedPlacement[]): Promise<ListedPlacement[]> {
      const isNamed = await sources.namedBy(actor.userId)
      return listed.filter((one) => isNamed(namingOf(one)))
    },
  }
}
export type PlacementAccess = ReturnType<typeof makePlacementAccess>
