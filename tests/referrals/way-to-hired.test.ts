import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the way from proposal to hired on %s', (engine) => {
  let world: ReferralWorld
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
  })
  afterAll(() => world.close())

  it('leads over four roles to a filled order, with every step in the log', async () => {
    const { as, clock, store } = world
    const { contact, orderId, citizenId, consultant, broker, citizen } = await aCase(world)
    const otherOrder = await world.anOrder()
    const rival = await world.aCitizen({ name: 'Anden Kandidat' })

    const runId = world.deps.ids.next()
    await store.tx(async ({ db }) => {
      await db.insert(store.tables.rankingRuns).values({
        id: runId,
        orderId,
        municipalityCode: '0165',
        actorUserId: broker.userId,
        at: world.now(),
        catalogueVersion: 'c',
        weightsVersion: 'w',
        rulesVersion: 'r',
        filters: {},
        counts: { occupation: 1, removed: {}, eligible: 1 } as never,
        ranked: [
          {
            citizenId,
            score: 81.5,
            components: {} as never,
            reasons: [{ code: 'distance', values: { km: 8.3 } }],
          },
        ],
      })
    })

    const proposed = await as(broker).referrals.propose({
      orderId,
      citizenId,
      runId,
      message: 'Noget for dig?',
    })
    expect(proposed).toMatchObject({
      status: 'proposed',
      source: 'ranking',
      score: 81.5,
      reasons: [{ code: 'distance', values: { km: 8.3 } }],
      proposedByName: broker.name,
      dueAt: '2026-11-26T23:00:00.000Z',
    })
    expect(await world.order(orderId)).toMatchObject({
      ball: 'citizen',
      ballUntil: '2026-11-26T23:00:00.000Z',
    })
    const elsewhere = await as(broker).referrals.propose({ orderId: otherOrder, citizenId })
    expect(elsewhere.source).toBe('manual')
    const rivals = await as(broker).referrals.propose({ orderId, citizenId: rival })

    const [forKaren] = (await as(citizen).referrals.mine()).filter((line) => line.orderId === orderId)
    expect(forKaren).toMatchObject({
      orderTitle: 'Lagermedarbejder',
      postalName: 'Ballerup',
      km: 8.3,
      message: 'Noget for dig?',
      profilePreview: { name: 'Karen Blomst', postalName: 'Albertslund' },
    })

    clock.advance(1)
    await as(citizen).referrals.answer({ id: proposed.id, answer: 'accepted' })
    expect(await world.order(orderId)).toMatchObject({ ball: 'municipality' })

    clock.advance(1)
    const accepted = await as(consultant).referrals.forOrder({ orderId })
    const { version } = accepted.find((line) => line.id === proposed.id)!
    const checklist = { resources: true, purpose: true, followUp: true, mentor: false, jobOpening: true }
    const presented = await as(consultant).referrals.confirm({ id: proposed.id, version, checklist })
    expect(presented).toMatchObject({ status: 'presented', confirmedByName: consultant.name, checklist })
    const rivalRow = await world.row(rivals.id)
    expect(rivalRow.status).toBe('proposed')

    clock.advance(1)
    const [candidate] = await as(contact).referrals.presented({ orderId })
    expect(candidate!.profile).toEqual(forKaren!.profilePreview)
    await as(contact).referrals.verdict({
      id: candidate!.id,
      version: candidate!.version,
      verdict: 'interview',
      interviewAt: '2026-11-25T10:00',
    })
    expect(await world.row(proposed.id)).toMatchObject({ status: 'presented', verdict: 'interview' })

    clock.advance(48)
    const [met] = await as(contact).referrals.presented({ orderId })
    await as(contact).referrals.verdict({ id: met!.id, version: met!.version, verdict: 'hired' })

    expect(await world.row(proposed.id)).toMatchObject({
      status: 'closed',
      verdict: 'hired',
      closeReason: 'verdict_given',
      interviewAt: '2026-11-25T10:00',
    })
    expect(await world.order(orderId)).toMatchObject({
      status: 'filled',
      closingReason: 'filled_here',
      positionsFilled: 1,
      ball: 'nobody',
      ballUntil: null,
    })
    expect(await world.citizen(citizenId)).toMatchObject({ status: 'placed' })
    expect(await world.row(elsewhere.id)).toMatchObject({
      status: 'closed',
      closeReason: 'citizen_unavailable',
    })
    expect(await world.row(rivals.id)).toMatchObject({ status: 'closed', closeReason: 'order_closed' })

    const log = await world.eventsOf(orderId)
    expect(log.map(({ kind, actorUserId }) => [kind, actorUserId])).toEqual([
      ['referral_proposed', broker.userId],
      ['referral_proposed', broker.userId],
      ['referral_accepted', citizen.userId],
      ['referral_presented', consultant.userId],
      ['referral_verdict', contact.userId],
      ['referral_verdict', contact.userId],
      ['order_status_changed', 'system'],
      ['referral_closed', contact.userId],
    ])
    expect(log[2]!.payload).toMatchObject({ citizenId, from: 'proposed', to: 'accepted', onBehalf: false })
    const closedElsewhere = await world.eventsOf(otherOrder)
    expect(closedElsewhere.map(({ kind }) => kind)).toEqual(['referral_proposed', 'referral_closed'])
  })

  it('leaves the citizen in the search after a taster visit of some days', async () => {
    const { as } = world
    const orderId = await world.anOrder({ kind: 'taster_visit', positions: 2 })
    const citizenId = await world.aCitizen()
    const broker = await world.people.aBroker()
    const id = await world.aReferral({ orderId, citizenId, status: 'presented', presentedAt: world.now() })
    const open = await as(broker).referrals.propose({ orderId: await world.anOrder(), citizenId })
    await as(broker).referrals.verdict({ id, version: 1, verdict: 'hired' })
    expect(await world.citizen(citizenId)).toMatchObject({ status: 'active' })
    expect(await world.row(open.id)).toMatchObject({ status: 'proposed' })
    expect(await world.order(orderId)).toMatchObject({ status: 'open', positionsFilled: 1 })
  })

  it('records an answer that staff register as theirs, on behalf of the one who gave it', async () => {
    const { as } = world
    const orderId = await world.anOrder()
    const citizenId = await world.aCitizen()
    const broker = await world.people.aBroker()
    const { id } = await as(broker).referrals.propose({ orderId, citizenId })
    await as(broker).referrals.answer({ id, answer: 'declined', reason: 'hours', note: 'Ringede tirsdag' })
    const [line] = await as(broker).referrals.forOrder({ orderId })
    expect(line).toMatchObject({
      status: 'declined',
      declineReason: 'hours',
      answeredByStaffName: broker.name,
      answerNote: 'Ringede tirsdag',
    })
    const [, told] = await world.eventsOf(orderId)
    expect(told).toMatchObject({
      kind: 'referral_declined',
      actorUserId: broker.userId,
      payload: { onBehalf: true, reason: 'hours' },
    })
    expect(await world.order(orderId)).toMatchObject({ ball: 'municipality' })
  })
})
