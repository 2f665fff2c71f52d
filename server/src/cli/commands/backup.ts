import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openStore } from '@virkelyst/db/kernel/open-store'
import { writeBackupFile, writePacked } from '../../backups/backup-file'
import { makeBackups } from '../../backups/backups.service'
import { isPostgres } from '../../backups/new-place'
import { readConfig } from '../../kernel/config'
import { projectRoot } from '../../kernel/project-root'
import { type Command, CommandFault, textOption, UsageError } from '../command'
import { progressOf } from '../progress'

const help = `npm run -s virkelyst -- backup --out FILE [--json]

Writes all that the database holds at this moment into one file, while the portal goes on. The file is the same for SQLite
and PostgreSQL, and is restored into either. It has its name once it is whole and on the disk, its owner alone may read it,
and no file is written over. It is not encrypted: with --out - it goes to the standard output, for a program that does.

  --out FILE  the new file, such as virkelyst-2026-11-27.backup; - for the standard output
  --json      what was written, as one JSON object; with --out - it goes to the standard error`

export const backupCommand: Command = {
  summary: 'write all data into one file, while the portal goes on',
  help,
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  async run(given, terminal) {
    const out = textOption(given, 'out')
    if (out === undefined) throw new UsageError('--out FILE is missing')
    const piped = out === '-'
    const file = piped ? null : resolve(terminal.folder, out)
    const { databaseUrl } = readConfig(terminal.environment, projectRoot())
    if (!isPostgres(databaseUrl) && !existsSync(databaseUrl))
      throw new CommandFault(`There is no database at ${databaseUrl}.`)
    const store = await openStore(databaseUrl)
    try {
      const { written, ...taken } = await makeBackups({ ...terminal, store }).take(
        (lines) => (file === null ? writePacked(lines, terminal.bytes) : writeBackupFile(lines, file)),
        progressOf(terminal, 'rows'),
      )
      const say = piped ? terminal.err : terminal.out
      if (given.options.json === true) say(JSON.stringify({ file, ...written, ...taken }))
      else {
        say(
          `${taken.rows} rows of ${taken.tables} tables, as they were ${taken.takenAt}, in ${written.bytes} bytes`,
        )
        say(`sha256 ${written.sha256}`)
        if (taken.auditHead !== null) say(`head ${taken.auditHead.no}:${taken.auditHead.hash}`)
      }
      return 0
    } finally {
      await store.close()
    }
  },
}
