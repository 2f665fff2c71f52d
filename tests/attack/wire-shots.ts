import type { Aim, CallShots } from './call-shots'
import type { Dice } from './dice'
import { ownHeaders, type Shot, sessionCookie } from './shot'

const flipped = (token: string, dice: Dice): string => {
  const at = dice.below(token.length)
  return token.slice(0, at) + String.fromCharCode(33 + dice.below(90)) + token.slice(at + 1)
}

/** The cookie header of somebody who hopes to be taken for somebody else. */
const mutatedCookie = (token: string, dice: Dice): string =>
  dice.pick([
    () => `${sessionCookie}=${flipped(token, dice)}`,
    () => `${sessionCookie}=${token.slice(0, -1)}`,
    () => `${sessionCookie}=${token}${token}`,
    () => `${sessionCookie}=${encodeURIComponent(token)}%00`,
    () => `${sessionCookie.toLowerCase()}=${token}`,
    () => `virkelyst=${token}; __Secure-virkelyst=${token}`,
    () => `${sessionCookie}=; ${sessionCookie}=${flipped(token, dice)}`,
    () => `${sessionCookie}="${flipped(token, dice)}"`,
    () => `${sessionCookie}=${'a'.repeat(6000)}`,
    () => `${sessionCookie}=%E0%A4%A`,
    () => `${sessionCookie}=__proto__; __proto__=x; constructor=y`,
    () => `;;;=${token};${sessionCookie}`,
    () => Array.from({ length: 200 }, (_, index) => `c${index}=v`).join('; '),
  ])()

