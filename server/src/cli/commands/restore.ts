import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readPacked } from '../../backups/backup-file'
import { inNewPlace, isPostgres } from '../../backups/new-place'
import { makeRestore } from '../../backups/restore.service'
import { chainHolds, tellChain } from '../chain-report'
import { type Command, CommandFault, textOption, UsageError } from '../command'
import { progressOf } from '../progress'

const help = `npm run virkelyst -- restore FILE --into DATABASE [--erased LIST] [--moved] [--json]

Puts a backup into a new place: a file of SQLite that is not there yet, or a PostgreSQL database without tables, whichever
engine the backup is of. Whole, or not at all. The rows are read back and held against the backup, brought up to this version
where the backup is of an older one, and the chain over the audit is held against them. DATABASE_URL is not touched: set it
to the new place afterwards.

Since nobody knows what happened after the backup was taken, everybody is signed out, one-time codes are no longer good, and
mail that waited is given up, since it may have gone out: the administrator's Mail shows it, and has it tried again.

  --into DATABASE  path of the new SQLite file, or postgres://…
  --erased LIST    a file of ids that the command erased printed: who was erased since the backup is erased again
  --moved          nothing happened since the backup was taken, as when a stopped portal moves: people stay signed in, mail waits
  --json           what was restored, as one JSON object

Ends with 1 where the chain does not hold: the data is restored, and was touched before the backup was taken.`

const idsIn = async (file: string): Promise<string[]> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFault(`${file} cannot be read.`)
  })
  return text.split(/\s+/).filter((id) => id !== '')
}

export const restoreCommand: Command = {
  summary: 'put a backup into a new database, of either engine',
  help,
  options: {
    into: { type: 'string' },
    erased: { type: 'string' },
    moved: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(given, terminal) {
    const { rest, options } = given
    const into = textOption(given, 'into')
    if (rest.length !== 1 || into === undefined)
      throw new UsageError('one FILE and --into DATABASE are needed')
    const file = resolve(terminal.folder, rest[0]!)
    const place = isPostgres(into) ? into : resolve(terminal.folder, into)
    const list = textOption(given, 'erased')
    const gone = list === undefined ? [] : await idsIn(resolve(terminal.folder, list))
    const { header, rows, migrated, settled, erasedAgain, chain } = await inNewPlace(place, (store) =>
      makeRestore({ ...terminal, store }).run(() => readPacked(file), {
        moved: options.moved === true,
        gone,
        progress: progressOf(terminal, 'rows'),
      }),
    )
    const { takenAt, schema, engine, tables } = header
    if (options.json === true)
      terminal.out(
        JSON.stringify({
          takenAt,
          schema,
          engine,
          tables: tables.length,
          rows,
          migrations: migrated,
          settled,
          erasedAgain,
          chain,
        }),
      )
    else {
      terminal.out(`${rows} rows of ${tables.length} tables restored, as they were ${takenAt}`)
      if (migrated.length > 0) terminal.out(`Brought up to this version by ${migrated.length} migrations`)
      terminal.out(
        `Ended: ${settled.sessions} sessions, ${settled.linkCodes} one-time codes; given up: ${settled.messages} messages that waited`,
      )
      if (list !== undefined) terminal.out(`Erased again: ${erasedAgain} of ${gone.length} people`)
      tellChain(chain, terminal)
    }
    return chainHolds(chain) ? 0 : 1
  },
}
