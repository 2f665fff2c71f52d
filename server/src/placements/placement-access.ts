import type { ListedPlacement, PlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import type { PlacementSources } from '@virkelyst/db/placements/placement-sources.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { municipalityOf } from '../kernel/own-municipality'

/** Who may touch which placement; what is not the actor's answers as if it were not there. */
export const makePlacementAccess = (
  lists: Pick<PlacementLists, 'byId'>,
  sources: Pick<PlacementSources, 'isNamedContact'>,
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
    /** Whether the employer is the one the placement names, and so may know the person. */
    named: (actor: Actor, { placement }: ListedPlacement): Promise<boolean> =>
      sources.isNamedContact(actor.userId, {
        orderId: placement.orderId,
        cvr: placement.cvr,
        email: placement.terms.contact.email ?? null,
      }),
  }
}
export type PlacementAccess = ReturnType<typeof makePlacementAccess>
