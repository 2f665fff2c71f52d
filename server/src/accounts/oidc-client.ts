import * as oidc from 'openid-client'
import type { Claims } from './claim-source'

export type IssuerSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  scope: string
  /** Plain HTTP, for an issuer on the loopback address. */
  insecure: boolean
  /** Sent along where the issuer should ask who it is each time. */
  prompt: string | null
  /** How strongly people should be recognised, where the issuer is asked by `acr_values`. */
  acrValues: string | null
}

/** What an issuer said of somebody. */
export type Answer = {
  /** The ID token, completed by the userinfo page, which cannot overrule it. */
  claims: Claims & { sub: string }
  /** The signed part alone. */
  idToken: Claims
}

export type SignInChecks = { state: string; nonce: string; codeVerifier: string }

/** Seconds an issuer may take to answer. */
const patience = 10

const discover = async (settings: IssuerSettings): Promise<oidc.Configuration> => {
  const { clientId, clientSecret } = settings
  // The ID token's signature too, not the connection alone, must say that it is the issuer's.
  const execute = [oidc.enableNonRepudiationChecks]
  if (settings.insecure) execute.push(oidc.allowInsecureRequests)
  const found = await oidc.discovery(new URL(settings.issuer), clientId, clientSecret, undefined, {
    execute,
    timeout: patience,
  })
  // OpenID Connect Discovery 1.0, section 3: without the list it is client_secret_basic.
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  if (!methods.includes('client_secret_basic')) return found
  const basic = oidc.ClientSecretBasic(clientSecret)
  const configuration = new oidc.Configuration(found.serverMetadata(), clientId, clientSecret, basic)
  configuration.timeout = patience
  for (const apply of execute) apply(configuration)
  return configuration
}

/** The portal as a client of one OpenID Connect issuer: authorization code with PKCE, state and nonce. */
export const makeOidcClient = (settings: IssuerSettings) => {
  let discovered: Promise<oidc.Configuration> | null = null
  // Asked for at the first sign-in, not at start: the issuer may be this very process, or be down for a while.
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover(settings).catch((error) => {
      discovered = null
      throw error
    })
    return discovered
  }

  return {
    newChecks: (): SignInChecks => ({
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    }),

    async authorizationUrl(checks: SignInChecks, redirectUri: string, locale: string): Promise<string> {
      const parameters: Record<string, string> = {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: locale,
      }
      if (settings.prompt) parameters.prompt = settings.prompt
      if (settings.acrValues) parameters.acr_values = settings.acrValues
      return oidc.buildAuthorizationUrl(await configuration(), parameters).href
    },

    /** The claims of the ID token, completed by the userinfo endpoint where there is one. Throws on any failed check. */
    async exchange(callbackUrl: URL, checks: SignInChecks): Promise<Answer> {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, callbackUrl, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      })
      const idToken = tokens.claims()!
      if (!config.serverMetadata().userinfo_endpoint) return { claims: idToken, idToken }
      const userInfo = await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub)
      return { claims: { ...userInfo, ...idToken }, idToken }
    },

    /** Where the issuer ends its own session, or null where it has no such page or cannot be asked. */
    async endSessionUrl(returnTo: string): Promise<string | null> {
      const config = await configuration().catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href
    },
  }
}
export type OidcClient = ReturnType<typeof makeOidcClient>