const origins = ['OWN', 'null', 'https://evil.example', 'http://127.0.0.1', 'OWN.evil.example', '']
const sites = ['same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', '']
const types = [
  'application/json',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'application/octet-stream',
  'application/json, text/plain',
  '',
]
const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST']
const odd: Record<string, string>[] = [
  { 'x-http-method-override': 'POST' },
  { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' },
  { 'x-original-url': '/trpc/citizens.search', 'x-rewrite-url': '/trpc/citizens.search' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { 'accept-encoding': 'identity;q=0' },
  { 'accept-language': `${'da,'.repeat(500)}en` },
  { range: 'bytes=0-9999999999,-1' },
  { expect: '100-continue' },
  { 'trpc-accept': 'application/jsonl' },
  { accept: 'text/event-stream' },
  { 'content-type': 'application/json', 'trpc-batch-mode': 'stream' },
  { 'if-none-match': '*', 'if-modified-since': 'x' },
  { host: 'evil.example' },
  { host: '' },
  { referer: 'javascript:alert(1)' },
]

const paths = [
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cpackage.json',
  '/assets/../../package.json',
  '/assets/%2e%2e%2f%2e%2e%2fserver%2fdist%2fmain.js',
  '/.git/config',
  '/.env',
  '/data/virkelyst.db',
  '/node_modules/zod/package.json',
  '//evil.example/%2f..',
  '/\\evil.example',
  '/%00',
  '/%',
  '/%E0%A4%A',
  '/%c0%ae%c0%ae/',
  '/;/trpc/accounts.me',
  '/trpc',
  '/trpc/',
  '/trpc//accounts.me',
  '/trpc/../trpc/accounts.me',
  '/TRPC/accounts.me',
  '/trpc/accounts.me/',
  '/trpc/accounts.me%2Cmunicipalities.list?batch=1',
  '/trpc/accounts.me?input={"json":1}',
  '/trpc/accounts%2Eme',
  '/trpc/constructor',
  '/trpc/__proto__.__proto__',
  '/trpc/accounts.me?batch=1&batch=2&batch[]=3',
  `/trpc/${'a'.repeat(8000)}`,
  `/${'a/'.repeat(4000)}`,
  '/healthz/../readyz',
  '/healthz?x=%',
  '/index.html',
  '/virkelyst.svg?x=1#y',
  '/assets',
  '/favicon.ico',
  '/.well-known/security.txt',
  '/.well-known/../.env',
  '/citizens/1%20or%201=1',
  '/metrics',
  '/debug',
  '/admin',
  '/api/trpc/accounts.me',
  '/?__proto__[x]=1&constructor[prototype][x]=1',
]

const signIns = [
  '/auth/sign-in',
  '/auth/sign-in?returnTo=//evil.example',
  '/auth/sign-in?returnTo[]=a&returnTo[__proto__]=b',
  `/auth/sign-in?returnTo=${'/a'.repeat(3000)}`,
  '/auth/sign-in?returnTo=%0d%0aSet-Cookie:%20a=b',
  '/auth/sign-in/..%2fcallback',
  '/auth/callback',
  '/auth/callback?code=x&state=y',
  '/auth/callback?error=access_denied&state=y',
  `/auth/callback?code=${'c'.repeat(3000)}&state=${'s'.repeat(3000)}`,
  '/auth/callback?state=__proto__&code=%00',
  '/auth/callback?state[]=1&code[]=2',
  "/auth/callback?state='%20or%201=1--&code=1",
  '/auth/sign-out',
  '/auth/',
  '/auth/nothing',
  '/demo-issuer/auth',
  '/demo-issuer/auth?client_id=virkelyst&redirect_uri=https://evil.example&response_type=code&scope=openid',
  '/demo-issuer/token',
  '/demo-issuer/.well-known/openid-configuration',
  '/demo-issuer/interaction/%00',
  '/demo-issuer/interaction/__proto__',
  '/demo-issuer/session/end?post_logout_redirect_uri=https://evil.example',
]
const forms = [
  '',
  'subject=sara',
  'subject[]=sara&subject[__proto__]=x',
  'grant_type=authorization_code&code=x',
  'grant_type=client_credentials&client_id=virkelyst&client_secret=',
  'grant_type=refresh_token&refresh_token=x',
  '{"grant_type":"password"}',
  'a='.repeat(5000),
]

/** Requests that are wrong as requests: cookies, headers, methods, addresses, the way in. */
export const makeWireShots = (calls: CallShots, origin: string) => {
  const own = (value: string) => value.replace('OWN', origin)
  return {
    cookies: (aim: Aim): Shot => {
      const shot = calls.call('cookies', aim)
      const { cookie: _own, ...headers } = shot.headers
      return {
        ...shot,
        // Nobody's: whatever is answered must be fit for a stranger.
        by: { name: 'mutated cookie', actor: null, token: null },
        headers: { ...headers, cookie: mutatedCookie(aim.by.token ?? 'session of x', aim.dice) },
      }
    },
    protocol: (aim: Aim): Shot => {
      const { dice } = aim
      const shot = calls.call('protocol', aim)
      const headers: Record<string, string> = { ...shot.headers, ...(dice.chance(0.5) ? dice.pick(odd) : {}) }
      if (dice.chance(0.5)) {
        const [site, from, type] = [dice.pick(sites), dice.pick(origins), dice.pick(types)]
        for (const [name, value] of [
          ['sec-fetch-site', site],
          ['origin', own(from)],
          ['content-type', type],
        ] as const) {
          if (value === '') delete headers[name]
          else headers[name] = value
        }
      }
      const method = dice.chance(0.5) ? dice.pick(methods) : 'POST'
      const body = dice.chance(0.2)
        ? dice.pick(['', 'not json', '{"a":', '\ufeff{}', '[', '{}{}', 'null', '0', '"x"'])
        : shot.body
      return { ...shot, method, headers, body: method === 'GET' || method === 'HEAD' ? null : body }
    },
    paths: ({ by, dice }: Aim): Shot => {
      const method = dice.pick(['GET', 'GET', 'POST', 'HEAD', 'PUT'])
      return {
        kind: 'paths',
        by,
        method,
        path:
          dice.pick(paths) + (dice.chance(0.2) ? dice.pick(['?', '?a=b', '%20', '/.', ';x=1', '%2f']) : ''),
        headers: ownHeaders(by),
        body: method === 'POST' || method === 'PUT' ? '{}' : null,
      }
    },
    signIn: ({ by, dice }: Aim): Shot => {
      const method = dice.pick(['GET', 'GET', 'POST'])
      return {
        kind: 'sign-in',
        by,
        method,
        path: dice.pick(signIns),
        headers: {
          ...ownHeaders(by),
          'content-type': dice.pick(['application/x-www-form-urlencoded', 'application/json', 'text/plain']),
        },
        body: method === 'POST' ? dice.pick(forms) : null,
      }
    },
  }
}
export type WireShots = ReturnType<typeof makeWireShots>
