import type { Database, Store } from '@virkelyst/db/kernel/store'
import { expect } from 'vitest'

export class PlannedFault extends Error {}

const reference = ['postalCodes', 'crossings', 'industries', 'municipalities']
const writes = ['insert', 'update', 'delete'] as const

/** A store whose n-th write inside transactions fails, as a full disk would make it. `failAt` 0: none; `count` tells how many there were. */
export const makeFaultyStore = (store: Store) => {
  let failAt = 0
  let count = 0
  const guarded = (db: Database): Database =>
    new Proxy(db, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver)
        if (typeof value !== 'function' || !(writes as readonly PropertyKey[]).includes(key)) return value
        return (...args: unknown[]) => {
          count++
          if (count === failAt) throw new PlannedFault(`write ${count}`)
          return Reflect.apply(value, target, args)
        }
      },
    })
  return {
    store: {
      ...store,
      tx: <T>(work: Parameters<typeof store.tx<T>>[0]) =>
        store.tx((session) =>
          work({
            ...session,
            // Another object each time: no statement is kept for it, so that every one of them is counted.
            get db() {
              return guarded(session.db)
            },
          }),
        ),
    } satisfies Store,
    plan: (writeNumber: number) => {
      failAt = writeNumber
      count = 0
    },
    writes: () => count,
  }
}
export type FaultyStore = ReturnType<typeof makeFaultyStore>

/** Every row of every table but those of reference lists, in an order that does not depend on when it was written. */
export const everything = async ({ read, tables }: Store): Promise<Record<string, string[]>> => {
  const contents: Record<string, string[]> = {}
  for (const [name, table] of Object.entries(tables)) {
    if (reference.includes(name)) continue
    const rows = await read.db.select().from(table as Store['tables']['users'])
    contents[name] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return contents
}

/** Lets each write of an act fail in turn, and finds the store as it was every time; then lets it pass. Returns how many writes it had. */
export const failingAtEach = async (
  store: Store,
  act: (store: Store) => Promise<unknown>,
): Promise<number> => {
  const faulty = makeFaultyStore(store)
  const before = await everything(store)
  for (let at = 1; ; at++) {
    faulty.plan(at)
    const outcome = await act(faulty.store).then(
      () => 'done' as const,
      (error: unknown) => error,
    )
    if (outcome === 'done') return faulty.writes()
    expect(outcome).toBeInstanceOf(PlannedFault)
    expect(await everything(store)).toEqual(before)
  }
}
