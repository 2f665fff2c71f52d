import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ChainHead, makeAuditChain } from '../../audit/audit-chain.service'
import { readPacked } from '../../backups/backup-file'
import { inNewPlace } from '../../backups/new-place'
import { makeRestore } from '../../backups/restore.service'
import { chainHolds, tellChain } from '../chain-report'
import { type Command, type Given, type Terminal, textOption, UsageError } from '../command'
import { withInstallation } from '../installation'
import { progressOf } from '../progress'

const help = `npm run virkelyst -- verify [--expect NO:HASH] [--json]
npm run virkelyst -- verify --backup FILE [--json]

Holds the chain over the audit against the rows it was made of, and names the first link that does not hold. Ends with 0
where all hold, with 1 where one does not or where rows stand outside the chain. It prints the head: write it down outside
the installation, and give it to a later run, for a chain that was made anew from its beginning holds in itself.

With --backup it reads a backup from its first line to its last, holds counts and checksums, restores it into a file of
SQLite in the system's folder for temporary files, holds the chain there, and removes the file again. It needs no database.

  --expect NO:HASH  a head that an earlier run printed: the chain must pass through it
  --backup FILE     look at this backup instead of the database
  --json            the report as one JSON object`

const headOf = (text: string | undefined): ChainHead | null => {
  if (text === undefined) return null
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
  if (!found) throw new UsageError('--expect must be like 1234:… with 64 hexadecimal digits')
  return { no: Number(found[1]), hash: found[2] ?? '' }
}

const verifyDatabase = (given: Given, terminal: Terminal) => {
  const expected = headOf(textOption(given, 'expect'))
  return withInstallation(terminal, async (deps) => {
    const report = await makeAuditChain(deps).verify(expected)
    if (given.options.json === true) terminal.out(JSON.stringify(report))
    else tellChain(report, terminal)
    return chainHolds(report) ? 0 : 1
  })
}

/** Restored beside, into a file that is removed again: what can be restored is what a backup is for. */
const verifyBackup = async (given: Given, terminal: Terminal, file: string) => {
  if (textOption(given, 'expect') !== undefined)
    throw new UsageError('--expect is for the database, not for a backup')
  const scratch = await mkdtemp(join(tmpdir(), 'virkelyst-verify-'))
  try {
    const { header, rows, migrated, chain } = await inNewPlace(join(scratch, 'restored.db'), (store) =>
      makeRestore({ ...terminal, store }).run(() => readPacked(file), {
        moved: true,
        progress: progressOf(terminal, 'rows'),
      }),
    )
    const { takenAt, schema, engine, tables, auditHead } = header
    const found = {
      takenAt,
      schema,
      engine,
      tables: tables.length,
      rows,
      migrations: migrated,
      auditHead,
      chain,
    }
    if (given.options.json === true) terminal.out(JSON.stringify(found))
    else {
      terminal.out(
        `Whole: ${rows} rows of ${tables.length} tables, taken ${takenAt} of ${engine}, ${schema}${migrated.length > 0 ? `, ${migrated.length} migrations behind this version` : ''}`,
      )
      tellChain(chain, terminal)
    }
    return chainHolds(chain) ? 0 : 1
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

export const verifyCommand: Command = {
  summary: 'hold the audit, or a backup, against what it was, and name what does not hold',
  help,
  options: { expect: { type: 'string' }, backup: { type: 'string' }, json: { type: 'boolean' } },
  run(given, terminal) {
    const backup = textOption(given, 'backup')
    return backup === undefined
      ? verifyDatabase(given, terminal)
      : verifyBackup(given, terminal, resolve(terminal.folder, backup))
  },
}
