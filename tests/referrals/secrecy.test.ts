import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { candidateForEmployer, referralForCitizen } from '@virkelyst/shared/referrals/referral.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballerup } from '../support/people'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

/** Words that stand nowhere but in the one field each is put in. */
const secrets = {
  caseReference: 'SAG-7781-XK',
  birthDate: '1971-02-28',
  note: 'Ringer selv igen i morgen',
  confirmNote: 'Afklaret med teamet',
  exclusion: 'Har fravalgt lager',
  answer: 'Skal helst sidde ned',
  mentor: 'Grethe Lund',
}

describe.each(testEngines)('what a company and a citizen are told on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let presentedId: string
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    const { as } = world
    found = await aCase(world)
    const { orderId, broker, consultant } = found
    const citizenId = await world.aCitizen({
      name: 'Søren Hemmelig',
      caseReference: secrets.caseReference,
      birthDate: secrets.birthDate,
      sex: 'other',
      targetGroup: 7,
      objectedAt: null,
      cv: citizenCv.parse({
        skills: ['sygepasning'],
        childrenCertificate: true,
        experience: [{ title: 'Portør', employer: 'Hospitalet', industryCode: '861000' }],
      }),
    })
    const broken = await world.aCitizen({ name: 'Sagde Nej' })
    const proposed = await as(broker).referrals.propose({ orderId, citizenId, message: 'Vil du?' })
    presentedId = proposed.id
    await as(broker).referrals.answer({ id: proposed.id, answer: 'accepted', note: secrets.note })
    const accepted = await as(consultant).referrals.forOrder({ orderId })
    await as(consultant).referrals.confirm({
      id: proposed.id,
      version: accepted[0]!.version,
      checklist: { mentor: true, resources: true, purpose: false, followUp: false, jobOpening: false },
      answers: { resources: secrets.answer, mentor: secrets.answer, mentorName: secrets.mentor },
      note: secrets.confirmNote,
    })
    const refused = await as(broker).referrals.propose({ orderId, citizenId: broken })
    await as(broker).referrals.answer({ id: refused.id, answer: 'declined', reason: 'health_considerations' })
    const leftOut = await world.aCitizen({ name: 'Udeladt Person' })
    await as(broker).referrals.exclude({
      orderId,
      citizenId: leftOut,
      reason: 'other',
      note: secrets.exclusion,
    })
  })
  afterAll(() => world.close())

  it('holds for a company the profile and nothing of case, birth, sex, group, scores or refusals', async () => {
    const people = await world.as(found.contact).referrals.presented({ orderId: found.orderId })
    expect(people).toHaveLength(1)
    expect(candidateForEmployer.strict().parse(people[0])).toEqual(people[0])
    const told = JSON.stringify(people)
    expect(told).toContain('Søren Hemmelig')
    const { citizenId } = await world.row(presentedId)
    for (const secret of [...Object.values(secrets), citizenId, '861000', '"other"', 'targetGroup', '1971'])
      expect(told, secret).not.toContain(secret)
    for (const key of [
      'score',
      'reasons',
      'decline',
      'checklist',
      'answers',
      'mentor',
      'consent',
      'birth',
      'sex',
      'objected',
    ])
      expect(told.toLowerCase(), key).not.toContain(key)
    expect(told).not.toMatch(/(?<!\d)\d{6}[- ]?\d{4}(?!\d)/)
  })

  it('names nobody in the order’s history, and tells a company of no refusal', async () => {
    const lines = await world.audit.historyOfOrder(found.contact, found.orderId)
    expect(lines.map(({ kind }) => kind)).toEqual(['referral_presented'])
    const told = JSON.stringify(lines)
    const { citizenId } = await world.row(presentedId)
    for (const secret of [...Object.values(secrets), 'Søren', 'Hemmelig', citizenId])
      expect(told, secret).not.toContain(secret)
  })

  it('shows staff of another municipality in the network no more than that', async () => {
    const foreign = await world.people.aBroker(ballerup)
    const lines = await world.audit.historyOfOrder(foreign, found.orderId)
    expect(lines.map(({ kind, details }) => [kind, details])).toEqual([['referral_presented', {}]])
    const own = await world.audit.historyOfOrder(found.broker, found.orderId)
    expect(own.map(({ kind }) => kind).toSorted()).toEqual([
      'candidate_left_out',
      'referral_accepted',
      'referral_declined',
      'referral_presented',
      'referral_proposed',
      'referral_proposed',
    ])
  })

  it('keeps the company’s own contact out of a history with a citizen’s name in it', async () => {
    const { as, people } = world
    const citizenId = await world.aCitizen({ name: 'Else Ukendt' })
    const citizen = await people.aCitizen(citizenId)
    const orderId = await world.anOrder({ contacts: [found.contactId] })
    const { id } = await as(found.broker).referrals.propose({ orderId, citizenId })
    await as(citizen).referrals.answer({ id, answer: 'accepted' })
    const lines = await world.audit.historyOfOrder(found.contact, orderId)
    expect(lines).toEqual([])
  })

  it('holds for a citizen no note of staff or company', async () => {
    const { citizenId } = await world.row(presentedId)
    const citizen = await world.people.aCitizen(citizenId)
    const mine = await world.as(citizen).referrals.mine()
    expect(mine.map((line) => referralForCitizen.strict().parse(line))).toEqual(mine)
    const told = JSON.stringify(mine)
    for (const secret of Object.values(secrets)) expect(told, secret).not.toContain(secret)
    for (const key of [
      'checklist',
      'answers',
      'mentor',
      'score',
      'confirmNote',
      'verdictNote',
      'answerNote',
      'internalComment',
    ])
      expect(told, key).not.toContain(key)
    expect(mine[0]!.profilePreview).toEqual((await world.row(presentedId)).profile)
  })
})
