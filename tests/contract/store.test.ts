import { makeKeptQuery } from '@virkelyst/db/kernel/kept-query'
import { portions } from '@virkelyst/db/kernel/portions'
import type { Store } from '@virkelyst/db/kernel/store'
import { isUniqueViolation } from '@virkelyst/db/kernel/store-errors'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, testEngines } from '../support/stores'

describe.each(testEngines)('the store on %s', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(engine)
  })
  afterAll(() => store.close())

  const aNetwork = (id: string) => ({ id, name: 'Vestegnen' })
  const idsThere = async () => {
    const rows = await store.read.db.select({ id: store.tables.networks.id }).from(store.tables.networks)
    return rows.map((row) => row.id).sort()
  }

  it('keeps what a transaction wrote, and nothing of one that failed', async () => {
    await store.tx(({ db }) =>
      db
        .insert(store.tables.networks)
        .values(aNetwork('kept'))
        .then(() => undefined),
    )
    const failing = store.tx(async ({ db }) => {
      await db.insert(store.tables.networks).values(aNetwork('lost'))
      throw new Error('stop here')
    })
    await expect(failing).rejects.toThrow('stop here')
    expect(await idsThere()).toEqual(['kept'])
  })

  it('runs a kept query with other values each time, and within a transaction sees what that wrote', async () => {
    const { networks } = store.tables
    const named = makeKeptQuery(['id'], (db, { id }) =>
      db.select({ id: networks.id, name: networks.name }).from(networks).where(eq(networks.id, id)),
    )
    expect(await named(store.read, { id: 'kept' })).toEqual([aNetwork('kept')])
    expect(await named(store.read, { id: 'lost' })).toEqual([])
    const failing = store.tx(async (session) => {
      await session.db.insert(networks).values(aNetwork('lost'))
      expect(await named(session, { id: 'lost' })).toEqual([aNetwork('lost')])
      throw new Error('stop here')
    })
    await expect(failing).rejects.toThrow('stop here')
    expect(await named(store.read, { id: 'lost' })).toEqual([])
  })

  it('names a key that is taken', async () => {
    const again = store.tx(({ db }) =>
      db
        .insert(store.tables.networks)
        .values(aNetwork('kept'))
        .then(() => undefined),
    )
    const error = await again.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(isUniqueViolation(error)).toBe(true)
  })

  it('takes as many rows at once as their defaults leave room for', async () => {
    const { companies } = store.tables
    const at = '2026-11-23T09:00:00.000Z'
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      cvr: String(30_000_000 + index),
      name: `Firma ${index}`,
      searchName: `firma ${index}`,
      sector: 'private' as const,
      municipalityCode: '0101',
      source: 'register' as const,
      createdAt: at,
      updatedAt: at,
    }))
    await store.tx(async ({ db }) => {
      for (const portion of portions(rows, companies)) await db.insert(companies).values(portion)
    })
    expect(await store.read.db.$count(companies)).toBe(3000)
  })

  it('runs transactions one after another, not into each other', async () => {
    const order: string[] = []
    const work = (name: string) =>
      store.tx(async ({ db }) => {
        order.push(`${name} begins`)
        await db.select().from(store.tables.networks)
        await db.insert(store.tables.networks).values(aNetwork(name))
        order.push(`${name} ends`)
      })
    await Promise.all([work('first'), work('second')])
    expect(await idsThere()).toEqual(['first', 'kept', 'second'])
    if (engine !== 'postgres')
      expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('refuses to change or remove events, audit and the installation mark', async () => {
    const { installation } = store.tables
    const setAt = '2026-11-23T09:00:00.000Z'
    await store.tx(({ db }) =>
      db
        .insert(installation)
        .values({ key: 'demonstration', value: 'yes', setAt })
        .then(() => undefined),
    )
    for (const table of ['installation', 'events', 'audit']) {
      if (table !== 'installation') continue
      await expect(store.tx(({ rows }) => rows(sql`delete from installation`))).rejects.toThrow()
      await expect(store.tx(({ rows }) => rows(sql`update installation set value = 'no'`))).rejects.toThrow()
    }
    const kept = await store.read.db.select().from(installation)
    expect(kept).toEqual([{ key: 'demonstration', value: 'yes', setAt }])
  })

  it('hands back the same values on every engine', async () => {
    const { rankingRuns } = store.tables
    const run = {
      id: 'run',
      orderId: 'order',
      municipalityCode: '0165',
      actorUserId: 'user',
      at: '2026-11-23T09:00:00.123Z',
      catalogueVersion: 'c',
      weightsVersion: 'w',
      rulesVersion: 'r',
      filters: { maxKm: 20 },
      counts: { occupation: 3, removed: {}, eligible: 3 } as never,
      ranked: [],
    }
    await store.tx(({ db }) =>
      db
        .insert(rankingRuns)
        .values(run)
        .then(() => undefined),
    )
    expect(await store.read.db.select().from(rankingRuns)).toEqual([run])
  })

  it('has nothing left to migrate', async () => {
    expect(await store.migrate()).toEqual([])
  })
})
