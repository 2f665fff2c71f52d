import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'
import { aMessage } from '../support/messages'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the administrator’s view of mail on %s', (engine) => {
  let server: MailServer
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  let desk: ReturnType<ReferralWorld['as']>['notifications']
  beforeAll(async () => {
    server = await startMailServer()
    world = await makeReferralWorld(engine, server.config)
    found = await aCase(world)
    placements = makeTestPlacements(world)
    desk = world.as(await world.people.anAdministrator()).notifications
  })
  afterAll(async () => {
    await world.close()
    await server.stop()
  })

  const aGivenUp = async () => {
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status: 'approved',
      terms: { contact: { name: 'Kim', email: 'kontakt0@virkelyst.example' } },
    })
    await world.as(found.consultant).placements.withdraw({ id, version: 1, reason: 'mistake' })
    server.refuse(550)
    await world.scheduler.run('send_mail')
    const { rows } = await desk.outbox({ state: 'given_up' })
    const { number } = await placements.placement(id)
    return rows.find((row) => row.number === number)!
  }

  it('says what was given up and why, and names nobody', async () => {
    const row = await aGivenUp()
    expect(row).toMatchObject({
      template: 'placement_withdrawn',
      party: 'company',
      reason: 'refused',
      smtpCode: 550,
      attempts: 1,
    })
    const view = await desk.outbox({ state: 'given_up' })
    expect(view.mails).toBe(true)
    expect(JSON.stringify(view)).not.toMatch(/@|Kim|Person|Kontakt|recipient/)
  })

  it('tries again once, and what is sent then is sent', async () => {
    const { id } = await aGivenUp()
    const answers = await Promise.all([reasonOf(desk.retry({ id })), reasonOf(desk.retry({ id }))])
    expect(answers.filter((reason) => reason === null)).toHaveLength(1)
    expect(answers).toContain('already_done')
    await world.scheduler.run('send_mail')
    expect(server.take().some(({ headers }) => headers['message-id']?.[0]?.includes(id))).toBe(true)
    expect((await desk.outbox({ state: 'sent' })).rows.map((row) => row.id)).toContain(id)
    expect(await reasonOf(desk.retry({ id }))).toBe('already_done')
  })

  it('keeps who had it tried again', async () => {
    const { id } = await aGivenUp()
    await desk.retry({ id })
    const { events } = world.store.tables
    const kept = await world.store.read.db.select().from(events)
    expect(kept.filter(({ kind, subjectId }) => kind === 'message_retried' && subjectId === id)).toHaveLength(
      1,
    )
  })

  it('counts every state, a page at a time, latest first', async () => {
    const before = await desk.outbox({ state: 'dropped' })
    const dropped = { state: 'dropped', reason: 'no_longer_so', settledAt: world.now() } as const
    for (let hour = 10; hour < 15; hour++)
      await aMessage(world.store, { ...dropped, createdAt: `2026-11-23T${hour}:00:00.000Z` })
    const { counts, rows, total } = await desk.outbox({ state: 'dropped', page: 2, pageSize: 2 })
    expect(total).toBe(before.total + 5)
    expect(counts.dropped).toBe(total)
    expect(rows.map(({ createdAt }) => createdAt.slice(11, 13))).toEqual(['12', '11'])
  })

  it('knows the placement of a representative’s link', async () => {
    const id = await placements.aPlacement({ cvr: '99000007', pNumber: '1000000001' })
    const { placements: employer } = world.as(found.contact)
    await employer.sign({ id, version: 1, name: 'Kim' })
    await employer.inviteRepresentative({ id, version: 2, name: 'Rikke', email: 'r@fagforening.example' })
    const { rows } = await desk.outbox({ state: 'waiting' })
    const { number } = await placements.placement(id)
    expect(rows.find(({ party }) => party === 'representative')).toMatchObject({ number })
    expect(JSON.stringify(rows)).not.toMatch(/Rikke|fagforening/)
  })
})
