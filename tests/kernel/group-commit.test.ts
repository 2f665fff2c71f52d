import { makeGroupCommit } from '@virkelyst/db/kernel/group-commit'
import type { Session } from '@virkelyst/db/kernel/store'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

describe('transactions that wait together', () => {
  let connection: Sqlite.Database
  let commits: ReturnType<typeof makeGroupCommit>
  beforeEach(() => {
    connection = new Sqlite(':memory:')
    connection.exec('create table names (name text primary key)')
    const session = { db: drizzle(connection), rows: async () => [] } as unknown as Session
    commits = makeGroupCommit(connection, session)
  })
  afterEach(() => connection.close())

  const insert = (name: string) => {
    connection.prepare('insert into names values (?)').run(name)
    return name
  }
  const add = (name: string) => commits.tx(async () => insert(name))
  const there = () => connection.prepare('select name from names order by name').pluck().all()
  const outcomesOf = async (work: Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map(({ status }) => status)

  it('are written out by one commit, and each has its own answer', async () => {
    const exec = vi.spyOn(connection, 'exec')
    expect(await Promise.all(['a', 'b', 'c'].map((name) => add(name)))).toEqual(['a', 'b', 'c'])
    expect(exec.mock.calls.filter(([text]) => text === 'COMMIT')).toHaveLength(1)
    expect(there()).toEqual(['a', 'b', 'c'])
  })

  it('are answered only once they are committed', async () => {
    const seen: boolean[] = []
    await Promise.all(['a', 'b'].map((name) => add(name).then(() => seen.push(connection.inTransaction))))
    expect(seen).toEqual([false, false])
  })

  it('take nothing with them when one fails, wherever among its writes', async () => {
    const half = () =>
      commits.tx(async () => {
        insert('half')
        return insert('a')
      })
    expect(await outcomesOf([add('a'), half(), add('b')])).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(there()).toEqual(['a', 'b'])
  })

  it('are done again one by one where the fault of one ends the whole transaction', async () => {
    // As a full disk does.
    const rolledBack = () =>
      commits.tx(async () => {
        connection.exec('ROLLBACK')
        throw new Error('the disk is full')
      })
    const outcomes = await outcomesOf([add('a'), rolledBack(), add('b')])
    expect(outcomes).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(there()).toEqual(['a', 'b'])
  })

  it('all fail where nothing can be committed, and leave no transaction open', async () => {
    const exec = connection.exec.bind(connection)
    vi.spyOn(connection, 'exec').mockImplementation((text) => {
      if (text === 'COMMIT') throw new Error('the disk is gone')
      return exec(text)
    })
    expect(await outcomesOf([add('a'), add('b')])).toEqual(['rejected', 'rejected'])
    expect(connection.inTransaction).toBe(false)
    expect(there()).toEqual([])
  })

  it('let one that comes while others are written wait for the next commit', async () => {
    const exec = vi.spyOn(connection, 'exec')
    let later: Promise<string> | null = null
    await commits.tx(async () => {
      insert('a')
      later = add('b')
    })
    expect(await later).toBe('b')
    expect(exec.mock.calls.filter(([text]) => text === 'COMMIT')).toHaveLength(2)
  })
})
