import { makePlacesRepository } from '@virkelyst/db/geography/reference-places.repository'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'

/**
 * Brings the built-in lists into the database where their files have changed: occupations, municipalities, postal codes,
 * branches. Call it after `migrate`, before the services are made. Takes some milliseconds when nothing changed.
 * Returns what was loaded.
 * @throws Error naming file and line where a list cannot be read
 */
export const syncReferenceData = async (deps: Deps): Promise<('occupations' | 'places')[]> => {
  const newEvent = makeEvents(deps)
  const eventOf = (event: { subjectId: string; payload: Record<string, unknown> }) =>
    newEvent({
      ...event,
      actor: systemActor(),
      procedure: 'reference-data',
      kind: 'catalogue_loaded',
      subjectType: 'catalogue',
    })
  const occupations = await makeOccupationsRepository(deps.store).syncBuiltIn(eventOf)
  const places = await makePlacesRepository(deps.store).syncBuiltIn(eventOf)
  return [...(occupations ? (['occupations'] as const) : []), ...(places ? (['places'] as const) : [])]
}
