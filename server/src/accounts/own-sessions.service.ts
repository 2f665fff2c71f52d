import { makeOpenSessionsRepository, type OpenAt } from '@virkelyst/db/accounts/open-sessions.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  endSessionsInput,
  OwnSessions,
  ownSessionInput,
} from '@virkelyst/shared/accounts/session.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import { tokenHash } from '../kernel/tokens'
import type { SignedInContext } from '../kernel/trpc'
import type { SessionLimits } from './sessions.service'

/** What a session is called to its own person: a digest of what the database knows it by. */
const publicId = (hash: string): string => tokenHash(hash).slice(0, 32)

/** Where somebody is signed in, and the ending of it: by themselves, or by an administrator. */
export const makeOwnSessions = ({ store, clock, ids }: Deps, limits: SessionLimits) => {
  const repository = makeOpenSessionsRepository(store)
  const newEvent = makeEvents({ clock, ids })
  const openAt = (userId: string): OpenAt => ({
    userId,
    now: nowIso(clock),
    idleSince: new Date(clock.now().getTime() - limits.idleMinutes * 60_000).toISOString(),
  })
  const signOut = ({ userId, actor }: SignedInContext, procedure: string) => ({
    id: ids.next(),
    at: nowIso(clock),
    action: 'sign_out' as const,
    procedure,
    actorUserId: userId,
    actorRole: actor?.role ?? null,
    municipalityCode: actor?.municipalityCode ?? null,
    subjectType: 'user' as const,
    subjectIds: [userId],
    purpose: null,
    allowed: true,
  })

  const list = async ({ userId, sessionHash }: SignedInContext): Promise<OwnSessions> => {
    const open = await repository.list(openAt(userId))
    return {
      sessions: open.map(({ tokenHash: hash, browser, system, createdAt, lastSeenAt }) => ({
        id: publicId(hash),
        browser: browser ?? 'other',
        system: system ?? 'other',
        createdAt,
        lastSeenAt,
        current: hash === sessionHash,
      })),
      idleMinutes: limits.idleMinutes,
      hours: limits.hours,
    }
  }

  return {
    list,

    /** Signs out one of one's own sessions. @throws AppError `not_there`, also for somebody else's */
    async end(context: SignedInContext, { id }: z.infer<typeof ownSessionInput>): Promise<OwnSessions> {
      const at = openAt(context.userId)
      const found = (await repository.list(at)).find((each) => publicId(each.tokenHash) === id)
      const entry = signOut(context, 'accounts.endSession')
      if (!found || (await repository.end(at, [found.tokenHash], entry)) === 0)
        throw new AppError('not_there')
      return list(context)
    },

    /** Signs out everywhere but here. */
    async endOthers(context: SignedInContext): Promise<OwnSessions> {
      const entry = signOut(context, 'accounts.endOtherSessions')
      await repository.endOthers(openAt(context.userId), context.sessionHash, entry)
      return list(context)
    },

    /** Signs a colleague out everywhere; told by mail. @throws AppError `not_there` for somebody who does not work here */
    async endOf(actor: Actor, { userId }: z.infer<typeof endSessionsInput>): Promise<{ ended: number }> {
      const municipalityCode = municipalityOf(actor)
      const event = newEvent({
        actor,
        procedure: 'accounts.endSessionsOf',
        kind: 'sessions_ended',
        subjectType: 'user',
        subjectId: userId,
        payload: {},
      })
      const ended = await repository.endOfStaff(openAt(userId), municipalityCode, event)
      if (ended === null) throw new AppError('not_there')
      return { ended }
    },

    /** For the mail that tells of it. */
    mailFacts: async (): Promise<MailFacts> => ({ number: null, path: '/sessioner', until: null }),
  }
}
export type OwnSessionsService = ReturnType<typeof makeOwnSessions>
