import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'
import { makeTestPlacements } from '../support/placements'
import { testUrl } from '../support/portal'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the mail to a representative on %s', (engine) => {
  let server: MailServer
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  let id: string
  beforeAll(async () => {
    server = await startMailServer()
    world = await makeReferralWorld(engine, server.config)
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  beforeEach(async () => {
    await world.store.tx(async ({ db }) => {
      await db.delete(world.store.tables.outbox)
    })
    server.take()
    id = await placements.aPlacement({ cvr: '99000007', pNumber: '1000000001', createdBy: 'somebody' })
    await world.as(found.contact).placements.sign({ id, version: 1, name: 'Kim Kontakt' })
  })
  afterAll(async () => {
    await world.close()
    await server.stop()
  })

  const invite = async (more: { name?: string; locale?: 'da' | 'en' } = {}) =>
    world.as(found.contact).placements.inviteRepresentative({
      id,
      version: (await placements.placement(id)).version,
      name: 'Rikke Tillid',
      email: 'rikke@fagforening.example',
      ...more,
    })
  const send = () => world.scheduler.run('send_mail')
  const tokenIn = (text: string) => new RegExp(`${testUrl}/underskrift#([\\w-]+)\n`).exec(text)?.[1] ?? ''
  const nobody = () => world.asNobody().placements
  const stored = async () => {
    const { representativeLinks, representativeLinkTokens, outbox, eventPayloads } = world.store.tables
    const { db } = world.store.read
    return JSON.stringify([
      await db.select().from(representativeLinks),
      await db.select().from(representativeLinkTokens),
      await db.select().from(outbox),
      await db.select().from(eventPayloads),
    ])
  }

  it('holds a link of its own that signs, and names nobody but the representative', async () => {
    const { token: shown, mailed } = await invite()
    expect(mailed).toBe(true)
    await send()
    const [mail, ...others] = server.take()
    expect(others).toEqual([])
    expect(mail?.to).toEqual(['rikke@fagforening.example'])
    expect(mail?.text).toMatch(/^Hej Rikke Tillid\n\nEn virksomhed har oplyst/)
    expect(JSON.stringify(mail)).not.toMatch(/Kim|Vestegnens|Karen|Lagermedarbejder/)
    const token = tokenIn(mail!.text)
    expect(token).not.toBe(shown)
    const { digest } = await nobody().representativeView({ token })
    await nobody().representativeSign({ token, name: 'Rikke Tillid', digest })
    expect(await placements.placement(id)).toMatchObject({ status: 'representative_signed' })
    // Signed once, the link that the company was shown is spent too.
    expect(await reasonOf(nobody().representativeView({ token: shown }))).toBe('link_not_valid')
  })

  it('is in the language the company chose, and greets nobody by what is no name', async () => {
    await invite({ locale: 'en', name: 'Win at http://evil.example' })
    await send()
    const [mail] = server.take()
    expect(mail?.text).toMatch(/^Hello\n\nA company says/)
    expect(JSON.stringify(mail)).not.toContain('evil')
  })

  it('leaves its token nowhere', async () => {
    await invite()
    expect(await stored()).not.toContain('#')
    await send()
    const token = tokenIn(server.take()[0]!.text)
    expect(token).not.toBe('')
    expect(await stored()).not.toContain(token)
  })

  it('is not sent for a link that was replaced, or signed by the other way', async () => {
    await invite()
    const second = await invite()
    expect(await send()).toBe('sent 1, put off 0, dropped 1, gave up 0')
    const first = tokenIn(server.take()[0]!.text)
    const { digest } = await nobody().representativeView({ token: second.token })
    expect(await nobody().representativeView({ token: first })).toMatchObject({ digest })
  })

  it('is not sent once the representative has signed by the link the company handed on', async () => {
    const { token } = await invite()
    const { digest } = await nobody().representativeView({ token })
    await nobody().representativeSign({ token, name: 'Rikke', digest })
    await send()
    expect(server.take().filter(({ to }) => to.includes('rikke@fagforening.example'))).toEqual([])
  })

  it('cannot be used to write to strangers without end', async () => {
    for (let asked = 0; asked < 5; asked++) await invite()
    expect(await reasonOf(invite())).toBe('rate')
    expect(await send()).toBe('sent 1, put off 0, dropped 4, gave up 0')
  })

  it('leaves two good links where it had to be sent twice', async () => {
    await invite()
    server.refuse(451)
    await send()
    world.clock.advance(0.1)
    await send()
    const [mail, ...others] = server.take()
    expect(others).toEqual([])
    expect(await nobody().representativeView({ token: tokenIn(mail!.text) })).toMatchObject({
      representativeName: 'Rikke Tillid',
    })
  })

  it('cannot be used to write to strangers by one placement after another either', async () => {
    world.clock.advance(24)
    let asked = 0
    for (let reason: string | null = null; reason === null && asked < 60; asked++) {
      if (asked % 5 === 0) {
        id = await placements.aPlacement({ cvr: '99000007', pNumber: '1000000001', createdBy: 'somebody' })
        await world.as(found.contact).placements.sign({ id, version: 1, name: 'Kim Kontakt' })
      }
      reason = await reasonOf(invite())
    }
    expect(asked).toBe(41)
  })
})

it('tells the company where no mail is sent', async () => {
  const world = await makeReferralWorld('sqlite')
  const { contact } = await aCase(world)
  const id = await makeTestPlacements(world).aPlacement({ cvr: '99000007', pNumber: '1000000001' })
  const { placements } = world.as(contact)
  await placements.sign({ id, version: 1, name: 'Kim' })
  const invited = await placements.inviteRepresentative({
    id,
    version: 2,
    name: 'Rikke',
    email: 'r@fagforening.example',
  })
  expect(invited).toMatchObject({ mailed: false, token: expect.any(String) })
  await world.close()
})
