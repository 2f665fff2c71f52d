import { type Actor, municipalRoles } from '@virkelyst/shared/accounts/roles'
import { albertslund, type TestPeople } from '../support/people'

/** Somebody with a cookie, or without one. */
export type Attacker = { name: string; actor: Actor | null; token: string | null }

export type Territory = {
  /** Companies that attackers are contacts of. */
  cvrs: readonly string[]
  /** Citizens that attackers are. */
  citizenIds: readonly string[]
}

const tokenOf = (actor: Actor) => `session of ${actor.userId}`

/**
 * One of each role in Albertslund, two companies' contacts, two citizens, somebody without a role, and nobody. New people
 * each time: what was taken away from the last ones is no excuse for these.
 */
export const makeAttackers = async (
  people: TestPeople,
  { cvrs, citizenIds }: Territory,
): Promise<Attacker[]> => {
  const actors: Actor[] = []
  for (const role of municipalRoles) actors.push(await people.staff(role, albertslund))
  for (const cvr of cvrs) actors.push(await people.anEmployer([cvr]))
  for (const citizenId of citizenIds) actors.push(await people.aCitizen(citizenId, albertslund))
  const { token } = await people.aUser()
  return [
    ...actors.map((actor) => ({ name: actor.role, actor, token: tokenOf(actor) })),
    { name: 'no role', actor: null, token },
    { name: 'nobody', actor: null, token: null },
  ]
}
