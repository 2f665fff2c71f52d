import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import type { Store } from '@virkelyst/db/kernel/store'
import { type Config, readConfig } from '@virkelyst/server/kernel/config'
import type { Deps } from '@virkelyst/server/kernel/deps'
import { systemIds } from '@virkelyst/server/kernel/system-deps'
import { type Running, type ServeParts, startServer } from '@virkelyst/server/serve'
import { makeTestClock, type TestClock } from './deps'
import { insertMunicipalities, makeTestPeople, type TestPeople } from './people'
import { referenceTemplate } from './stores'

export type LogLine = { level: string; fields: unknown; text: unknown }
export type TestServer = {
  url: string
  clock: TestClock
  store: Store
  people: TestPeople
  lines: LogLine[]
  running: Running
  stop(): Promise<void>
}

/** A log that keeps its lines for the test to read. */
export const keptLog = (lines: LogLine[]) => {
  const keep = (level: string) => (fields: unknown, text?: unknown) => {
    lines.push({ level, fields, text })
  }
  return { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
}

/** The whole portal on a free port of this machine, a demonstration with the embedded issuer unless told otherwise. */
export const startTestServer = async (
  options: {
    environment?: Record<string, string>
    clientFolder?: string
    patience?: ServeParts['patience']
    demonstration?: boolean
    changeConfig?(config: Config): Config
    /** Puts in what is to be there before the portal starts. */
    fill?(store: Store, clock: TestClock): Promise<void>
  } = {},
): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-http-'))
  // With the built-in lists in it already: what fills them has tests of its own.
  copyFileSync(referenceTemplate(), join(folder, 'test.db'))
  const read = readConfig(
    { PORT: '0', DATABASE_URL: join(folder, 'test.db'), ...options.environment },
    folder,
  )
  const config = options.changeConfig?.(read) ?? read
  const clock = makeTestClock()
  const lines: LogLine[] = []
  const found: { store?: Store } = {}
  const running = await startServer({
    config,
    clock,
    ids: systemIds,
    log: keptLog(lines),
    clientFolder: options.clientFolder ?? join(folder, 'no-client'),
    ...(options.patience ? { patience: options.patience } : {}),
    async prepare(store) {
      found.store = store
      await options.fill?.(store, clock)
      if (options.demonstration !== false)
        await makeInstallationRepository(store).markAsDemonstration(clock.now().toISOString())
      await insertMunicipalities(store)
    },
  }).catch((error) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  const store = found.store!
  const deps: Deps = { store, clock, ids: systemIds }
  return {
    url: running.url,
    clock,
    store,
    people: makeTestPeople(deps),
    lines,
    running,
    async stop() {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Sent = { method?: string; headers?: Record<string, string>; body?: string }

/** A browser's cookies, redirects and fetch metadata, and nothing else of it. */
export const makeBrowser = (origin: string) => {
  const cookies = new Map<string, string>()

  const send = async (path: string, sent: Sent = {}): Promise<Response> => {
    const url = new URL(path, origin)
    const response = await fetch(url, {
      ...sent,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
        ...sent.headers,
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      const isOver = attributes.some((each) => /^\s*(expires=thu, 01 jan 1970|max-age=0)/i.test(each))
      if (isOver || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  /** Follows redirects as a browser does; the last answer and the address it came from. */
  const visit = async (path: string, sent: Sent = {}): Promise<{ response: Response; url: URL }> => {
    let url = new URL(path, origin)
    let response = await send(url.href, sent)
    for (let hops = 0; hops < 12; hops++) {
      const location = response.headers.get('location')
      if (location === null) break
      url = new URL(location, url)
      if (url.origin !== origin) break
      response = await send(url.href)
    }
    return { response, url }
  }

  return {
    cookies,
    send,
    visit,
    /** Calls one procedure as the portal's own pages do. */
    async call(procedure: string, input?: unknown): Promise<{ status: number; data: unknown; app: unknown }> {
      const response = await send(`/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input ?? {}),
      })
      const answer = (await response.json()) as {
        result?: { data: unknown }
        error?: { data: { app: unknown } }
      }
      return { status: response.status, data: answer.result?.data, app: answer.error?.data.app }
    },
    /** Signs in at the embedded issuer as the person with this subject; where the browser ended up. */
    async signInAs(subject: string, returnTo = '/'): Promise<{ response: Response; url: URL }> {
      const picker = await visit(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
      const action = /action="([^"]+)"/.exec(await picker.response.text())?.[1]
      if (!action) throw new Error(`no person picker at ${picker.url}`)
      return visit(action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: new URLSearchParams({ subject }).toString(),
      })
    },
  }
}
export type TestBrowser = ReturnType<typeof makeBrowser>
