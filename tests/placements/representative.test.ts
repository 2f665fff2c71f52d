import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'

describe('the link of an employee representative', () => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld('sqlite')
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterAll(() => world.close())

  const aSignedOffer = async () => {
    const id = await placements.aPlacement({ cvr: '99000007', pNumber: '1000000001' })
    const { placements: employer } = world.as(found.contact)
    await employer.sign({ id, version: 1, name: 'Kim Kontakt' })
    return id
  }
  const invite = async (id: string, email = 'rikke@virkelyst.example') =>
    world.as(found.contact).placements.inviteRepresentative({
      id,
      version: (await placements.placement(id)).version,
      name: 'Rikke',
      email,
    })
  const open = (token: string) => world.asNobody().placements.representativeView({ token })
  const sign = (token: string, digest: string) =>
    world.asNobody().placements.representativeSign({ token, name: 'Rikke', digest })

  it('is not spent by looking, and is by signing', async () => {
    const id = await aSignedOffer()
    const { token } = await invite(id)
    await open(token)
    const { digest } = await open(token)
    await sign(token, digest)
    expect(await placements.placement(id)).toMatchObject({ status: 'representative_signed' })
    expect(await reasonOf(sign(token, digest))).toBe('link_not_valid')
    expect(await reasonOf(open(token))).toBe('link_not_valid')
    expect(await placements.signatures(id)).toHaveLength(2)
  })

  it('signs once when it is clicked twice', async () => {
    const id = await aSignedOffer()
    const { token } = await invite(id)
    const { digest } = await open(token)
    const answers = await Promise.allSettled([sign(token, digest), sign(token, digest)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await placements.signatures(id)).toHaveLength(2)
  })

  it('is worth nothing after its time, and a newer one makes it useless', async () => {
    const id = await aSignedOffer()
    const first = await invite(id)
    const second = await invite(id)
    expect(await reasonOf(open(first.token))).toBe('link_not_valid')
    const { digest } = await open(second.token)
    const before = world.now()
    world.clock.set(second.expiresAt)
    expect(await reasonOf(sign(second.token, digest))).toBe('link_not_valid')
    world.clock.set(before)
    expect(await placements.placement(id)).toMatchObject({ status: 'employer_signed' })
  })

  it('signs nothing else than was shown', async () => {
    const id = await aSignedOffer()
    const { token } = await invite(id)
    await open(token)
    expect(await reasonOf(sign(token, 'a'.repeat(64)))).toBe('changed_meanwhile')
    const { placements: employer } = world.as(found.contact)
    await employer.reopen({ id, version: (await placements.placement(id)).version })
    expect(await reasonOf(open(token))).toBe('link_not_valid')
  })

  it('goes to nobody who speaks for the company', async () => {
    const id = await aSignedOffer()
    const { companyContacts } = world.store.tables
    const [contact] = await world.store.read.db.select().from(companyContacts)
    expect(await reasonOf(invite(id, contact!.email.toUpperCase()))).toBe('representative_is_contact')
    expect(await reasonOf(invite(id, 'KIM@virkelyst.example'))).toBe('representative_is_contact')
  })

  it('is kept as a digest alone', async () => {
    const id = await aSignedOffer()
    const { token } = await invite(id)
    const { representativeLinks, eventPayloads } = world.store.tables
    const stored = JSON.stringify([
      await world.store.read.db.select().from(representativeLinks),
      await world.store.read.db.select().from(eventPayloads),
    ])
    expect(stored).not.toContain(token)
  })

  it.each(['', 'x', 'a'.repeat(43), 'a'.repeat(100_000)])(
    'tells nothing for a token that is none (%#)',
    async (token) => {
      expect(['link_not_valid', 'input']).toContain(await reasonOf(open(token)))
    },
  )
})
