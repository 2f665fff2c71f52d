import { makeSignInRepository, type SignIn } from '@virkelyst/db/accounts/sign-in.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { AuthorizationResponseError } from 'openid-client'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { tokenHash } from '../kernel/tokens'
import { type ClaimedIdentity, type ClaimMapping, type Claims, claimedGrants, readClaims } from './claims'
import type { OidcClient } from './oidc-client'
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

type Parts = Deps & {
  oidc: OidcClient
  sessions: Sessions
  rateLimits: RateLimits
  mapping: ClaimMapping
  /** What identities are stored under: the issuer's own name, or the demonstration's. */
  issuer: string
  publicUrl: string
}

export const makeSignIn = (parts: Parts, repository = makeSignInRepository(parts.store)) => {
  const { clock, ids, oidc, sessions, rateLimits, mapping, issuer, publicUrl } = parts
  const newDomainEvent = makeEvents({ clock, ids })
  const callbackUrl = `${publicUrl}/auth/callback`

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

  const grantsFrom = async (identity: ClaimedIdentity) => {
    const { citizenCase, cvrNumbers, pNumbers } = identity
    const citizenId = citizenCase
      ? await repository.citizenByCase(citizenCase.municipalityCode, citizenCase.caseReference)
      : null
    // A production unit names its company only where the issuer did not name one itself.
    const ofUnits = cvrNumbers.length > 0 ? [] : await Promise.all(pNumbers.map(repository.companyOfUnit))
    return claimedGrants(
      identity,
      citizenId,
      ofUnits.filter((cvr) => cvr !== null),
    )
  }

  const store = async (claims: Claims & { sub: string }, previousToken: string | null) => {
    const identity = readClaims(claims, mapping)
    const { token, ...session } = sessions.issue()
    const { name, email, verifiedEmail } = identity
    const at = nowIso(clock)
    const userId = await repository.complete({
      at,
      userId: ids.next(),
      issuer,
      subject: claims.sub,
      name,
      email,
      verifiedEmail,
      claimed: await grantsFrom(identity),
      session: { ...session, replaces: previousToken === null ? null : tokenHash(previousToken) },
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

  const exchange = async (url: URL, attempt: Parameters<OidcClient['exchange']>[1]) => {
    try {
      return await oidc.exchange(url, attempt)
    } catch (error) {
      const cancelled = error instanceof AuthorizationResponseError && error.error === 'access_denied'
      throw new SignInError(cancelled ? 'cancelled' : 'refused', { cause: error })
    }
  }

  return {
    /** Where to send the browser, and the token that ties the answer to it. `who` is the caller's address. */
    async begin(input: { returnTo: unknown; locale: string; who: string }) {
      await limited('take', 'signInStarted', input.who)
      await limited('check', 'signInFailed', input.who)
      const checks = oidc.newChecks()
      const location = await oidc
        .authorizationUrl(checks, callbackUrl, input.locale)
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
    async complete(input: {
      query: string
      browserToken: string | null
      previousToken: string | null
      who: string
    }): Promise<{ token: string; returnTo: string }> {
      const { query, browserToken, previousToken, who } = input
      await limited('check', 'signInFailed', who)
      try {
        const url = new URL(`${callbackUrl}${query}`)
        const state = url.searchParams.get('state')
        if (browserToken === null) throw new SignInError('no_cookie')
        const attempt = state === null || state.length > 200 ? null : await repository.take(state)
        if (attempt === null || attempt.expiresAt <= nowIso(clock)) throw new SignInError('too_old')
        if (attempt.browserHash !== tokenHash(browserToken)) throw new SignInError('refused')
        const claims = await exchange(url, attempt)
        return { token: await store(claims, previousToken), returnTo: attempt.returnTo }
      } catch (error) {
        if (error instanceof SignInError && error.problem !== 'cancelled')
          await limited('take', 'signInFailed', who)
        throw error
      }
    },

    /** Ends the session; returns where the issuer ends its own, or the front page. */
    async end(token: string | null): Promise<string> {
      if (token === null) return '/'
      await sessions.end(token)
      return (await oidc.endSessionUrl(`${publicUrl}/`)) ?? '/'
    },
  }
}
export type SignInService = ReturnType<typeof makeSignIn>
