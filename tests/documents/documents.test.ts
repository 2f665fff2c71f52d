import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStepPlan } from '../support/hour-plans'
import { readPdf } from '../support/pdf'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('documents of a placement on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterAll(() => world.close())

  const aDraft = (more: Record<string, unknown> = {}) =>
    placements.aPlacement({ cvr: '99000007', pNumber: '1000000001', ...more })
  const documents = () => world.as(found.contact).documents
  const make = (placementId: string) => documents().make({ placementId, language: 'da' })

  it('are the same version until something they say has changed', async () => {
    const id = await aDraft()
    const first = await make(id)
    expect(first).toMatchObject({ version: 1, signed: false, supersededAt: null })
    expect(first.fileName).toMatch(/^aftale-\d+-v1\.pdf$/)
    expect(createHash('sha256').update(Buffer.from(first.base64, 'base64')).digest('hex')).toBe(first.sha256)
    expect(await make(id)).toEqual(first)

    await world.as(found.contact).placements.sign({ id, version: 1, name: 'Kim Kontakt' })
    const signed = await make(id)
    expect(signed).toMatchObject({ version: 2, signed: true })
    expect(await documents().get({ id: first.id })).toEqual({
      ...first,
      supersededAt: signed.createdAt,
    })
  })

  it('stay as they were signed, whatever comes after', async () => {
    const id = await aDraft()
    await world.as(found.contact).placements.sign({ id, version: 1, name: 'Kim Kontakt' })
    const signed = await make(id)
    await world.as(found.contact).placements.reopen({ id, version: 2 })
    expect(await make(id)).toMatchObject({ version: 2, signed: false })
    expect(await documents().get({ id: signed.id })).toEqual(signed)
    expect((await documents().list({ placementId: id })).map(({ version }) => version)).toEqual([2, 1])
  })

  it('print a plan that both have changed in a new version, and leave the signed one alone', async () => {
    const id = await aDraft({
      status: 'active',
      citizenId: found.citizenId,
      orderId: found.orderId,
      informedAt: world.now(),
      startDate: '2026-11-02',
      terms: { startDate: '2026-11-02', hours: 30 },
    })
    const first = await make(id)
    const plan = aStepPlan({ from: '2027-01-04', hours: 12 })
    const why = 'Hun er syg.'
    await world.as(found.contact).hourPlans.propose({ placementId: id, latest: 0, plan, why })
    expect((await make(id)).version).toBe(1)
    await world.as(found.consultant).hourPlans.answer({ placementId: id, number: 1, answer: 'agree' })
    const words = async (base64: string) =>
      (await readPdf(Buffer.from(base64, 'base64'))).pieces.map(({ text }) => text).join(' ')
    for (const who of [found.contact, found.consultant, found.citizen]) {
      const changed = await world.as(who).documents.make({ placementId: id, language: 'da' })
      expect(await words(changed.base64)).toMatch(/som den gælder nu.*3\.1\.2027.*30.*4\.1\.2027.*12/s)
      expect(await words(changed.base64)).not.toContain('syg')
    }
    expect((await documents().get({ id: first.id })).base64).toBe(first.base64)
    expect(await words(first.base64)).not.toContain('som den gælder nu')
  })

  it('name the person and the grounds to the municipality, and neither to a company that may not know', async () => {
    const id = await aDraft({ status: 'matched', citizenId: found.citizenId })
    const staff = await world.as(found.broker).documents.make({ placementId: id, language: 'en' })
    const words = async (base64: string) =>
      (await readPdf(Buffer.from(base64, 'base64'))).pieces.map(({ text }) => text).join(' ')
    expect(await words(staff.base64)).toContain('Karen Blomst')
    expect(await words((await make(id)).base64)).not.toContain('Karen Blomst')
    expect(await reasonOf(documents().get({ id: staff.id }))).toBe('not_there')
  })

  it('are a case with its data file where VITAS decides', async () => {
    const id = await aDraft({ authority: 'vitas', kind: 'work_placement' })
    const made = await make(id)
    expect(made.fileName).toMatch(/^vitas-sag-\d+-v1\.pdf$/)
    expect(made.vitasCase).toMatchObject({ kind: 'work_placement', title: 'Lagermedarbejder' })
  })

  it('are for the citizen too, once told of it, without what the company says of itself', async () => {
    const citizen = world.as(found.citizen).documents
    const untold = await aDraft({ status: 'matched', citizenId: found.citizenId })
    expect(await reasonOf(citizen.make({ placementId: untold, language: 'da' }))).toBe('not_there')
    const id = await aDraft({
      status: 'citizen_informed',
      citizenId: found.citizenId,
      informedAt: world.now(),
      terms: { staffTwelveMonthMean: 23, monthlyCostOere: 2_950_000, collectiveAgreement: 'Grønne fag' },
    })
    await world.as(found.consultant).placements.decide({
      id,
      version: 1,
      decision: 'refuse',
      grounds: 'Opgaverne passer ikke til målet.',
    })
    const mine = await citizen.make({ placementId: id, language: 'da' })
    const words = (await readPdf(Buffer.from(mine.base64, 'base64'))).pieces.map(({ text }) => text).join(' ')
    expect(words).toContain('Karen Blomst')
    expect(words).toContain('Opgaverne passer ikke til målet.')
    expect(words).toMatch(/inden 4 uger/)
    expect(words).not.toMatch(/Grønne fag|29\.500|Gennemsnit/)
    expect(await citizen.get({ id: mine.id })).toEqual(mine)
    // Each reads the versions given out to the likes of them.
    expect(await reasonOf(documents().get({ id: mine.id }))).toBe('not_there')
  })

  it('are kept once signed though nobody downloads them, and once only', async () => {
    const id = await aDraft({ terms: { title: 'Pakkeri' } })
    const unsigned = await aDraft()
    await world.as(found.contact).placements.sign({ id, version: 1, name: 'Kim Kontakt' })
    const staff = world.as(found.consultant).documents
    expect(await world.documents.keepSigned()).toBeGreaterThanOrEqual(1)
    expect(await staff.list({ placementId: id })).toMatchObject([{ version: 1, signed: true }])
    expect(await world.documents.keepSigned()).toBe(0)
    expect(await staff.list({ placementId: unsigned })).toEqual([])

    world.clock.advance(1)
    await world.as(found.contact).placements.reopen({ id, version: 2 })
    await world.as(found.contact).placements.sign({ id, version: 3, name: 'Kim Kontakt' })
    expect(await world.documents.keepSigned()).toBe(1)
    expect((await staff.list({ placementId: id })).map(({ signed }) => signed)).toEqual([true, true])
  })
})
