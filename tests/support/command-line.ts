import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    async run(command: string, lines: readonly string[] = []) {
      const said = { out: [] as string[], err: [] as string[], progress: [] as string[] }
      const code = await runCli(command.split(' ').filter(Boolean), {
        out: (text) => said.out.push(text),
        err: (text) => said.err.push(text),
        progress: (line) => said.progress.push(line),
        input: (async function* () {
          yield* lines
        })(),
        environment: { DATABASE_URL: database },
        folder,
        clock,
        ids,
      })
      return { code, ...said }
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
