import { makeDemonstrationRepository } from '@virkelyst/db/accounts/demonstration.repository'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { demonstrationIssuer } from '@virkelyst/shared/accounts/demonstration'
import type { Config } from '../kernel/config'
import type { Deps } from '../kernel/deps'
import type { HttpAppParts } from '../kernel/http-app'
import type { Log } from '../kernel/log'
import { isLoopback } from '../kernel/loopback'
import { StartFault } from '../kernel/start-fault'
import type { ClaimMapping } from './claims'
import { demoIssuerPath, makeDemoIssuer } from './demo-issuer'
import { type IssuerSettings, makeOidcClient } from './oidc-client'
import type { RateLimits } from './rate-limits.service'
import type { Sessions } from './sessions.service'
import { makeSignInRoutes } from './sign-in.routes'
import { makeSignIn } from './sign-in.service'

type Parts = {
  deps: Deps
  config: Pick<Config, 'host' | 'oidc' | 'publicUrl'>
  sessions: Sessions
  rateLimits: RateLimits
  publicUrl: string
  log: Log
}

const nothingMapped: ClaimMapping = {
  cvr: null,
  pNumber: null,
  roles: null,
  roleMap: {},
  municipality: null,
  caseReference: null,
}

/** The embedded issuer lets anybody in as anybody: only on this machine, and only among invented people. */
const assertDemonstration = async ({ deps, config }: Parts) => {
  const isHere =
    isLoopback(config.host) && (config.publicUrl === null || isLoopback(new URL(config.publicUrl).hostname))
  if (!isHere)
    throw new StartFault('OIDC_ISSUER is missing: without it people can sign in on the loopback address only')
  if (!(await makeInstallationRepository(deps.store).isDemonstration()))
    throw new StartFault(
      'OIDC_ISSUER is missing: this database is no demonstration, so people sign in through an OpenID Connect issuer; set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
    )
}

/**
 * How people get in: through the issuer of the configuration, or, in a demonstration, through the embedded one.
 * @throws StartFault where there is neither
 */
export const makeEntrance = async (
  parts: Parts,
): Promise<Pick<HttpAppParts, 'routes' | 'formTargets'> & { isDemonstration: boolean }> => {
  const { deps, config, sessions, rateLimits, publicUrl, log } = parts
  const signInRoutes = (settings: IssuerSettings, issuer: string, mapping: ClaimMapping) => {
    const oidc = makeOidcClient(settings)
    const signIn = makeSignIn({ ...deps, oidc, sessions, rateLimits, mapping, issuer, publicUrl })
    return { path: '/auth', router: makeSignInRoutes(signIn, log) }
  }

  if (config.oidc !== null) {
    const { issuer, clientId, clientSecret, scope, mapping } = config.oidc
    const insecure = issuer.startsWith('http:')
    const settings = { issuer, clientId, clientSecret, scope, insecure, prompt: null }
    return {
      routes: [signInRoutes(settings, issuer, mapping)],
      formTargets: [new URL(issuer).origin],
      isDemonstration: false,
    }
  }

  await assertDemonstration(parts)
  const client = { id: 'virkelyst', secret: deps.ids.token() }
  const embedded = makeDemoIssuer({
    repository: makeDemonstrationRepository(deps.store),
    ids: deps.ids,
    publicUrl,
    client,
  })
  const settings = {
    issuer: `${publicUrl}${demoIssuerPath}`,
    clientId: client.id,
    clientSecret: client.secret,
    scope: 'openid profile email',
    insecure: true,
    prompt: 'login',
  }
  return {
    routes: [
      { path: demoIssuerPath, router: embedded, betweenServers: true },
      signInRoutes(settings, demonstrationIssuer, nothingMapped),
    ],
    formTargets: [],
    isDemonstration: true,
  }
}
