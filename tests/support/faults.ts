import type { Session, Store } from '@virkelyst/db/kernel/store'

const writing = new Set<PropertyKey>(['insert', 'update', 'delete'])

/** The store whose `n`-th write, counted from 1, fails. `writes` tells how many there were. */
export const failingAt = (store: Store, n: number): Store & { writes(): number } => {
  let writes = 0
  const count = () => {
    if (++writes === n) throw new Error(`planted fault at write ${n}`)
  }
  const faulty = (session: Session): Session => ({
    db: new Proxy(session.db, {
      get(target, key) {
        const value = Reflect.get(target, key, target)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          if (writing.has(key)) count()
          return value.apply(target, args)
        }
      },
    }),
    rows(query) {
      count()
      return session.rows(query)
    },
  })
  return { ...store, writes: () => writes, tx: (work) => store.tx((session) => work(faulty(session))) }
}

/** Every row of every table, in an order that does not depend on when it was written. */
export const everything = async (store: Store): Promise<Record<string, string[]>> => {
  const tables = Object.entries(store.tables)
  const contents = await Promise.all(
    tables.map(async ([name, table]) => {
      const rows = await store.read.db.select().from(table as (typeof store.tables)['users'])
      return [name, rows.map((row) => JSON.stringify(row)).sort()] as const
    }),
  )
  return Object.fromEntries(contents)
}
