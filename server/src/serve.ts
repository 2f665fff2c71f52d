import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '@virkelyst/db/kernel/open-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { StoreError } from '@virkelyst/db/kernel/store-errors'
import { makeEntrance } from './accounts/entrance'
import type { Config } from './kernel/config'
import type { Clock, Ids } from './kernel/deps'
import { makeHttpApp } from './kernel/http-app'
import { errorForLog, type Log } from './kernel/log'
import { inUrl } from './kernel/loopback'
import { listenFault, migrationFault } from './kernel/start-fault'
import { assertPolicyComplete } from './kernel/trpc'
import { syncReferenceData } from './occupations/reference-data'
import { makePortal, type Portal } from './wiring'

export type ServeParts = {
  config: Config
  clock: Clock
  ids: Ids
  log: Log
  clientFolder: string
  /** Instead of `patience`. */
  patience?: typeof patience
  /** Runs on the migrated store before anything is read from it: seeding. */
  prepare?(store: Store): Promise<void>
}

export type Running = {
  /** What people type. */
  url: string
  /** What is listened on, as a proxy on this machine asks. */
  address: string
  portal: Portal
  isDemonstration: boolean
  /** Not ready → what is under way ends → jobs end → the database is written out and closed. */
  stop(): Promise<void>
}

/** Milliseconds a request under way may take to end when the server stops. */
const drainFor = 8000

/**
 * Milliseconds a client may take, looked at so often: nobody holds a connection by sending slowly. Kept alive for longer
 * than proxies keep theirs (60 s), so that none sends into a connection that is just being closed.
 */
export const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
}

const listen = (server: Server, { host, port }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, host, port)))
    server.listen({ port, host: host.replace(/^\[|\]$/g, ''), exclusive: true }, resolve)
  })

/** Resolves once the last answer has gone out, or after `drainFor`. */
const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // A connection kept alive becomes idle only after its last answer.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const giveUp = setTimeout(() => server.closeAllConnections(), drainFor)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(giveUp)
      resolve()
    })
  })

// Until everything is read: a proxy or a script that waits is told to wait.
const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '2' }).end('starting\n')
}

const start = async (store: Store, server: Server, parts: ServeParts): Promise<Running> => {
  const { config, clock, ids, log, clientFolder } = parts
  // First of all, so that a taken port is told at once and not after seeding.
  server.on('request', starting)
  await listen(server, config)
  const address = `http://${inUrl(config.host)}:${(server.address() as AddressInfo).port}`
  const publicUrl = config.publicUrl ?? address

  await store.migrate().catch((error: unknown) => {
    throw migrationFault(error)
  })
  const deps = { store, clock, ids }
  await syncReferenceData(deps)
  await parts.prepare?.(store)
  const logError = (error: unknown, procedure: string) =>
    log.error({ procedure, error: errorForLog(error) }, 'failed')
  const portal = await makePortal({ ...deps, config, publicUrl, logError })
  assertPolicyComplete(portal.router._def.procedures)

  if (config.securityContact === null && publicUrl.startsWith('https:'))
    log.warn({}, 'SECURITY_CONTACT is missing: whoever finds a weakness does not learn whom to tell')
  let stopping = false
  const { sessions, rateLimits, audit } = portal
  const { isDemonstration, ...entrance } = await makeEntrance({
    deps,
    config,
    sessions,
    rateLimits,
    publicUrl,
    log,
  })
  const app = makeHttpApp({
    ...entrance,
    api: {
      router: portal.router,
      recognise: sessions.recognise,
      limit: rateLimits.ofCall,
      recordDenial: audit.denial,
    },
    health: { ping: store.ping, isStopping: () => stopping },
    ids,
    clock,
    securityContact: config.securityContact,
    log,
    publicUrl,
    hstsSubdomains: config.hstsSubdomains,
    trustProxy: config.trustProxy,
    clientFolder,
    accessibilityStatement: config.accessibilityStatement,
  })
  server.off('request', starting)
  server.on('request', app)
  portal.scheduler.start()
  return {
    url: publicUrl,
    address,
    portal,
    isDemonstration,
    async stop() {
      stopping = true
      await drain(server)
      await portal.scheduler.stop()
      await store.close()
    },
  }
}

/**
 * Opens the database and serves the portal.
 * @throws StoreError, StartFault: see `sentencesFor`
 */
export const startServer = async (parts: ServeParts): Promise<Running> => {
  const { databaseUrl } = parts.config
  const store = await openStore(databaseUrl, { exclusiveServer: true }).catch((error: unknown) => {
    const isVague =
      error instanceof StoreError && !/^postgres/.test(databaseUrl) && !error.message.includes(databaseUrl)
    throw isVague ? new StoreError(error.kind, `${databaseUrl}: ${error.message}`, { cause: error }) : error
  })
  const server = createServer(parts.patience ?? patience)
  try {
    return await start(store, server, parts)
  } catch (error) {
    server.close()
    server.closeAllConnections()
    await store.close()
    throw error
  }
}
