import type { Store } from '@virkelyst/db/kernel/store'
import { albertslund } from './people'

let made = 0

/** Puts a message into the outbox as a row; the id. */
export const aMessage = async (
  store: Store,
  input: Partial<Store['tables']['outbox']['$inferInsert']> = {},
): Promise<string> => {
  const id = input.id ?? (++made).toString(16).padStart(32, '0')
  await store.tx(async ({ db }) => {
    await db.insert(store.tables.outbox).values({
      id,
      template: 'placement_turn',
      subjectType: 'placement',
      subjectId: 'a placement',
      stage: { status: 'drafted', dueAt: null },
      municipalityCode: albertslund,
      cvr: '99000007',
      recipientType: 'user',
      recipientId: 'somebody',
      createdAt: '2026-11-23T09:00:00.000Z',
      dueAt: '2026-11-23T09:00:00.000Z',
      ...input,
    })
  })
  return id
}
