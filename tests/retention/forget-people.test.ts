import { makeForgetPeople } from '@virkelyst/server/retention/forget-people.service'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { albertslund } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const longAgo = '2021-11-27T09:00:00.000Z'

describe.each(testEngines)('people whose case has rested long enough, on %s', (engine) => {
  let world: ReferralWorld
  let people: ReturnType<typeof makeForgetPeople>
  beforeEach(async () => {
    world = await makeReferralWorld(engine)
    world.clock.set('2026-10-28T09:00:00.000Z')
    people = makeForgetPeople(world.deps)
  })
  afterEach(() => world.close())

  const aRestingCitizen = (more: Record<string, unknown> = {}) =>
    world.aCitizen({ status: 'closed', createdAt: longAgo, updatedAt: longAgo, ...more })
  const there = async (id: string) => (await world.citizen(id)) !== undefined
  const onDay = (day: string) => world.clock.set(`${day}T09:00:00.000Z`)

  it('are told thirty days before, wait, and go on their day and not before', async () => {
    const id = await aRestingCitizen()
    const later = await aRestingCitizen({ updatedAt: '2021-11-27T23:00:00.000Z' })
    expect(await people.dry()).toMatchObject([
      { municipalityCode: albertslund, toAnnounce: 1, due: 0 },
      {},
      {},
    ])
    expect(await people.forget()).toEqual({ announced: 1, calledOff: 0, erased: 0 })
    expect(await people.forget()).toEqual({ announced: 0, calledOff: 0, erased: 0 })
    const citizen = await world.people.aCitizen(id)
    expect(await world.as(citizen).retention.mine()).toEqual({ eraseOn: '2026-11-27' })
    onDay('2026-11-26')
    expect(await people.forget()).toEqual({ announced: 1, calledOff: 0, erased: 0 })
    expect(await there(id)).toBe(true)
    onDay('2026-11-27')
    expect(await people.dry(albertslund, true)).toMatchObject([
      { due: 1, announced: 1, ids: { erase: [id] } },
    ])
    expect(await people.forget()).toEqual({ announced: 0, calledOff: 0, erased: 1 })
    expect([await there(id), await there(later)]).toEqual([false, true])
  })

  it('who come late are given the whole notice all the same', async () => {
    const id = await aRestingCitizen({ updatedAt: '2015-01-01T09:00:00.000Z' })
    await people.forget()
    onDay('2026-11-26')
    expect(await people.forget()).toMatchObject({ erased: 0 })
    onDay('2026-11-27')
    expect(await people.forget()).toMatchObject({ erased: 1 })
    expect(await there(id)).toBe(false)
  })

  it.each<[string, (id: string) => Promise<unknown>]>([
    [
      'their record is written',
      (id) =>
        world.store.tx(({ db }) =>
          db
            .update(world.store.tables.citizens)
            .set({ updatedAt: world.now() })
            .where(eq(world.store.tables.citizens.id, id)),
        ),
    ],
    [
      'their case is opened again',
      (id) =>
        world.store.tx(({ db }) =>
          db
            .update(world.store.tables.citizens)
            .set({ status: 'active' })
            .where(eq(world.store.tables.citizens.id, id)),
        ),
    ],
    [
      'somebody works on a proposal',
      async (id) => world.aReferral({ orderId: await world.anOrder(), citizenId: id }),
    ],
    [
      'a placement is begun',
      (id) => makeTestPlacements(world).aPlacement({ cvr: '99000007', pNumber: '1', citizenId: id }),
    ],
  ])('stay, and are told so, where %s meanwhile', async (_what, act) => {
    const id = await aRestingCitizen()
    await people.forget()
    onDay('2026-11-20')
    await act(id)
    onDay('2026-11-27')
    expect(await people.forget()).toMatchObject({ calledOff: 1, erased: 0 })
    expect(await there(id)).toBe(true)
    const citizen = await world.people.aCitizen(id)
    expect(await world.as(citizen).retention.mine()).toEqual({ eraseOn: null })
  })

  it('stay while somebody holds them, and go after', async () => {
    const id = await aRestingCitizen({ caseReference: '2021-77' })
    await people.forget()
    const administrator = await world.people.staff('administrator')
    await world.as(administrator).retention.hold({ caseReference: '2021-77', reason: 'Klagesag' })
    onDay('2026-12-24')
    expect(await people.forget()).toMatchObject({ erased: 0 })
    expect(await people.dry(albertslund)).toMatchObject([{ held: 1, due: 0 }])
    await world.as(administrator).retention.release({ caseReference: '2021-77' })
    expect(await people.forget()).toMatchObject({ erased: 1 })
    expect(await there(id)).toBe(false)
  })

  it('go by the period of their own municipality, the one in force that day', async () => {
    const administrator = await world.people.staff('administrator')
    const id = await aRestingCitizen({ updatedAt: '2024-11-27T09:00:00.000Z' })
    expect(await people.forget()).toMatchObject({ announced: 0 })
    const set = { ruleId: 'case', validFrom: '2026-11-01', reason: 'Byrådets beslutning' } as const
    await world.as(administrator).retention.setPeriod({ ...set, amount: 24, decided: 0 })
    expect(await people.forget()).toMatchObject({ announced: 0 })
    onDay('2026-11-01')
    expect(await people.forget()).toMatchObject({ announced: 1 })
    // Longer again: what was announced is called off.
    await world.as(administrator).retention.setPeriod({ ...set, amount: 36, decided: 1 })
    expect(await people.forget()).toMatchObject({ calledOff: 1, erased: 0 })
    expect(await there(id)).toBe(true)
  })

  it('are gone through to the end though the job is stopped and begun again', async () => {
    for (let made = 0; made < 5; made++) await aRestingCitizen()
    await people.forget()
    onDay('2026-11-27')
    const stopping = new AbortController()
    let asked = 0
    const signal = {
      get aborted() {
        return ++asked > 2
      },
    } as AbortSignal
    const first = await people.forget(signal)
    expect(first.erased).toBe(2)
    expect(await people.forget(stopping.signal)).toMatchObject({ erased: 3 })
  })
})
