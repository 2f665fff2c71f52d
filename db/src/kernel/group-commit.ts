import { setImmediate } from 'node:timers/promises'
import type { Database as Connection } from 'better-sqlite3'
import { makeMutex } from './mutex'
import type { Session } from './store'

/** One transaction that waits. `run` does its work and returns how to tell of it once it is committed. */
type Waiting = { run(): Promise<() => void>; fail(error: unknown): void }

/**
 * Transactions of one SQLite connection, one after another. Those that wait at the same turn of the event loop are written
 * out by one commit, for reaching the disk takes longer than all else; each is told only when it is there. Every one has a
 * savepoint of its own, and one that fails takes none of the others with it.
 */
export const makeGroupCommit = (connection: Connection, session: Session) => {
  const mutex = makeMutex()
  let waiting: Waiting[] = []

  const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      connection.exec('BEGIN IMMEDIATE')
      const result = await work()
      connection.exec('COMMIT')
      return result
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }

  const alone = async ({ run, fail }: Waiting): Promise<void> => {
    const tell = await inTransaction(run).catch((error: unknown) => () => fail(error))
    tell()
  }

  const atSavepoint = async ({ run, fail }: Waiting): Promise<() => void> => {
    connection.exec('SAVEPOINT one')
    try {
      const tell = await run()
      connection.exec('RELEASE one')
      return tell
    } catch (error) {
      // Some faults, as a full disk, end the whole transaction.
      if (!connection.inTransaction) throw error
      connection.exec('ROLLBACK TO one')
      connection.exec('RELEASE one')
      return () => fail(error)
    }
  }

  const together = async (group: readonly Waiting[]): Promise<void> => {
    const tellings = await inTransaction(async () => {
      const each: (() => void)[] = []
      for (const one of group) each.push(await atSavepoint(one))
      return each
    })
    for (const tell of tellings) tell()
  }

  const runWaiting = async (): Promise<void> => {
    // Whoever comes to write at this turn as well is taken along.
    await setImmediate()
    const group = waiting
    waiting = []
    if (group.length > 1 && (await succeeds(together(group)))) return
    for (const one of group) await alone(one)
  }

  return {
    /**
     * All or nothing, and on the disk once it is answered. The work is run once more where that of another kept it from
     * being committed.
     */
    tx: <T>(work: (session: Session) => Promise<T>): Promise<T> =>
      new Promise((resolve, fail) => {
        const run = async () => {
          const result = await work(session)
          return () => resolve(result)
        }
        waiting.push({ run, fail })
        if (waiting.length === 1) void mutex(runWaiting)
      }),

    /** Runs what is no transaction between them. */
    between: mutex,
  }
}

const succeeds = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )
