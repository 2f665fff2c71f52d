import type { IncomingHttpHeaders } from 'node:http'
import { type Agent, request } from 'node:http'
import type { Attacker } from './attackers'

export const kinds = [
  'nearly right',
  'wrong types',
  'huge',
  'text',
  'prototypes',
  'foreign ids',
  'replays',
  'cookies',
  'batches',
  'protocol',
  'paths',
  'sign-in',
] as const
export type Kind = (typeof kinds)[number]

/** One request, whole: what is needed to send it again. */
export type Shot = {
  kind: Kind
  by: Attacker
  method: string
  path: string
  headers: Record<string, string>
  body: string | Buffer | null
}
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

export const sessionCookie = '__Host-virkelyst'

/** What the portal's own pages send. */
export const ownHeaders = ({ token }: Attacker): Record<string, string> => ({
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
  ...(token === null ? {} : { cookie: `${sessionCookie}=${token}` }),
})

/** A call of one procedure as the pages make it, with whatever body. */
export const callOf = (kind: Kind, by: Attacker, procedure: string, body: string | Buffer): Shot => ({
  kind,
  by,
  method: 'POST',
  path: `/trpc/${procedure}`,
  headers: ownHeaders(by),
  body,
})

/** Sends it; status 0 where the connection ended without an answer. */
export const fire = (origin: string, agent: Agent, shot: Shot): Promise<Answer> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const fail = (error: Error) => resolve({ status: 0, headers: {}, text: error.message })
    try {
      const { method, path, headers, body } = shot
      const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const sent = request(
        { hostname, port, agent, method, path, headers: { ...length, ...headers } },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', fail)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          )
        },
      )
      sent.on('error', fail)
      sent.end(body ?? undefined)
    } catch (error) {
      // What Node's own client refuses to send never reaches the portal.
      resolve({ status: -1, headers: {}, text: (error as Error).message })
    }
  })
