import { makeDemonstrationRepository } from '@virkelyst/db/accounts/demonstration.repository'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { demonstrationIssuer } from '@virkelyst/shared/accounts/demonstration'
import type { Config } from '../kernel/config'
import type { Deps } from '../kernel/deps'
import type { HttpAppParts } from '../kernel/http-app'
import type { IssuerConfig } from '../kernel/issuers-config'
import type { Log } from '../kernel/log'
import { isLoopback } from '../kernel/loopback'
import { StartFault } from '../kernel/start-fault'
import { acrValues } from './assurance'
import { nothingMapped } from './claims'
import { demoIssuerPath, makeDemoIssuer } from './demo-issuer'
import type { Door } from './door'
import { makeOidcClient } from './oidc-client'
import type { RateLimits } from './rate-limits.service'
import type { Sessions } from './sessions.service'
import { makeSignInRoutes } from './sign-in.routes'
import { makeSignIn } from './sign-in.service'

type Parts = {
  deps: Deps
  config: Pick<Config, 'host' | 'issuers' | 'publicUrl'>
  sessions: Sessions
  rateLimits: RateLimits
  publicUrl: string
  log: Log
}

/** The embedded issuer lets anybody in as anybody: only on this machine, and only among invented people. */
const assertDemonstration = async ({ deps, config }: Parts) => {
  const isHere =
    isLoopback(config.host) && (config.publicUrl === null || isLoopback(new URL(config.publicUrl).hostname))
  if (!isHere)
    throw new StartFault(
      'OIDC_ISSUERS is missing: without it people can sign in on the loopback address only',
    )
  if (!(await makeInstallationRepository(deps.store).isDemonstration()))
    throw new StartFault(
      'OIDC_ISSUERS is missing: this database is no demonstration, so people sign in through an OpenID Connect issuer; describe it there',
    )
}

const doorOf = (issuer: IssuerConfig): Door => ({
  ...issuer,
  asksItself: false,
  oidc: makeOidcClient({
    ...issuer,
    insecure: issuer.issuer.startsWith('http:'),
    acrValues: acrValues(issuer.assurance),
  }),
})

/** The way in of a demonstration, to the issuer that this very process is. */
const demonstrationDoor = (publicUrl: string, clientId: string, clientSecret: string): Door => ({
  key: 'demonstration',
  label: { da: 'Demonstration', en: 'Demonstration' },
  issuer: demonstrationIssuer,
  mapping: nothingMapped,
  assurance: 'unchecked',
  companyAccess: 'invitation',
  asksItself: true,
  oidc: makeOidcClient({
    issuer: `${publicUrl}${demoIssuerPath}`,
    clientId,
    clientSecret,
    scope: 'openid profile email',
    insecure: true,
    prompt: 'login',
    acrValues: null,
  }),
})

/**
 * How people get in: through the issuers of the configuration, or, in a demonstration, through the embedded one.
 * @throws StartFault where there is neither
 */
export const makeEntrance = async (
  parts: Parts,
): Promise<Pick<HttpAppParts, 'routes' | 'formTargets'> & { isDemonstration: boolean }> => {
  const { deps, config, sessions, rateLimits, publicUrl, log } = parts
  const signInRoutes = (doors: Door[]) => {
    const signIn = makeSignIn({ ...deps, doors, sessions, rateLimits, publicUrl })
    return { path: '/auth', router: makeSignInRoutes(signIn, log) }
  }

  if (config.issuers.length > 0)
    return {
      routes: [signInRoutes(config.issuers.map(doorOf))],
      formTargets: config.issuers.flatMap(({ issuer, formTargets }) => [
        new URL(issuer).origin,
        ...formTargets,
      ]),
      isDemonstration: false,
    }

  await assertDemonstration(parts)
  const client = { id: 'virkelyst', secret: deps.ids.token() }
  const embedded = makeDemoIssuer({
    repository: makeDemonstrationRepository(deps.store),
    ids: deps.ids,
    publicUrl,
    client,
  })
  return {
    routes: [
      { path: demoIssuerPath, router: embedded, betweenServers: true },
      signInRoutes([demonstrationDoor(publicUrl, client.id, client.secret)]),
    ],
    formTargets: [],
    isDemonstration: true,
  }
}
