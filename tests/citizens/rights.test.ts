import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCitizenInput, anActor, type CitizenWorld, makeCitizenWorld } from '../support/citizens'
import { testEngines } from '../support/stores'

describe.each(testEngines)('consent and objection on %s', (engine) => {
  let world: CitizenWorld
  beforeAll(async () => {
    world = await makeCitizenWorld(engine)
  })
  beforeEach(() => world.clear())
  afterAll(() => world.close())

  const broker = anActor('job_broker')
  const created = (input: Parameters<typeof aCitizenInput>[0] = {}) =>
    world.citizens.create(broker, aCitizenInput(input))
  const statusOf = async (id: string) => {
    const { referrals } = world.tables
    const [row] = await world.store.read.db.select().from(referrals).where(eq(referrals.id, id))
    return row?.status
  }

  it('closes everything under way when consent is withdrawn, also what a company has seen', async () => {
    const { id } = await created({ consent: true })
    const unseen = [
      await world.aReferral(id, 'suggested'),
      await world.aReferral(id, 'proposed'),
      await world.aReferral(id, 'accepted'),
    ]
    const seen = await world.aReferral(id, 'presented')
    const self = anActor('citizen', { citizenId: id })
    const after = await world.citizens.setConsent(self, { consent: false })
    expect(after).toMatchObject({ consentAt: null, version: 2 })
    for (const referral of unseen) expect(await statusOf(referral)).toBe('closed')
    expect(await statusOf(seen)).toBe('closed')
    expect((await world.eventsOf(id)).map((event) => event.kind)).toEqual([
      'citizen_created',
      'consent_withdrawn',
    ])
    await world.citizens.setConsent(self, { consent: false })
    expect((await world.eventsOf(id)).length).toBe(2)
  })

  it('closes the same when staff record the withdrawal', async () => {
    const { id } = await created({ consent: true })
    const referral = await world.aReferral(id, 'accepted')
    await world.citizens.update(broker, { id, version: 1, citizen: aCitizenInput({ consent: false }) })
    expect(await statusOf(referral)).toBe('closed')
    const withdrawn = (await world.eventsOf(id)).at(-1)
    expect(withdrawn?.kind).toBe('consent_withdrawn')
  })

  it('keeps an objection that was told to staff until they are told otherwise', async () => {
    const { id } = await created({ objects: true })
    const update = (version: number, input: Parameters<typeof aCitizenInput>[0]) =>
      world.citizens.update(broker, { id, version, citizen: aCitizenInput(input) })
    expect((await update(1, { radiusKm: 30 })).objectedAt).toBe('2026-11-23T09:00:00.000Z')
    expect((await update(2, { objects: false })).objectedAt).toBeNull()
    expect((await update(3, { objects: true })).objectedAt).not.toBeNull()
    const kinds = (await world.eventsOf(id)).map((event) => event.kind)
    expect(kinds.filter((kind) => kind.startsWith('ranking'))).toEqual([
      'ranking_objection_lifted',
      'ranking_objected',
    ])
  })

  it('records an objection and its lifting at once, each once', async () => {
    const { id } = await created()
    const self = anActor('citizen', { citizenId: id })
    const objected = await world.citizens.setObjection(self, { objects: true })
    expect(objected.objectedAt).toBe('2026-11-23T09:00:00.000Z')
    await world.citizens.setObjection(self, { objects: true })
    expect((await world.citizens.setObjection(self, { objects: false })).objectedAt).toBeNull()
    expect((await world.eventsOf(id)).map((event) => event.kind)).toEqual([
      'citizen_created',
      'ranking_objected',
      'ranking_objection_lifted',
    ])
  })
})
