import { createHash } from 'node:crypto'
import { describeDatabase, makeLinesDigest, tableLines } from '@virkelyst/db/backups/dump'
import type { Session } from '@virkelyst/db/kernel/store'
import { type Deps, nowIso } from '../kernel/deps'
import { type BackupHeader, endLine, firstLine } from './backup-format'

/** Rows so far, of so many. */
export type Progress = (done: number, of: number) => void

export type Taken = Pick<BackupHeader, 'takenAt' | 'schema' | 'engine' | 'auditHead'> & {
  tables: number
  rows: number
}

/**
 * Takes a backup: all that the database holds at one moment, whoever writes meanwhile, in lines that are the same on both
 * engines. It writes nothing into the database, and reads one of an older version as it is.
 */
export const makeBackups = ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  async function* linesOf(
    session: Session,
    header: BackupHeader,
    described: Awaited<ReturnType<typeof describeDatabase>>,
    progress: Progress,
  ): AsyncGenerator<string> {
    const whole = createHash('sha256')
    const said = (text: string): string => {
      whole.update(text)
      return text
    }
    const all = described.tables.reduce((sum, { rows }) => sum + rows, 0)
    let done = 0
    yield said(`${firstLine(header)}\n`)
    for (const { table } of described.tables) {
      const digest = makeLinesDigest()
      for await (const lines of tableLines(session, store.engine, table)) {
        digest.add(lines)
        yield said(`${lines.join('\n')}\n`)
        done += lines.length
        progress(done, all)
      }
      yield said(`${endLine({ end: table.name, ...digest.end() })}\n`)
    }
    yield `${endLine({ end: 'backup', rows: done, sha256: whole.digest('hex') })}\n`
  }

  return {
    /**
     * @param write puts the lines where they are to be; what it resolves to is handed back
     * @throws Error where the database is of a newer version, or holds nothing of the portal
     */
    take: <Written>(
      write: (lines: AsyncIterable<string>) => Promise<Written>,
      progress: Progress = () => undefined,
    ): Promise<Taken & { written: Written }> =>
      store.snapshot(async (session) => {
        const described = await describeDatabase(session, store.engine)
        const { schema, auditHead, tables } = described
        const about = { takenAt: nowIso(clock), schema, engine: store.engine, auditHead }
        const header: BackupHeader = {
          virkelyst: 'backup',
          format: 1,
          ...about,
          tables: tables.map(({ table, rows }) => ({ name: table.name, rows })),
        }
        const rows = tables.reduce((sum, each) => sum + each.rows, 0)
        const written = await write(linesOf(session, header, described, progress))
        return { ...about, tables: tables.length, rows, written }
      }),
  }
}
