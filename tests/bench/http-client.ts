import { Agent, request } from 'node:http'
import { figuresOf, timed } from './figures'

export type Call = { procedure: string; input?: unknown }

const sessionCookie = '__Host-virkelyst'
const success = Buffer.from('[{"result"')

/** Consultants with a session each who call and call again as soon as they have an answer. */
export const makeConsultants = (url: string, tokens: readonly string[]) => {
  const agent = new Agent({ keepAlive: true, maxSockets: tokens.length })
  const { origin } = new URL(url)
  const call = (token: string, { procedure, input }: Call): Promise<{ good: boolean; bytes: number }> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${origin}/trpc/${procedure}?batch=1`,
        {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json',
            cookie: `${sessionCookie}=${token}`,
            origin,
            'sec-fetch-site': 'same-origin',
          },
        },
        (response) => {
          const begins = { good: response.statusCode === 200, bytes: 0 }
          response.on('data', (part: Buffer) => {
            if (begins.bytes === 0) begins.good &&= part.subarray(0, success.length).equals(success)
            begins.bytes += part.length
          })
          response.on('end', () => resolve(begins))
          response.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(JSON.stringify(input === undefined ? {} : { 0: input }))
    })

  /** All at once, so many calls in all. */
  const run = async (calls: number, next: (index: number) => Call) => {
    const times: number[] = []
    let begun = 0
    let errors = 0
    let received = 0
    const { ms } = await timed(() =>
      Promise.all(
        tokens.map(async (token) => {
          while (begun < calls) {
            const index = begun++
            const { ms: took, value } = await timed(() => call(token, next(index)))
            times.push(took)
            received += value.bytes
            if (!value.good) errors++
          }
        }),
      ),
    )
    const sorted = times.toSorted((a, b) => a - b)
    const p99 = Number((sorted[Math.floor(sorted.length * 0.99)] ?? 0).toPrecision(3))
    return {
      ...figuresOf(times),
      p99,
      errors,
      perSecond: Math.round((calls / ms) * 1000),
      kilobytes: Math.round(received / calls / 100) / 10,
    }
  }
  return { run, close: () => agent.destroy() }
}
