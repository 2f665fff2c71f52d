import { makeFollowUpMail } from '@virkelyst/server/follow-ups/follow-up-mail.service'
import { makeMailer } from '@virkelyst/server/notifications/mailer'
import { makeNotifications } from '@virkelyst/server/notifications/notifications.service'
import { makePlacementMail } from '@virkelyst/server/placements/placement-mail.service'
import { makeReferralMail } from '@virkelyst/server/referrals/referral-mail.service'
import { makeErasureMail } from '@virkelyst/server/retention/erasure-mail.service'
import { asc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'
import { makeTestPlacements } from '../support/placements'
import { testUrl } from '../support/portal'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const on = new AbortController().signal

describe.each(testEngines)('the outbox on %s', (engine) => {
  let server: MailServer
  let world: ReferralWorld
  let placements: ReturnType<typeof makeTestPlacements>
  let employer: Awaited<ReturnType<ReferralWorld['people']['anEmployer']>>
  let consultant: Awaited<ReturnType<ReferralWorld['people']['aConsultant']>>
  beforeAll(async () => {
    server = await startMailServer()
    world = await makeReferralWorld(engine, server.config)
    placements = makeTestPlacements(world)
    await world.aCompany()
    employer = await world.people.anEmployer(undefined, { name: 'Kim Kontakt', email: 'kim@lager.example' })
    consultant = await world.people.aConsultant()
    await world.aContact(employer)
  })
  afterEach(async () => {
    await world.store.tx(async ({ db }) => {
      await db.delete(world.store.tables.outbox)
    })
    expect(server.take()).toEqual([])
    expect(world.faults).toEqual([])
  })
  afterAll(async () => {
    await world.close()
    await server.stop()
  })

  const aPlacement = async (more: Parameters<typeof placements.aPlacement>[0] | object = {}) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status: 'citizen_informed',
      holder: 'municipality',
      citizenId: await world.aCitizen({ name: 'Karen Blomst' }),
      createdBy: consultant.userId,
      ...more,
    })
  const refuse = (id: string) =>
    world
      .as(consultant)
      .placements.decide({ id, version: 1, decision: 'refuse', grounds: 'Karen kan ikke løfte.' })
  const send = () => world.scheduler.run('send_mail')
  const messages = () =>
    world.store.read.db
      .select()
      .from(world.store.tables.outbox)
      .orderBy(asc(world.store.tables.outbox.createdAt))
  const speaks = (userId: string, locale: 'da' | 'en') =>
    world.store.tx(async ({ db }) => {
      const { users } = world.store.tables
      await db.update(users).set({ locale }).where(eq(users.id, userId))
    })

  it.each([
    ['da', 'der er taget afgørelse', 'Hej Kim Kontakt\n\nKommunen har taget afgørelse'],
    ['en', 'a decision has been made', 'Hello Kim Kontakt\n\nThe municipality has decided'],
  ] as const)(
    'tells the company of a decision in its language (%s), and of nobody',
    async (locale, subject, text) => {
      await speaks(employer.userId, locale)
      const id = await aPlacement()
      await refuse(id)
      expect(server.received).toEqual([])
      expect(await send()).toBe('sent 1, put off 0, dropped 0, gave up 0')
      const [mail, ...others] = server.take()
      const { number } = await placements.placement(id)
      expect(others).toEqual([])
      expect(mail?.to).toEqual(['kim@lager.example'])
      expect(mail?.headers).toMatchObject({
        from: ['Virkelyst <noreply@virkelyst.example>'],
        to: ['Kim Kontakt <kim@lager.example>'],
        'message-id': [expect.stringMatching(/^<[\da-f]{32}@virkelyst\.example>$/)],
        'auto-submitted': ['auto-generated'],
      })
      expect(mail?.headers.subject?.[0]).toContain(`${number}: ${subject}`)
      expect(mail?.text).toContain(text)
      expect(mail?.text).toContain(`${testUrl}/forloeb/${id}\n`)
      expect(JSON.stringify(mail)).not.toMatch(
        /Karen|Blomst|løfte|lift|Lager A|Lagermedarbejder|afslag|refus/i,
      )
      expect(await send()).toBe('sent 0, put off 0, dropped 0, gave up 0')
    },
  )

  it('writes in both languages to a contact who never signed in', async () => {
    await world.aContact(null)
    const { companyContacts } = world.store.tables
    const all = await world.store.read.db.select().from(companyContacts)
    const stranger = all.find(({ userId }) => userId === null)!
    const id = await aPlacement({ terms: { contact: { name: 'Kontakt', email: stranger.email } } })
    await refuse(id)
    await send()
    const [mail] = server.take()
    expect(mail?.to).toEqual([stranger.email])
    expect(mail?.text).toMatch(/Kommunen har taget afgørelse.*In English:\n\nThe municipality has decided/s)
  })

  it('never writes to the one who acted', async () => {
    const id = await aPlacement({ status: 'approved', holder: 'employer' })
    const mine = await aPlacement({
      status: 'representative_signed',
      holder: 'employer',
      createdBy: employer.userId,
    })
    await world.as(consultant).placements.withdraw({ id, version: 1, reason: 'mistake' })
    await world.as(employer).placements.withdraw({ id: mine, version: 1, reason: 'company_withdrew' })
    expect(await messages()).toMatchObject([
      { subjectId: id, template: 'placement_withdrawn', recipientId: employer.userId },
    ])
  })

  it('tells the consultant when it is the municipality’s turn', async () => {
    const id = await aPlacement({ status: 'representative_signed', holder: 'employer', citizenId: null })
    await world.as(employer).placements.submit({ id, version: 1, comment: 'Vi er klar.' })
    await send()
    const [mail] = server.take()
    expect(mail?.to).toEqual([expect.stringMatching(/^person\d+@/)])
    expect(mail?.text).toMatch(/Det næste skridt i forløb \d+ er jeres\.\nTag det senest 30\.11\.2026\./)
  })

  it('sends nothing that no longer holds', async () => {
    const id = await aPlacement()
    await refuse(id)
    await world.as(consultant).placements.reconsider({ id, version: 2, reason: 'Ny viden.' })
    expect(await send()).toBe('sent 0, put off 0, dropped 1, gave up 0')
    expect(await messages()).toMatchObject([{ state: 'dropped', reason: 'no_longer_so' }])
  })

  it('sends nothing to somebody who no longer acts for the company', async () => {
    const id = await aPlacement()
    await refuse(id)
    const { grants } = world.store.tables
    const revoke = (revokedAt: string | null) =>
      world.store.tx(async ({ db }) => {
        await db.update(grants).set({ revokedAt }).where(eq(grants.userId, employer.userId))
      })
    await revoke(world.now())
    await send()
    await revoke(null)
    expect(await messages()).toMatchObject([{ state: 'dropped', reason: 'no_recipient' }])
  })

  it('writes a message with the act or not at all', async () => {
    const id = await aPlacement()
    await refuse(id)
    await expect(refuse(id)).rejects.toThrow('changed_meanwhile')
    expect(await messages()).toHaveLength(1)
  })

  it('waits for a server that is away, longer each time, and then sends the same message', async () => {
    await refuse(await aPlacement())
    await refuse(await aPlacement())
    await server.stop()
    const dueAt: number[] = []
    for (let attempt = 1; attempt <= 3; attempt++) {
      // The first that fails says that the others would too.
      expect(await send()).toBe('sent 0, put off 1, dropped 0, gave up 0')
      const [first] = (await messages()).sort((a, b) => b.attempts - a.attempts)
      expect(first).toMatchObject({ state: 'waiting', reason: 'unreachable', leasedUntil: null })
      dueAt.push(Date.parse(first!.dueAt))
      world.clock.set(first!.dueAt)
    }
    expect(dueAt[1]).toBeGreaterThan(dueAt[0]!)
    await server.restart()
    world.clock.advance(1)
    expect(await send()).toBe('sent 2, put off 0, dropped 0, gave up 0')
    expect(new Set(server.take().map(({ headers }) => headers['message-id']?.[0])).size).toBe(2)
  })

  it('tries again what the server puts off, and gives up what it refuses', async () => {
    await refuse(await aPlacement())
    server.refuse(451)
    expect(await send()).toBe('sent 0, put off 1, dropped 0, gave up 0')
    expect(await messages()).toMatchObject([{ reason: 'put_off', smtpCode: 451, attempts: 1 }])
    world.clock.advance(0.1)
    server.refuse(550)
    expect(await send()).toBe('sent 0, put off 0, dropped 0, gave up 1')
    expect(await messages()).toMatchObject([{ state: 'given_up', reason: 'refused', smtpCode: 550 }])
    world.clock.advance(24 * 30)
    expect(await send()).toBe('sent 0, put off 0, dropped 0, gave up 0')
    expect(JSON.stringify(await messages())).not.toMatch(/kim@|not for you/)
  })

  it('gives up what never gets through', async () => {
    await refuse(await aPlacement())
    let attempts = 0
    for (; (await messages())[0]?.state === 'waiting'; attempts++) {
      server.refuse(450)
      await send()
      world.clock.advance(25)
    }
    expect(attempts).toBe(10)
    expect(await messages()).toMatchObject([{ state: 'given_up', reason: 'put_off', smtpCode: 450 }])
  })

  const subjects = () => ({
    placement: makePlacementMail(world.deps).facts,
    representative_link: world.representatives.mailFacts,
    citizen: makeErasureMail(world.deps),
    account: world.ownSessions.mailFacts,
    invitation: world.invitations.mailFacts,
    follow_up: makeFollowUpMail(world.deps).facts,
    municipality: makePlacementMail(world.deps).unownedFacts,
    ...makeReferralMail(world.deps),
  })
  const sender = (through: (send: () => Promise<unknown>) => Promise<never>) => {
    const mailer = makeMailer(server.config)
    return makeNotifications({
      ...world.deps,
      mailer: { send: (mail) => through(() => mailer.send(mail)) },
      origin: testUrl,
      subjects: subjects(),
      logError: (error) => world.faults.push(error),
    })
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  it('leaves what a sender that died had taken to the next one, once', async () => {
    await refuse(await aPlacement())
    let taken = false
    void sender(() => {
      taken = true
      return new Promise(() => undefined)
    }).sendDue(on)
    await until(() => taken)
    expect(await send()).toBe('sent 0, put off 0, dropped 0, gave up 0')
    world.clock.advance(0.5)
    expect(await send()).toBe('sent 1, put off 0, dropped 0, gave up 0')
    expect(server.take()).toHaveLength(1)
  })

  it('sends again under the same Message-ID where a sender died after the server had it', async () => {
    await refuse(await aPlacement())
    let handedOver = false
    void sender(async (hand) => {
      await hand()
      handedOver = true
      return new Promise(() => undefined)
    }).sendDue(on)
    await until(() => handedOver)
    world.clock.advance(0.5)
    await send()
    const ids = server.take().map(({ headers }) => headers['message-id']?.[0])
    expect(ids).toEqual([ids[0], ids[0]])
  })

  it('gives back what it has not tried when it is asked to stop', async () => {
    await refuse(await aPlacement())
    await refuse(await aPlacement())
    const stop = new AbortController()
    const ending = sender(async (hand) => {
      stop.abort()
      await hand()
      throw new Error('the first is the last')
    })
    await ending.sendDue(stop.signal)
    const left = (await messages()).sort((a, b) => a.attempts - b.attempts)
    expect(left).toMatchObject([
      { attempts: 0, leasedUntil: null },
      { attempts: 1, reason: 'fault' },
    ])
    expect(world.faults.splice(0)).toHaveLength(1)
    expect(server.take()).toHaveLength(1)
  })

  it('sends each message once where two send at once', async () => {
    for (let made = 0; made < 5; made++) await refuse(await aPlacement())
    const mailer = makeMailer(server.config)
    const parts = { ...world.deps, mailer, origin: testUrl, logError: () => undefined }
    const both = [1, 2].map(() => makeNotifications({ ...parts, subjects: subjects() }))
    await Promise.all(both.map((one) => one.sendDue(on)))
    expect(server.take()).toHaveLength(5)
  })

  it('forgets what was settled long ago, and nothing that waits', async () => {
    await refuse(await aPlacement())
    await send()
    server.take()
    await refuse(await aPlacement())
    world.clock.advance(24 * 91)
    expect(await world.scheduler.run('clear_outbox')).toBe('forgot 1')
    expect(await messages()).toMatchObject([{ state: 'waiting' }])
  })
})

it('waits in the outbox where no mail server is given', async () => {
  const world = await makeReferralWorld('sqlite')
  await world.aCompany()
  const employer = await world.people.anEmployer()
  await world.aContact(employer)
  const placements = makeTestPlacements(world)
  const id = await placements.aPlacement({
    cvr: '99000007',
    pNumber: '1000000001',
    status: 'approved',
    citizenId: await world.aCitizen(),
  })
  const consultant = await world.people.aConsultant()
  await world.as(consultant).placements.withdraw({ id, version: 1, reason: 'mistake' })
  await world.scheduler.run('send_mail')
  const { outbox } = world.store.tables
  expect(await world.store.read.db.select().from(outbox)).toMatchObject([{ state: 'waiting', attempts: 0 }])
  await world.close()
})
