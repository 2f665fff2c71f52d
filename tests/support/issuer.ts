import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeBrowser } from './http'

type Claims = Record<string, unknown>
type Entry = Record<string, unknown> & { secret: string }

const entry = (issuer: string): Entry => ({
  key: 'test',
  issuer,
  label: { da: 'Test', en: 'Test' },
  clientId: 'portal',
  secret: 'OIDC_SECRET_TEST',
  assurance: 'unchecked',
})
/** Settings for issuers, each with the secret that the test issuer knows. */
export const settingsOf = (entries: Entry[]): Record<string, string> => ({
  OIDC_ISSUERS: JSON.stringify(entries),
  ...Object.fromEntries(entries.map(({ secret }) => [secret, 'k3Vn8rQ2xW7pT5mZ'])),
})
type Pending = { claims: Claims; nonce: string; challenge: string }

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const seconds = () => Math.floor(Date.now() / 1000)

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

/** Settings of an issuer that nobody asks anything. */
export const anIssuer = settingsOf([entry('https://login.example')])

/**
 * A small OpenID Connect issuer written against the specification, not against the portal's library: it signs in at
 * once whoever `next` names, and can be told to answer wrongly.
 */
export const startTestIssuer = async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const pending = new Map<string, Pending>()
  const state = {
    claims: {} as Claims,
    /** What the userinfo page adds; null where there is no such page. */
    userInfo: null as Claims | null,
    refuse: false,
    /** Hangs up on whoever asks. */
    silent: false,
    /** Claims of the ID token put in place of the right ones. */
    forged: {} as Claims,
    wrongKey: false,
    /** The ID token says that it needs no signature. */
    unsigned: false,
    calls: { token: 0 },
  }
  let url = ''

  const idToken = ({ claims, nonce }: Pending): string => {
    const now = seconds()
    const payload = { iss: url, aud: 'portal', iat: now, exp: now + 300, nonce, ...claims, ...state.forged }
    const content = `${base64url({ alg: 'ES256', kid: 'test' })}.${base64url(payload)}`
    if (state.unsigned) return `${base64url({ alg: 'none' })}.${base64url(payload)}.`
    const key = state.wrongKey ? stranger : privateKey
    const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' })
    return `${content}.${signature.toString('base64url')}`
  }

  const json = (response: ServerResponse, body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  const pages: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => unknown> = {
    '/.well-known/openid-configuration': (_request, response) =>
      json(response, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        ...(state.userInfo ? { userinfo_endpoint: `${url}/userinfo` } : {}),
        end_session_endpoint: `${url}/logout`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic'],
      }),
    '/jwks': (_request, response) =>
      json(response, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256', use: 'sig' }],
      }),
    '/authorize': (_request, response, { searchParams }) => {
      const back = new URL(searchParams.get('redirect_uri')!)
      back.searchParams.set('state', searchParams.get('state')!)
      if (state.refuse) back.searchParams.set('error', 'access_denied')
      else {
        const code = randomUUID()
        pending.set(code, {
          claims: state.claims,
          nonce: searchParams.get('nonce')!,
          challenge: searchParams.get('code_challenge')!,
        })
        back.searchParams.set('code', code)
      }
      response.writeHead(302, { location: back.href }).end()
    },
    '/token': async (request, response) => {
      state.calls.token++
      const body = await bodyOf(request)
      const found = pending.get(body.get('code') ?? '')
      pending.delete(body.get('code') ?? '')
      const client = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString()
      const challenge = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url')
      if (!found || client !== 'portal:k3Vn8rQ2xW7pT5mZ' || challenge !== found.challenge)
        return json(response, { error: 'invalid_grant' }, 400)
      json(response, {
        access_token: randomUUID(),
        token_type: 'Bearer',
        expires_in: 300,
        id_token: idToken(found),
      })
    },
    '/userinfo': (_request, response) => json(response, { sub: state.claims.sub, ...state.userInfo }),
  }

  const server = createServer((request, response) => {
    if (state.silent) return request.destroy()
    const asked = new URL(request.url!, url)
    const page = pages[asked.pathname]
    if (page) page(request, response, asked)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    state,
    /** The settings that make the portal a client of this issuer. */
    environment: settingsOf([entry(url)]),
    /** The same, with more said of it. */
    environmentWith: (more: Record<string, unknown>) => settingsOf([{ ...entry(url), ...more }]),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
export type TestIssuer = Awaited<ReturnType<typeof startTestIssuer>>

/** Presses the button of a way in. */
export const pressing = (door: string, returnTo = '/orders') => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ door, returnTo }).toString(),
})

/** Signs somebody in through the issuer, with these claims; what came of it. */
export const signInThrough = async (
  issuer: TestIssuer,
  portal: string,
  claims: Record<string, unknown>,
  door = 'test',
) => {
  issuer.state.claims = { name: 'Karen Holm', ...claims }
  const browser = makeBrowser(portal)
  const left = await browser.send('/auth/sign-in', pressing(door))
  const back = await fetch(left.headers.get('location')!, { redirect: 'manual' })
  const answer = await browser.send(back.headers.get('location')!)
  return { browser, answer, me: (await browser.call('accounts.me')).data }
}
