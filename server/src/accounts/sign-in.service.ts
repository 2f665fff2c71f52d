import type { ShownCompanies, SignIn } from '@virkelyst/db/accounts/sign-in'
import { makeSignInRepository } from '@virkelyst/db/accounts/sign-in.repository'
import { deviceOf } from '@virkelyst/shared/accounts/device.rules'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { AuthorizationResponseError } from 'openid-client'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { tokenHash } from '../kernel/tokens'
import { isStrongEnough } from './assurance'
import { type ClaimedIdentity, claimedGrants, readClaims } from './claims'
import type { Door } from './door'
import type { Answer, OidcClient } from './oidc-client'
import type { RateLimits } from './rate-limits.service'
import { localPath } from './return-to'
import { seatsOf } from './seats'
import type { Sessions } from './sessions.service'

/** Why a sign-in came to nothing; the texts are in `sign-in.labels.ts`. */
export type SignInProblem =
  | 'cancelled'
  | 'no_cookie'
  | 'too_old'
  | 'refused'
  | 'shut_out'
  | 'too_weak'
  | 'incomplete'
  | 'issuer_silent'
  | 'too_many'

export class SignInError extends Error {
  constructor(
    readonly problem: SignInProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options)
    this.name = 'SignInError'
  }
}

/** Minutes from leaving for the issuer to coming back. */
const attemptMinutes = 10

/** The browser that comes back: its session so far, and what it says it is. */
type Browser = { previousToken: string | null; userAgent: string | null }

type Parts = Deps & {
  doors: readonly Door[]
  sessions: Sessions
  rateLimits: RateLimits
  publicUrl: string
}

