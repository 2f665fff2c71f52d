import { Agent, request } from 'node:http'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { portions } from '@virkelyst/db/kernel/portions'
import { systemClock, systemIds } from '@virkelyst/server/kernel/system-deps'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { makeTestPeople } from '../support/people'
import { capital } from '../support/population'
import { runServer } from '../support/server-process'
import { makeBenchFile, openBenchWorld } from './bench-world'
import { fillInOwnProcess } from './citizens-file'
import { figuresOf, timed } from './figures'

export type HttpBenchOptions = {
  citizens: number
  consultants: number
  requests: number
  seed: number
}

const at = '2026-11-20T09:00:00.000Z'
const cvr = '99000007'
const sessionCookie = '__Host-virkelyst'
const liveOrders = 300
const warmUp = 400

/** Live orders of the municipality, to be ranked for. */
const storeOrders = async ({ store, makePopulation, titles }: Awaited<ReturnType<typeof openBenchWorld>>) => {
  const population = makePopulation()
  const { companies, jobOrders } = store.tables
  const orders = Array.from({ length: liveOrders }, (_, index) => population.order(index + 1)).map(
    ({ requirements, industryCode: _, occupations, ...order }, index) => ({
      ...order,
      id: systemIds.next(),
      number: index + 1,
      status: 'open' as const,
      form: { kind: order.kind, requirements, description: 'Hjælp til hverdagen.' },
      cvr,
      searchText: searchText(order.title),
      municipalityCode: capital,
      occupations: occupations.map((found) => ({ ...found, label: order.title, method: 'exact' as const })),
      catalogueVersion: titles.catalogueVersion,
      ownerUserId: 'somebody',
      submittedAt: at,
      ball: 'municipality' as const,
      createdAt: at,
      updatedAt: at,
    }),
  )
  await store.tx(async ({ db }) => {
    await db.insert(companies).values({
      cvr,
      name: 'Østre Lager A/S',
      searchName: 'oestre lager',
      sector: 'private',
      municipalityCode: capital,
      source: 'register',
      createdAt: at,
      updatedAt: at,
    })
    for (const portion of portions(orders, jobOrders)) await db.insert(jobOrders).values(portion)
  })
  return orders.map(({ id }) => id)
}

type Call = { procedure: string; input?: unknown }

/** Consultants with a session each who call and call again as soon as they have an answer. */
const makeConsultants = (url: string, tokens: readonly string[]) => {
  const agent = new Agent({ keepAlive: true, maxSockets: tokens.length })
  const { origin } = new URL(url)
  const call = (token: string, { procedure, input }: Call): Promise<boolean> =>
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
          let answer = ''
          response.setEncoding('utf8')
          response.on('data', (part: string) => {
            answer += part
          })
          response.on('end', () => resolve(response.statusCode === 200 && answer.startsWith('[{"result"')))
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
    const { ms } = await timed(() =>
      Promise.all(
        tokens.map(async (token) => {
          while (begun < calls) {
            const index = begun++
            const { ms: took, value } = await timed(() => call(token, next(index)))
            times.push(took)
            if (!value) errors++
          }
        }),
      ),
    )
    const sorted = times.toSorted((a, b) => a - b)
    const p99 = Number((sorted[Math.floor(sorted.length * 0.99)] ?? 0).toPrecision(3))
    return { ...figuresOf(times), p99, errors, perSecond: Math.round((calls / ms) * 1000) }
  }
  return { run, close: () => agent.destroy() }
}

/**
 * A register of invented citizens behind the real server in a process of its own, and consultants who rank at once, each as
 * soon as the last answer came; then the same calls for nothing but who one is, which is what everything but ranking costs.
 */
export const benchHttp = async (options: HttpBenchOptions, say: (line: string) => void) => {
  const { file, remove } = makeBenchFile()
  const parts = { seed: options.seed, spread: 'one municipality', file } as const
  // Before anybody is in it: a database with people in it cannot become a demonstration.
  const empty = await openBenchWorld(parts)
  await makeInstallationRepository(empty.store).markAsDemonstration(systemClock.now().toISOString())
  await empty.close()
  say(`storing ${options.citizens} citizens`)
  fillInOwnProcess(options.citizens, parts)
  const world = await openBenchWorld(parts)
  const orders = await storeOrders(world)
  const people = makeTestPeople({ store: world.store, clock: systemClock, ids: systemIds })
  const tokens: string[] = []
  for (let one = 0; one < options.consultants; one++) {
    const { userId, token } = await people.aUser()
    await people.grant(userId, { role: 'job_broker', municipalityCode: capital })
    tokens.push(token)
  }
  await world.close()

  const server = runServer({ DATABASE_URL: file, LOG_LEVEL: 'error' })
  try {
    const [url] = await server.until(/http:\/\/127\.0\.0\.1:\d+/)
    const consultants = makeConsultants(url, tokens)
    const rank = (index: number): Call => ({
      procedure: 'matching.rank',
      input: { orderId: orders[index % orders.length], limit: 50 },
    })
    const me = (): Call => ({ procedure: 'accounts.me' })
    await consultants.run(warmUp, rank)
    const ranking = await consultants.run(options.requests, rank)
    await consultants.run(warmUp, me)
    const plain = await consultants.run(options.requests, me)
    consultants.close()
    return {
      citizens: options.citizens,
      consultants: options.consultants,
      ranking,
      plain,
      timesPlainAtP50: Math.round((ranking.p50 / plain.p50) * 10) / 10,
    }
  } finally {
    server.child.kill('SIGTERM')
    await server.ended
    remove()
  }
}
