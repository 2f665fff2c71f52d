import { policy } from '@virkelyst/shared/accounts/policy'
import { trailLabels } from '@virkelyst/shared/own-data/trail.labels'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../support/pdf'
import { makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe('what was done with one’s data', () => {
  it('has words for every procedure about people', () => {
    const wordless = Object.entries(policy).filter(
      ([name, line]) => 'person' in line && !(name in trailLabels),
    )
    expect(wordless.map(([name]) => name)).toEqual([])
  })
})

describe.each(testEngines)('a citizen’s own data on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    const { orderId, citizenId, broker, citizen } = found
    await world.as(broker).citizens.get({ id: citizenId, purpose: 'Før en samtale' })
    world.clock.advance(1)
    const { id } = await world.as(broker).referrals.propose({ orderId, citizenId })
    world.clock.advance(1)
    await world.as(citizen).referrals.answer({ id, answer: 'accepted' })
    await makeTestPlacements(world).aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status: 'approved',
      citizenId,
      informedAt: world.now(),
      terms: { title: 'Pakkeri', monthlyCostOere: 2_950_000 },
    })
    world.clock.advance(1)
  })
  afterAll(() => world.close())
  const own = () => world.as(found.citizen).ownData

  it('shows who looked at it and why, latest first, without what one did oneself', async () => {
    const { rows, total } = await own().trail({})
    expect(total).toBe(2)
    expect(
      rows.map(({ procedure, name, role, purpose, self }) => [procedure, name, role, purpose, self]),
    ).toEqual([
      ['referrals.propose', found.broker.name, 'job_broker', null, false],
      ['citizens.get', found.broker.name, 'job_broker', 'Før en samtale', false],
    ])
    const all = await own().trail({ others: false })
    expect(all.rows.filter(({ self }) => self).map(({ procedure }) => procedure)).toEqual([
      'ownData.trail',
      'referrals.answer',
    ])
  })

  it('shows who tried and was refused', async () => {
    const foreigner = await world.people.aBroker('0151')
    await world
      .as(foreigner)
      .citizens.get({ id: found.citizenId })
      .catch(() => {})
    const [latest] = (await own().trail({})).rows
    expect(latest).toMatchObject({ procedure: 'citizens.get', refused: true, name: foreigner.name })
  })

  it('is handed out whole, as data and to be read, and nothing of anybody else’s is in it', async () => {
    const other = await world.aCitizen({ name: 'Bo Nabo' })
    await world.as(found.broker).citizens.get({ id: other })
    const { data, pdfBase64, fileName } = await own().export({ language: 'da' })
    expect(data.me).toMatchObject({ id: found.citizenId, name: 'Karen Blomst' })
    expect(data.referrals).toHaveLength(1)
    expect(data.placements).toMatchObject([{ title: 'Pakkeri' }])
    expect(data.trail.map(({ procedure }) => procedure)).toContain('referrals.propose')
    expect(JSON.stringify(data)).not.toMatch(/Bo Nabo|monthlyCostOere/)
    expect(fileName).not.toContain('Karen')
    const words = (await readPdf(Buffer.from(pdfBase64, 'base64'))).pieces.map(({ text }) => text).join(' ')
    for (const text of ['Karen Blomst', 'Pakkeri', 'Foreslog dig et job', found.broker.name])
      expect(words).toContain(text)
  })
})
