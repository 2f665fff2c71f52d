import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const checklist = { resources: true, purpose: true, followUp: true, mentor: true, jobOpening: true }
const answers = {
  resources: 'Kan køre truck',
  purpose: 'Optræning',
  followUp: 'Jonas ringer hver fredag',
  mentor: 'Hjælp til at møde',
  mentorName: 'Grethe Lund',
  jobOpening: 'Lager fra februar',
}

describe.each(testEngines)('the considerations of a match on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
  })
  afterAll(() => world.close())

  it('are asked for before a placement, kept with the confirmation, and shown next time', async () => {
    const { citizenId, broker } = found
    const { referrals } = world.as(broker)
    const accepted = async () =>
      world.aReferral({
        orderId: await world.anOrder({ kind: 'work_placement' }),
        citizenId,
        status: 'accepted',
        answeredAt: world.now(),
      })
    const id = await accepted()
    expect(await referrals.considerations({ id })).toEqual({})
    expect(await reasonOf(referrals.confirm({ id, version: 1 }))).toBe('input')
    const fewer = { ...checklist, purpose: false }
    expect(await reasonOf(referrals.confirm({ id, version: 1, checklist: fewer, answers }))).toBe('input')
    expect((await world.row(id)).status).toBe('accepted')

    const presented = await referrals.confirm({ id, version: 1, checklist, answers })
    expect(presented).toMatchObject({ status: 'presented', checklist, answers })

    const next = await referrals.considerations({ id: await accepted() })
    expect(next).toMatchObject({
      resources: { answer: 'Kan køre truck', confirmedByName: broker.name },
      mentor: { mentorName: 'Grethe Lund' },
      jobOpening: { answer: 'Lager fra februar' },
    })
    // Its own answers are not told to it as somebody else's.
    expect(await referrals.considerations({ id })).toEqual({})
  })
})
