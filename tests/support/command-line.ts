import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { runCli } from '@virkelyst/server/cli/run'
import { makeTestClock, makeTestIds } from './deps'

/** The operator's command line on a database file of its own, with what it says gathered. */
export const makeCommandLine = () => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-cli-'))
  const database = join(folder, 'virkelyst.db')
  const [clock, ids] = [makeTestClock(), makeTestIds()]
  return {
    folder,
    database,
    /** Runs a command written as one would type it; `lines` come on the standard input. */
    async run(command: string, lines: readonly string[] = [], environment: Record<string, string> = {}) {
      const said = { out: [] as string[], err: [] as string[], progress: [] as string[] }
      const bytes: Buffer[] = []
      const code = await runCli(command.split(' ').filter(Boolean), {
        out: (text) => said.out.push(text),
        bytes: new Writable({
          write(part: Buffer, _encoding, done) {
            bytes.push(part)
            done()
          },
        }),
        err: (text) => said.err.push(text),
        progress: (line) => said.progress.push(line),
        input: (async function* () {
          yield* lines
        })(),
        environment: { DATABASE_URL: database, ...environment },
        folder,
        clock,
        ids,
      })
      return { code, ...said, bytes: Buffer.concat(bytes) }
    },
    /** Looks into the database between commands. */
    async look<T>(work: (store: Store) => Promise<T>): Promise<T> {
      const store = openSqliteStore(database)
      try {
        return await work(store)
      } finally {
        await store.close()
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
export type CommandLine = ReturnType<typeof makeCommandLine>
