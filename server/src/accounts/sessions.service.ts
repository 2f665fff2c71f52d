import { makeSessionsRepository, type OpenSession } from '@virkelyst/db/accounts/sessions.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { type Deps, nowIso } from '../kernel/deps'
import { tokenHash } from '../kernel/tokens'
import { actorIn, chosenSeat, seatsOf } from './seats'

export type SessionLimits = { idleMinutes: number; hours: number; atOnce: number }
export type SignedIn = { userId: string; sessionHash: string; actor: Actor | null }

const minute = 60_000
// A session in steady use is written once a minute, not once a request.
const touchEvery = minute

export const makeSessions = (
  { store, clock, ids }: Deps,
  limits: SessionLimits,
  repository = makeSessionsRepository(store),
) => {
  const before = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds).toISOString()

  /** Null where the session has ended, run out, or its person is shut out. */
  const find = (hash: string): Promise<OpenSession | null> =>
    repository.find(hash, nowIso(clock), before(limits.idleMinutes * minute))

  return {
    find,

    /** A token for a cookie and when its session ends at the latest; stored by the sign-in itself. */
    issue: () => {
      const token = ids.token()
      const expiresAt = new Date(clock.now().getTime() + limits.hours * 60 * minute).toISOString()
      return {
        token,
        tokenHash: tokenHash(token),
        expiresAt,
        atOnce: limits.atOnce,
        idleSince: before(limits.idleMinutes * minute),
      }
    },

    /** Who the cookie's token stands for now, by the grants in force now; marks the session as seen. */
    async recognise(token: string): Promise<SignedIn | null> {
      const session = await find(tokenHash(token))
      if (session === null) return null
      if (session.lastSeenAt < before(touchEvery)) await repository.touch(session.tokenHash, nowIso(clock))
      const seat = chosenSeat(seatsOf(session.grants), session)
      return {
        userId: session.user.id,
        sessionHash: session.tokenHash,
        actor: seat && actorIn(seat, session.user, session.grants),
      }
    },

    /** Ends the session of the token, and tells at which issuer it was begun; null where it has ended already. */
    async end(token: string): Promise<{ issuer: string } | null> {
      const session = await find(tokenHash(token))
      if (session === null) return null
      const seat = chosenSeat(seatsOf(session.grants), session)
      await repository.end(session.tokenHash, nowIso(clock), {
        id: ids.next(),
        at: nowIso(clock),
        action: 'sign_out',
        procedure: 'auth.signOut',
        actorUserId: session.user.id,
        actorRole: seat?.role ?? null,
        municipalityCode: seat?.municipalityCode ?? null,
        subjectType: 'user',
        subjectIds: [session.user.id],
        purpose: null,
        allowed: true,
      })
      return { issuer: session.user.issuer }
    },

    chooseSeat: repository.chooseSeat,
    setLocale: repository.setLocale,
    purge: () => repository.purge(before(24 * 60 * minute)),
  }
}
export type Sessions = ReturnType<typeof makeSessions>
