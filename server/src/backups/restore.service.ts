import { digestTable } from '@virkelyst/db/backups/dump'
import { eraseAgain } from '@virkelyst/db/backups/erased'
import { damageOf, isNewDatabase, makeRefill } from '@virkelyst/db/backups/refill'
import { type Settled, settleRestored } from '@virkelyst/db/backups/settle-restored'
import { applyMigrations } from '@virkelyst/db/kernel/migrations'
import type { Session } from '@virkelyst/db/kernel/store'
import { recordEvent } from '@virkelyst/db/kernel/writing'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { type ChainReport, makeAuditChain } from '../audit/audit-chain.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { BackupFault, type BackupHeader, readBackup } from './backup-format'
import type { Progress } from './backups.service'

export type Restored = {
  header: BackupHeader
  rows: number
  /** Migrations that brought the data up to this version. */
  migrated: string[]
  settled: Settled
  /** Citizens who were erased since the backup, and now again. */
  erasedAgain: number
  /** The chain over the audit, held against the restored rows. */
  chain: ChainReport
}

/** Puts a backup into a database that nothing lies in: whole, or not at all. */
export const makeRestore = ({ store, clock, ids }: Deps) => {
  const newEvent = makeEvents({ clock, ids })
  const { engine, tables } = store

  const fill = async (
    session: Session,
    portions: AsyncIterable<readonly string[]>,
    progress: Progress,
  ): Promise<{ header: BackupHeader; rows: number }> => {
    let [all, done] = [0, 0]
    let refill: { of: string; put: ReturnType<typeof makeRefill> } | null = null
    const header = await readBackup(portions, {
      async begin({ schema, tables: announced }) {
        all = announced.reduce((sum, { rows }) => sum + rows, 0)
        await applyMigrations(session, engine, schema)
      },
      async rows(table, lines) {
        if (refill?.of !== table.name) refill = { of: table.name, put: makeRefill(session, engine, table) }
        await refill.put(lines)
        done += lines.length
        progress(done, all)
      },
      async end(table, { sha256 }) {
        if ((await digestTable(session, engine, table)).sha256 !== sha256)
          throw new BackupFault(
            `The rows of ${table.name} are not the same in this database; nothing was restored.`,
          )
      },
    })
    return { header, rows: done }
  }

  return {
    /**
     * @param portions begins to read the backup from its first line
     * @param moved nothing happened since the backup was taken, so people stay signed in and waiting mail is sent
     * @param gone ids of citizens who were erased since
     * @throws BackupFault where the database holds something, or the backup cannot be used; nothing is stored then
     */
    run: async (
      portions: () => AsyncIterable<readonly string[]>,
      {
        moved,
        gone = [],
        progress = () => undefined,
      }: { moved: boolean; gone?: readonly string[]; progress?: Progress },
    ): Promise<Restored> => {
      const restored = await store.tx(async (session) => {
        if (!(await isNewDatabase(session, engine)))
          throw new BackupFault(
            'The database to restore into holds something already; give the name of a new one.',
          )
        const { header, rows } = await fill(session, portions(), progress)
        const migrated = await applyMigrations(session, engine)
        const settled = await settleRestored(session, tables, {
          moved,
          event: (undone) =>
            newEvent({
              actor: systemActor(),
              procedure: 'restore',
              kind: 'installation_restored',
              subjectType: 'installation',
              subjectId: 'installation',
              payload: {
                takenAt: header.takenAt,
                schema: header.schema,
                from: header.engine,
                moved,
                ...undone,
              },
            }),
        })
        const erased = await eraseAgain(session, tables, gone, nowIso(clock))
        for (const { id, municipalityCode } of erased)
          await recordEvent(
            session,
            tables,
            newEvent({
              actor: systemActor(municipalityCode),
              procedure: 'restore',
              kind: 'citizen_erased',
              subjectType: 'citizen',
              subjectId: id,
              payload: { rule: 'restored' },
            }),
          )
        const chain = await makeAuditChain({ store: { ...store, read: session } }).verify(header.auditHead)
        return { header, rows, migrated, settled, erasedAgain: erased.length, chain }
      })
      const damage = await damageOf(store.read, engine)
      if (damage.length > 0) throw new BackupFault(`The restored file is damaged: ${damage[0]}`)
      return restored
    },
  }
}
