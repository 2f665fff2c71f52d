import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'
import { testUrl } from '../support/portal'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('mail about candidates on %s', (engine) => {
  let server: MailServer
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    server = await startMailServer()
    world = await makeReferralWorld(engine, server.config)
    found = await aCase(world)
  })
  afterEach(async () => {
    await world.store.tx(async ({ db }) => {
      await db.delete(world.store.tables.outbox)
    })
    server.take()
  })
  afterAll(async () => {
    await world.close()
    await server.stop()
  })

  const accepted = async (orderId: string, name = 'Karen Blomst') =>
    world.aReferral({
      orderId,
      citizenId: await world.aCitizen({ name }),
      status: 'accepted',
      answeredAt: world.now(),
      proposedBy: found.broker.userId,
    })
  const present = (id: string) =>
    world.as(found.broker).referrals.confirm({
      id,
      version: 1,
      checklist: { resources: true, purpose: true, followUp: true, mentor: true, jobOpening: true },
      answers: {},
    })
  const send = () => world.scheduler.run('send_mail')
  const anOrder = () => world.anOrder({ contacts: [found.contactId] })

  it('tells the order’s contact once of those presented in one go, and names none of them', async () => {
    const orderId = await anOrder()
    await present(await accepted(orderId))
    world.clock.advance(0.05)
    await present(await accepted(orderId, 'Ole Bruun'))
    expect(await send()).toBe('sent 1, put off 0, dropped 0, gave up 0')
    const [mail] = server.take()
    const { number } = await world.order(orderId)
    expect(mail?.headers.subject).toEqual([`Jobordre ${number}: der er kandidater til jer`])
    expect(mail?.text).toContain('Svar senest 30.11.2026.')
    expect(mail?.text).toContain(`${testUrl}/ordrer/${orderId}\n`)
    expect(JSON.stringify(mail)).not.toMatch(/Karen|Blomst|Ole|Bruun|gaffeltruck|1988/)
  })

  it('tells again of those presented later', async () => {
    const orderId = await anOrder()
    await present(await accepted(orderId))
    await send()
    world.clock.advance(1)
    await present(await accepted(orderId))
    await send()
    expect(server.take()).toHaveLength(2)
  })

  it('tells nobody of what was answered or withdrawn meanwhile', async () => {
    const orderId = await anOrder()
    const id = await accepted(orderId)
    await present(id)
    await world.as(found.contact).referrals.verdict({ id, version: 2, verdict: 'rejected', reason: 'other' })
    expect(await send()).toBe('sent 1, put off 0, dropped 1, gave up 0')
    expect(server.take().map(({ headers }) => headers.subject?.[0])).toEqual([
      expect.stringMatching(/virksomheden har svaret$/),
    ])
  })

  it('tells whoever presented the person what page has the answer, and not the answer', async () => {
    const orderId = await anOrder()
    const id = await accepted(orderId)
    await present(id)
    await send()
    server.take()
    await world.as(found.contact).referrals.verdict({ id, version: 2, verdict: 'rejected', reason: 'other' })
    await send()
    const [mail] = server.take()
    expect(mail?.text).toContain(`${testUrl}/arbejdsliste/${orderId}\n`)
    expect(JSON.stringify(mail)).not.toMatch(/Karen|afvis|reject|nej/i)
  })

  it('tells nobody of an answer that staff registered themselves', async () => {
    const orderId = await anOrder()
    const id = await accepted(orderId)
    await present(id)
    await send()
    server.take()
    await world.as(found.broker).referrals.verdict({ id, version: 2, verdict: 'rejected', reason: 'other' })
    expect(await send()).toBe('sent 0, put off 0, dropped 0, gave up 0')
  })

  it('shows the administrator which order a message is about', async () => {
    const orderId = await anOrder()
    const id = await accepted(orderId)
    await present(id)
    await world.as(found.contact).referrals.verdict({ id, version: 2, verdict: 'interview' })
    const desk = world.as(await world.people.anAdministrator()).notifications
    const { rows } = await desk.outbox({ state: 'waiting' })
    const { number } = await world.order(orderId)
    expect(rows.map((row) => [row.party, row.about, row.number]).sort()).toEqual([
      ['company', 'job_order', number],
      ['municipality', 'job_order', number],
    ])
  })
})
