import type { Store } from '@virkelyst/db/kernel/store'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FaultyStore, makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { aForm, makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { testEngines } from '../support/stores'

describe.each(testEngines)('a write that fails on %s', (engine) => {
  let world: OrderWorld
  let faulty: FaultyStore
  let employer: Actor
  let made = 0
  beforeAll(async () => {
    const wrap = (store: Store) => {
      faulty = makeFaultyStore(store)
      return faulty.store
    }
    world = await makeOrderWorld({ engine, wrap })
    employer = await world.people.anEmployer()
  })
  afterAll(() => world.close())

  /** Everything the act could have touched, row by row. */
  const everything = async (): Promise<string> => {
    const { jobOrders, jobOrderContacts, counters, events, eventPayloads, audit, referrals, orderPostings } =
      world.store.tables
    const tables = [
      jobOrders,
      jobOrderContacts,
      counters,
      events,
      eventPayloads,
      audit,
      referrals,
      orderPostings,
    ]
    const rows = await Promise.all(tables.map((table) => world.store.read.db.select().from(table)))
    return JSON.stringify(rows)
  }

  /** Lets each write of the act fail in turn, seeing that nothing stayed, and then lets it succeed. */
  const failEverywhere = async (act: () => Promise<unknown>): Promise<number> => {
    for (let at = 1; ; at++) {
      const before = await everything()
      faulty.plan(at)
      const outcome = await act().then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      const reached = faulty.writes()
      faulty.plan(0)
      if (outcome === 'done') return reached
      expect(outcome).toBeInstanceOf(PlannedFault)
      expect(await everything()).toBe(before)
    }
  }

  it('leaves nothing of a submission, which can simply be sent again', async () => {
    const id = orderId(++made)
    await world.jobOrders.saveDraft(employer, { id, version: 0, form: { kind: 'ordinary', title: 'Lager' } })
    const writes = await failEverywhere(() =>
      world.jobOrders.submit(employer, { id, version: 1, form: aForm() }),
    )
    expect(writes).toBeGreaterThan(8)
    expect(await world.jobOrders.get(employer, { id })).toMatchObject({ status: 'exclusive', number: 1001 })
  })

  it('leaves an order where it was when its status was to change', async () => {
    const { id } = await world.submitted(employer)
    const writes = await failEverywhere(() =>
      world.jobOrders.changeStatus(employer, {
        id,
        from: 'exclusive',
        to: 'withdrawn',
        reason: 'need_ceased',
      }),
    )
    expect(writes).toBeGreaterThan(4)
    expect(await world.jobOrders.get(employer, { id })).toMatchObject({ status: 'withdrawn' })
  })

  it('leaves a form as it was, and an order with the one who recorded it', async () => {
    const consultant = await world.people.aConsultant()
    const { id, version } = await world.submitted(consultant)
    await failEverywhere(() =>
      world.jobOrders.update(employer, { id, version, form: aForm('ordinary', { title: 'Kok' }) }),
    )
    await failEverywhere(() => world.jobOrders.takeOver(employer, { id }))
    expect(await world.jobOrders.get(employer, { id })).toMatchObject({ title: 'Kok', takenOver: true })
  })
})
