import { makeJobOrderPositions } from '@virkelyst/db/job-orders/job-order-positions.repository'
import { recordEvent } from '@virkelyst/db/kernel/writing'
import { closeReferralsOfOrder, takeBackFromCompanies } from '@virkelyst/db/referrals/close-referrals'
import { makeEvents } from '@virkelyst/server/kernel/events'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('what a closing leaves behind on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
  })
  afterAll(() => world.close())

  const act = (actor: Actor) => ({
    actor,
    procedure: 'jobOrders.changeStatus',
    at: world.now(),
    newEvent: makeEvents(world.deps),
  })
  const inEveryStatus = async (orderId: string) => {
    const ids: Record<string, string> = {}
    for (const status of ['suggested', 'proposed', 'accepted', 'declined', 'presented'] as const)
      ids[status] = await world.aReferral({
        orderId,
        citizenId: await world.aCitizen(),
        status,
        ...(status === 'presented' && { presentedAt: world.now() }),
      })
    return ids
  }
  const statusesOf = async (ids: Record<string, string>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(ids).map(async ([was, id]) => {
          const { status, closeReason } = await world.row(id)
          return [was, closeReason ? `${status}: ${closeReason}` : status] as const
        }),
      ),
    )
  const close = (orderId: string, closedAt = world.now()) =>
    world.store.tx(async (session) => {
      const { jobOrders } = world.store.tables
      await session.db
        .update(jobOrders)
        .set({
          status: 'expired',
          closedAt,
          closingReason: 'deadline_passed',
          ball: 'nobody',
          ballUntil: null,
        })
        .where(eq(jobOrders.id, orderId))
      await closeReferralsOfOrder(session, world.store.tables, orderId, act(found.consultant))
    })

  it('closes with the order whoever no company has seen, and keeps the presented', async () => {
    const orderId = await world.anOrder()
    const ids = await inEveryStatus(orderId)
    await close(orderId)
    expect(await statusesOf(ids)).toEqual({
      suggested: 'closed: order_closed',
      proposed: 'closed: order_closed',
      accepted: 'closed: order_closed',
      declined: 'declined',
      presented: 'presented',
    })
    const log = await world.eventsOf(orderId)
    expect(log.map(({ kind }) => kind)).toEqual(['referral_closed', 'referral_closed', 'referral_closed'])
    expect(log.map(({ subjectId }) => subjectId).sort()).toEqual(
      [ids.suggested, ids.proposed, ids.accepted].sort(),
    )
  })

  it('lets the company hire after the deadline whom it was presented before', async () => {
    const orderId = await world.anOrder({ contacts: [found.contactId] })
    const citizenId = await world.aCitizen()
    const id = await world.aReferral({
      orderId,
      citizenId,
      status: 'presented',
      presentedAt: world.now(),
      profile: { name: 'Borger' } as never,
    })
    await close(orderId)
    await world.as(found.contact).referrals.verdict({ id, version: 1, verdict: 'hired' })
    expect(await world.order(orderId)).toMatchObject({
      status: 'expired',
      positionsFilled: 1,
      ball: 'nobody',
    })
    expect(await world.citizen(citizenId)).toMatchObject({ status: 'placed' })
  })

  it('takes somebody back from every company with a withdrawn consent, but from who hired them', async () => {
    const citizenId = await world.aCitizen()
    const proposedTo = await world.anOrder({ ball: 'citizen' })
    const presentedTo = await world.anOrder()
    const unseen = await world.aReferral({ orderId: proposedTo, citizenId, status: 'proposed' })
    const record = await world.citizen(citizenId)
    const profile = presentedProfileOf({ ...record, postalName: 'Albertslund', goals: [] })
    const shown = { citizenId, presentedAt: world.now(), profile }
    const seen = await world.aReferral({ ...shown, orderId: presentedTo, status: 'presented' })
    const answered = { ...shown, status: 'closed', closeReason: 'verdict_given' } as const
    const rejectedBy = await world.anOrder({ contacts: [found.contactId] })
    const rejected = await world.aReferral({ ...answered, orderId: rejectedBy, verdict: 'rejected' })
    const hiredBy = await world.anOrder({ contacts: [found.contactId] })
    const hired = await world.aReferral({ ...answered, orderId: hiredBy, verdict: 'hired' })
    const seenBy = async (orderId: string) =>
      (await world.as(found.contact).referrals.presented({ orderId })).map(({ id }) => id)
    expect([await seenBy(rejectedBy), await seenBy(hiredBy)]).toEqual([[rejected], [hired]])
    await world.store.tx((session) =>
      takeBackFromCompanies(session, world.store.tables, citizenId, act(found.citizen)),
    )
    expect(await statusesOf({ unseen, seen })).toEqual({
      unseen: 'closed: consent_withdrawn',
      seen: 'closed: consent_withdrawn',
    })
    expect([await seenBy(rejectedBy), await seenBy(hiredBy)]).toEqual([[], [hired]])
    expect((await world.row(seen)).profile).toBeNull()
    expect(await world.order(proposedTo)).toMatchObject({ ball: 'municipality' })
  })

  it('refuses to present a person who withdrew the consent after the yes', async () => {
    const { as } = world
    const citizenId = await world.aCitizen({ consentAt: world.now() })
    const citizen = await world.people.aCitizen(citizenId)
    const orderId = await world.anOrder()
    const broker = as(found.broker).referrals
    const { id } = await broker.propose({ orderId, citizenId })
    await as(citizen).referrals.answer({ id, answer: 'accepted' })
    world.clock.advance(1)
    const newEvent = makeEvents(world.deps)
    await world.store.tx(async (session) => {
      const { citizens } = world.store.tables
      await session.db.update(citizens).set({ consentAt: null }).where(eq(citizens.id, citizenId))
      const told = newEvent({
        actor: citizen,
        procedure: 'citizens.setConsent',
        kind: 'consent_withdrawn',
        subjectType: 'citizen',
        subjectId: citizenId,
        payload: {},
      })
      await recordEvent(session, world.store.tables, told)
    })
    expect(await reasonOf(broker.confirm({ id, version: 2 }))).toBe('no_consent')
  })

  it('closes by itself, a day after the company sees them no more, whoever was never answered', async () => {
    const closedAt = world.now()
    const orderId = await world.anOrder()
    const ids = await inEveryStatus(orderId)
    const stillOpen = await world.aReferral({
      orderId: await world.anOrder(),
      citizenId: await world.aCitizen(),
      status: 'presented',
      presentedAt: world.now(),
    })
    await close(orderId, closedAt)
    const { clock, scheduler } = world
    clock.advance(30 * 24)
    await scheduler.run('close_lapsed_referrals')
    expect(await world.row(ids.presented!)).toMatchObject({ status: 'presented' })
    clock.advance(26)
    expect(await scheduler.run('close_lapsed_referrals')).toMatch(/^closed [1-9]/)
    expect(await world.row(ids.presented!)).toMatchObject({ status: 'closed', closeReason: 'no_answer' })
    expect(await world.row(stillOpen)).toMatchObject({ status: 'presented' })
    expect(await scheduler.run('close_lapsed_referrals')).toBe('closed 0')
    clock.set(closedAt)
  })

  it('fills an order under way with its last position only', async () => {
    const orderId = await world.anOrder({ positions: 2, status: 'paused', pausedFrom: 'open' })
    const { takePosition } = makeJobOrderPositions(world.store.tables)
    const take = () =>
      world.store.tx((session) =>
        takePosition(session, orderId, world.now(), (from) =>
          makeEvents(world.deps)({
            actor: found.consultant,
            procedure: 'test',
            kind: 'order_status_changed',
            subjectType: 'job_order',
            subjectId: orderId,
            payload: { from },
          }),
        ),
      )
    expect([await take(), await take(), await take()]).toEqual(['taken', 'filled', null])
    expect(await world.order(orderId)).toMatchObject({
      status: 'filled',
      pausedFrom: null,
      positionsFilled: 2,
    })
  })
})
