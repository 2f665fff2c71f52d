import { insertMany } from '@virkelyst/db/kernel/insert-many'
import type { Store } from '@virkelyst/db/kernel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, testEngines } from '../support/stores'

describe.each(testEngines)('inserting rows by kept statements on %s', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(engine)
  })
  afterAll(() => store.close())

  it.each([0, 1, 9, 127])('stores %i rows as they are, in whatever portions', async (count) => {
    const { audit } = store.tables
    const rows = Array.from({ length: count }, (_, index) => ({
      id: `${count}-${String(index).padStart(3, '0')}`,
      at: '2026-11-23T09:00:00.123Z',
      action: 'read' as const,
      procedure: `of ${count}`,
      actorUserId: 'user',
      actorRole: index % 2 === 0 ? ('caseworker' as const) : null,
      municipalityCode: '0165',
      subjectType: 'citizen' as const,
      subjectIds: [`citizen ${index}`],
      purpose: null,
      allowed: index % 2 === 0,
      eventId: null,
    }))
    await store.tx((session) => insertMany(session, audit, rows))
    const stored = await store.read.db.select().from(audit)
    const ours = stored.filter(({ procedure }) => procedure === `of ${count}`)
    expect(ours.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows)
  })
})
