import type { Store } from '@virkelyst/db/kernel/store'
import type { Config } from '@virkelyst/server/kernel/config'
import type { Deps } from '@virkelyst/server/kernel/deps'
import { type Context, createCallerFactory } from '@virkelyst/server/kernel/trpc'
import { makePortal } from '@virkelyst/server/wiring'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { makeTestClock, makeTestIds, type TestClock } from './deps'
import { insertMunicipalities, makeTestPeople, sessionHashOf } from './people'
import { openTestStore, type TestEngine } from './stores'

export const testSession = { idleMinutes: 30, hours: 8, atOnce: 5 }

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
const makeDice = () => {
  let state = 2026
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** What links in mails begin with. */
export const testUrl = 'https://portal.virkelyst.example'

/**
 * The whole portal behind its router, on a store of its own, with standing clock and counted ids. `prepare` puts in what
 * the portal reads at its start.
 */
export const makeTestPortal = async (
  engine: TestEngine,
  prepare: (store: Store) => Promise<void> = async () => undefined,
  mail: Config['mail'] = null,
) => {
  const store: Store = await openTestStore(engine)
  const clock: TestClock = makeTestClock()
  const deps: Deps & { clock: TestClock } = { store, clock, ids: { ...makeTestIds(), number: makeDice() } }
  await insertMunicipalities(store)
  await prepare(store)
  const faults: unknown[] = []
  const logError = (error: unknown) => {
    faults.push(error)
  }
  const portal = await makePortal({
    ...deps,
    config: { session: testSession, mail },
    publicUrl: testUrl,
    logError,
  })
  const people = makeTestPeople(deps)

  const call = createCallerFactory(portal.router)
  const contextOf = (actor: Actor | null, userId: string | null): Context => ({
    actor,
    userId,
    sessionHash: userId === null ? null : sessionHashOf(userId),
    address: '192.0.2.1',
    limit: portal.rateLimits.ofCall,
    recordDenial: portal.audit.denial,
    logError,
  })

  return {
    ...portal,
    deps,
    store,
    clock,
    people,
    /** Errors that no procedure should have had: kept for the test to look at. */
    faults,
    /** The router as this actor calls it; made by `people`, so that a session is there too. */
    as: (actor: Actor) => call(contextOf(actor, actor.userId)),
    /** The router for somebody signed in without any role. */
    asUser: ({ userId }: { userId: string }) => call(contextOf(null, userId)),
    asNobody: () => call(contextOf(null, null)),
    close: () => store.close(),
  }
}
export type TestPortal = Awaited<ReturnType<typeof makeTestPortal>>