export const makeSignIn = (parts: Parts, repository = makeSignInRepository(parts.store)) => {
  const { clock, ids, doors, sessions, rateLimits, publicUrl } = parts
  const newDomainEvent = makeEvents({ clock, ids })
  const callbackUrl = ({ key }: Door) => `${publicUrl}/auth/callback/${key}`

  const nobodyYet = { procedure: 'auth.signIn', actor: null, userId: null }
  const limited = (kind: 'take' | 'check', name: 'signInStarted' | 'signInFailed', who: string) =>
    rateLimits[kind](name, who, nobodyYet).catch((error: unknown) => {
      throw error instanceof AppError ? new SignInError('too_many', { cause: error }) : error
    })

  const newEvent: SignIn['newEvent'] = ({ kind, userId, name, scope, payload }) => {
    const actor: Actor = scope
      ? { ...scope, userId, name, cvrNumbers: scope.cvr === null ? [] : [scope.cvr] }
      : systemActor()
    const subject =
      kind === 'contact_saved' && scope?.cvr
        ? { subjectType: 'company' as const, subjectId: scope.cvr }
        : kind === 'citizen_linked' && scope?.citizenId
          ? { subjectType: 'citizen' as const, subjectId: scope.citizenId }
          : { subjectType: 'user' as const, subjectId: userId }
    return newDomainEvent({
      actor,
      procedure: 'auth.signIn',
      kind,
      ...subject,
      payload: { ...scope, ...payload },
    })
  }

  const citizenOf = async ({ citizenCase }: ClaimedIdentity) =>
    citizenCase ? repository.citizenByCase(citizenCase.municipalityCode, citizenCase.caseReference) : null

  const companiesOf = async (identity: ClaimedIdentity, door: Door): Promise<ShownCompanies | null> => {
    const { mapping, companyAccess: access } = door
    if (mapping.cvr === null && mapping.pNumber === null) return null
    const { cvrNumbers, pNumbers } = identity
    // A production unit names its company only where the issuer did not name one itself.
    const ofUnits = cvrNumbers.length > 0 ? [] : await Promise.all(pNumbers.map(repository.companyOfUnit))
    return { access, cvrNumbers: [...new Set([...cvrNumbers, ...ofUnits.filter((cvr) => cvr !== null)])] }
  }

  const store = async (door: Door, { claims, idToken }: Answer, browser: Browser) => {
    if (!isStrongEnough(idToken, door.assurance)) throw new SignInError('too_weak')
    const identity = readClaims(claims, door.mapping)
    if (identity.subject === null) throw new SignInError('incomplete')
    const { token, ...session } = sessions.issue()
    const { subject, name, email, verifiedEmail, municipalityCodes } = identity
    const { previousToken, userAgent } = browser
    const at = nowIso(clock)
    const userId = await repository.complete({
      at,
      userId: ids.next(),
      issuer: door.issuer,
      subject,
      name,
      email,
      verifiedEmail,
      claimed: claimedGrants(identity, await citizenOf(identity)),
      companies: await companiesOf(identity, door),
      municipalityCodes,
      session: {
        ...session,
        ...deviceOf(userAgent),
        issuerSession: typeof idToken.sid === 'string' ? idToken.sid.slice(0, 200) : null,
        replaces: previousToken === null ? null : tokenHash(previousToken),
      },
      newId: ids.next,
      newEvent,
      newAudit: (id, allowed, held) => {
        const [seat] = seatsOf(held.map((grant) => ({ ...grant, municipalityName: null })))
        return {
          id: ids.next(),
          at,
          action: allowed ? 'sign_in' : 'denied',
          procedure: 'auth.signIn',
          actorUserId: id,
          actorRole: seat?.role ?? null,
          municipalityCode: seat?.municipalityCode ?? null,
          subjectType: 'user',
          subjectIds: [id],
          purpose: null,
          allowed,
        }
      },
    })
    if (userId === null) throw new SignInError('shut_out')
    return token
  }

  const exchange = async ({ oidc }: Door, url: URL, attempt: Parameters<OidcClient['exchange']>[1]) => {
    try {
      return await oidc.exchange(url, attempt)
    } catch (error) {
      const cancelled = error instanceof AuthorizationResponseError && error.error === 'access_denied'
      throw new SignInError(cancelled ? 'cancelled' : 'refused', { cause: error })
    }
  }

  const doorOf = (key: unknown): Door => {
    const door = doors.find((each) => each.key === key)
    if (!door) throw new SignInError('too_old')
    return door
  }

  return {
    /** The ways in there are. */
    doors,

    /** Where to send the browser, and the token that ties the answer to it. `who` is the caller's address. */
    async begin(input: { door: unknown; returnTo: unknown; locale: string; who: string }) {
      await limited('take', 'signInStarted', input.who)
      await limited('check', 'signInFailed', input.who)
      const door = doorOf(input.door)
      const checks = door.oidc.newChecks()
      const location = await door.oidc
        .authorizationUrl(checks, callbackUrl(door), input.locale)
        .catch((error: unknown) => {
          throw new SignInError('issuer_silent', { cause: error })
        })
      const browserToken = ids.token()
      const expiresAt = new Date(clock.now().getTime() + attemptMinutes * 60_000).toISOString()
      await repository.begin(
        {
          ...checks,
          returnTo: localPath(input.returnTo),
          browserHash: tokenHash(browserToken),
          issuerKey: door.key,
          expiresAt,
        },
        nowIso(clock),
      )
      return { location, browserToken }
    },

    /**
     * Turns the issuer's answer into a new session; the one before, if any, ends.
     * @throws SignInError
     */
    async complete(
      input: { door: unknown; query: string; browserToken: string | null; who: string } & Browser,
    ): Promise<{ token: string; returnTo: string }> {
      const { query, browserToken, who } = input
      await limited('check', 'signInFailed', who)
      try {
        const door = doorOf(input.door)
        const url = new URL(`${callbackUrl(door)}${query}`)
        const state = url.searchParams.get('state')
        if (browserToken === null) throw new SignInError('no_cookie')
        const attempt = state === null || state.length > 200 ? null : await repository.take(state)
        if (attempt === null || attempt.expiresAt <= nowIso(clock)) throw new SignInError('too_old')
        if (attempt.browserHash !== tokenHash(browserToken) || attempt.issuerKey !== door.key)
          throw new SignInError('refused')
        const answer = await exchange(door, url, attempt)
        return { token: await store(door, answer, input), returnTo: attempt.returnTo }
      } catch (error) {
        if (error instanceof SignInError && error.problem !== 'cancelled')
          await limited('take', 'signInFailed', who)
        throw error
      }
    },

    /** Ends the session; returns where its issuer ends its own, or the front page. */
    async end(token: string | null): Promise<string> {
      const ended = token === null ? null : await sessions.end(token)
      const door = doors.find(({ issuer }) => issuer === ended?.issuer)
      return (await door?.oidc.endSessionUrl(`${publicUrl}/`)) ?? '/'
    },
  }
}
export type SignInService = ReturnType<typeof makeSignIn>
