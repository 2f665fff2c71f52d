import { makeInvitationsRepository } from '@virkelyst/db/accounts/invitations.repository'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { makeEvents } from '@virkelyst/server/kernel/events'
import { systemClock, systemIds } from '@virkelyst/server/kernel/system-deps'
import { systemActor } from '@virkelyst/shared/accounts/roles'

// Run in a process of its own: so many writers at once, each as fast as it can, say each id once the store has acknowledged it.
const store = openSqliteStore(process.env.DATABASE_URL!)
await store.migrate()
const repository = makeInvitationsRepository(store)
const newEvent = makeEvents({ clock: systemClock, ids: systemIds })
const actor = systemActor('0165')

const write = async () => {
  const id = systemIds.next()
  const email = `${id}@virkelyst.example`
  const invitedAt = systemClock.now().toISOString()
  await repository.invite(
    {
      id,
      email,
      name: 'x'.repeat(500),
      role: 'caseworker',
      municipalityCode: '0165',
      cvr: null,
      administers: false,
      invitedBy: 'system',
      invitedAt,
      expiresAt: invitedAt,
    },
    id,
    newEvent({
      actor,
      procedure: 'test',
      kind: 'person_invited',
      subjectType: 'user',
      subjectId: id,
      payload: { email },
    }),
    null,
  )
  process.stdout.write(`${id}\n`)
}

const writers = Number(process.env.WRITERS ?? 1)
await Promise.all(
  Array.from({ length: writers }, async () => {
    for (;;) await write()
  }),
)
