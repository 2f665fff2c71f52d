import type { FollowUpLists, PlacementOfFollowUps } from '@virkelyst/db/follow-ups/follow-up-lists.repository'
import type { FollowUpRow } from '@virkelyst/db/follow-ups/follow-ups.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { matchIsKnown } from '@virkelyst/shared/placements/placement.rules'
import type { Placements } from '../placements/placements.service'
import { isTold } from './follow-up-views'

type PlacementReader = Awaited<ReturnType<Placements['readerOf']>>
/** As whom somebody reads the follow-up of a placement. */
export type FollowUpReader = Omit<PlacementReader, 'as'> & { as: PlacementReader['as'] | 'citizen' }

/** Who may know of which follow-up; what is not the actor's answers as if it were not there. */
export const makeFollowUpAccess = (lists: FollowUpLists, placements: Pick<Placements, 'readerOf'>) => {
  const placementOf = async (id: string): Promise<PlacementOfFollowUps> => {
    const found = await lists.placementOf(id)
    if (!found) throw new AppError('not_there')
    return found
  }
  /** @throws AppError `not_there` for a placement that is not the reader's */
  const readerOf = async (actor: Actor, placementId: string): Promise<FollowUpReader> => {
    if (actor.role !== 'citizen') return placements.readerOf(actor, placementId)
    const { placement } = await placementOf(placementId)
    if (actor.citizenId === null || placement.citizenId !== actor.citizenId || !matchIsKnown(placement))
      throw new AppError('not_there')
    return { as: 'citizen', citizenId: actor.citizenId, municipalityCode: placement.municipalityCode }
  }
  return {
    placementOf,
    readerOf,
    /** A follow-up as the actor may know it. @throws AppError `not_there` also for what only staff know of */
    async mine(actor: Actor, id: string): Promise<{ row: FollowUpRow; reader: FollowUpReader }> {
      const row = await lists.byId(id)
      if (!row) throw new AppError('not_there')
      const reader = await readerOf(actor, row.placementId)
      if (reader.as !== 'staff' && !isTold(row)) throw new AppError('not_there')
      return { row, reader }
    },
  }
}
export type FollowUpAccess = ReturnType<typeof makeFollowUpAccess>
