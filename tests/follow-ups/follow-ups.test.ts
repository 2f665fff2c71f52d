import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { FollowUpsForStaff } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aTime, citizenSays, companySays, makeTestFollowUps } from '../support/follow-ups'
import { ballerup } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const at = (day: string) => `${day}T10:00:00.000Z`

describe.each(testEngines)('the follow-up of placements on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  let rows: ReturnType<typeof makeTestFollowUps>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
    rows = makeTestFollowUps(world)
  })
  beforeEach(() => world.clock.set('2026-11-23T09:30:00.000Z'))
  afterAll(() => world.close())

  const as = (actor: Actor) => world.as(actor).followUps
  const staff = () => as(found.consultant)
  /** A placement of nine weeks from 7 December, agreed, with the case's contact and citizen. */
  const aStay = (more: Record<string, unknown> = {}) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      kind: 'work_placement',
      status: 'employer_accepted',
      orderId: found.orderId,
      citizenId: found.citizenId,
      informedAt: world.now(),
      terms: { endDate: '2027-02-07' },
      ...more,
    })
  const planned = async (more: Record<string, unknown> = {}) => {
    const placementId = await aStay(more)
    await world.followUpPlanning.plan(placementId)
    return placementId
  }
  const read = (placementId: string): Promise<FollowUpsForStaff> => staff().ofPlacement({ placementId })
  const seen = async (id: string) => ({ id, version: (await rows.followUp(id)).version })
  const agree = async (id: string, more: Record<string, unknown> = {}) =>
    staff().agree({ ...(await seen(id)), ...aTime, takesPart: [...aTime.takesPart], ...more })

  it('is proposed by the rules, once, and follows what happens to the placement', async () => {
    const placementId = await planned()
    expect(await rows.followUpsOf(placementId)).toMatchObject([
      { task: 'talk', state: 'open', dueOn: '2026-12-14' },
      { task: 'talk', state: 'open', dueOn: '2027-01-07' },
      { task: 'talk', state: 'open', dueOn: '2027-01-22' },
    ])
    expect(await world.followUpPlanning.plan(placementId)).toBe(false)
    expect(await as(found.contact).ofMyCompany({ placementId })).toMatchObject({ followUps: [] })

    const [first] = await rows.followUpsOf(placementId)
    await agree(first!.id)
    world.clock.set(at('2026-12-07'))
    await world.placements.startDue()
    const { placements: acts } = world.as(found.consultant)
    const version = async () => (await placements.placement(placementId)).version
    await acts.extend({
      id: placementId,
      version: await version(),
      endDate: '2027-03-07',
      grounds: 'Der er mere at lære.',
    })
    const longer = (await rows.followUpsOf(placementId)).map(({ state, dueOn }) => [state, dueOn])
    expect(longer).toEqual([
      ['agreed', '2026-12-14'],
      ['open', '2027-01-21'],
      ['open', '2027-02-19'],
    ])

    world.clock.set(at('2026-12-18'))
    await acts.end({
      id: placementId,
      version: await version(),
      lastDay: '2026-12-18',
      reason: 'ordinary_job',
    })
    await acts.close({ id: placementId, version: await version(), outcome: 'ordinary_job' })
    const after = await rows.followUpsOf(placementId)
    expect(after.map(({ task, state, dueOn }) => [task, state, dueOn])).toEqual([
      // What was agreed is for people to hold or to cancel.
      ['talk', 'agreed', '2026-12-14'],
      ['aftercare', 'open', '2027-01-04'],
      ['aftercare', 'open', '2027-02-18'],
      ['outcome', 'open', '2027-03-18'],
      ['outcome', 'open', '2027-06-18'],
    ])
    await acts.reopenOutcome({ id: placementId, version: await version() })
    const reopened = await rows.followUpsOf(placementId)
    expect(reopened.map(({ task }) => task)).toEqual(['talk', 'outcome', 'outcome'])
  })

  it('takes days that were wished for in the order, and whoever has the order in hand', async () => {
    const form = { kind: 'work_placement', title: 'Lager', followUpDates: ['2027-01-08'] }
    const orderId = await world.anOrder({
      form: form as never,
      responsibleUserId: found.broker.userId,
    })
    const placementId = await planned({ orderId })
    expect((await rows.followUpsOf(placementId)).map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-14',
      '2027-01-08',
      '2027-01-22',
    ])
    expect((await read(placementId)).people).toMatchObject({
      responsible: { name: found.broker.name },
      responsibleUserId: found.broker.userId,
      contact: { name: 'Kim Kontakt' },
    })
  })

  it('is planned by the hourly job where an act could not', async () => {
    const placementId = await aStay()
    expect(await world.followUpPlanning.planDue()).toBeGreaterThan(0)
    expect(await rows.followUpsOf(placementId)).toHaveLength(3)
    expect(await world.followUpPlanning.planDue()).toBe(0)
  })

  it('is agreed, changed, cancelled and taken up again, each with its history', async () => {
    const placementId = await planned()
    const { id } = (await read(placementId)).followUps[0]!
    await agree(id)
    const stale = { id, version: 1, ...aTime, takesPart: [...aTime.takesPart] }
    expect(await reasonOf(staff().agree(stale))).toBe('changed_meanwhile')
    await agree(id, { dueOn: '2026-12-15', time: '13:00' })
    await staff().cancel({ ...(await seen(id)), reason: 'Vejret' })
    expect(await reasonOf(agree(id))).toBe('status_changed')
    await staff().reopen(await seen(id))
    expect(await rows.followUp(id)).toMatchObject({
      state: 'agreed',
      standing: true,
      sequence: 3,
      reason: null,
    })
    expect(
      (await read(placementId)).history.map(({ kind, before, after, reason }) => [
        kind,
        before,
        after,
        reason,
      ]),
    ).toEqual([
      ['follow_up_reopened', null, null, null],
      ['follow_up_cancelled', null, null, 'Vejret'],
      [
        'follow_up_agreed',
        { dueOn: '2026-12-14', time: '09:30' },
        { dueOn: '2026-12-15', time: '13:00' },
        null,
      ],
      ['follow_up_agreed', { dueOn: '2026-12-14', time: null }, { dueOn: '2026-12-14', time: '09:30' }, null],
    ])
  })

  it('leaves what was agreed to be cancelled by people where the placement is withdrawn', async () => {
    const placementId = await planned()
    const { id } = (await read(placementId)).followUps[0]!
    await agree(id)
    const { version } = await placements.placement(placementId)
    await world
      .as(found.consultant)
      .placements.withdraw({ id: placementId, version, reason: 'company_withdrew' })
    expect(await rows.followUpsOf(placementId)).toMatchObject([{ id, state: 'agreed' }])
    await staff().cancel({ ...(await seen(id)), reason: 'Det bliver ikke til noget' })
    // The company reads that it is cancelled, and not why.
    const told = await as(found.contact).ofMyCompany({ placementId })
    expect(told.followUps).toMatchObject([{ id, state: 'cancelled', invites: true, takesAnswers: false }])
    expect(JSON.stringify(told)).not.toContain('Det bliver')
  })

  it('is added once, however often it is sent', async () => {
    const placementId = await planned()
    const input = {
      placementId,
      key: world.deps.ids.next(),
      ...aTime,
      takesPart: [...aTime.takesPart],
    }
    const first = await staff().add(input)
    expect(await staff().add(input)).toEqual(first)
    expect(await rows.followUpsOf(placementId)).toHaveLength(4)
  })

  it('is closed on its day or after, not before', async () => {
    const placementId = await planned()
    const { id } = (await read(placementId)).followUps[0]!
    await agree(id)
    expect(await reasonOf(staff().close({ ...(await seen(id)), note: 'Godt' }))).toBe('too_early')
    world.clock.set(at('2026-12-14'))
    await staff().close({ ...(await seen(id)), note: 'Flere timer fra januar' })
    expect(await rows.followUp(id)).toMatchObject({
      state: 'done',
      standing: false,
      note: 'Flere timer fra januar',
      closedBy: found.consultant.userId,
    })
  })

  describe('the forms', () => {
    const company = (id: string, answerVersion: number, more = {}) => ({
      id,
      answerVersion,
      party: 'company' as const,
      answers: { ...companySays, ...more },
    })
    const citizen = (id: string, answerVersion: number, comment?: string) => ({
      id,
      answerVersion,
      party: 'citizen' as const,
      answers: citizenSays,
      comment,
    })
    const aTalk = async () => {
      const placementId = await aStay({
        status: 'active',
        terms: { startDate: '2026-11-02', endDate: '2027-02-07' },
      })
      return { placementId, id: await rows.aFollowUp({ placementId, dueOn: '2026-11-20' }) }
    }

    it('are answered by each, and neither reads the other', async () => {
      const { placementId, id } = await aTalk()
      await as(found.contact).answer(company(id, 0))
      await as(found.citizen).answer(citizen(id, 0, 'Jeg vil gerne køre truck'))
      expect((await read(placementId)).followUps).toMatchObject([
        {
          company: { answers: companySays, onBehalf: false, byName: found.contact.name },
          citizen: { answers: citizenSays, comment: 'Jeg vil gerne køre truck' },
        },
      ])
      const theirs = JSON.stringify(await as(found.contact).ofMyCompany({ placementId }))
      expect(theirs).toContain('"attendance":"mostly"')
      expect(theirs).not.toMatch(/truck|thriving|Karen|Blomst/)
      const own = JSON.stringify(await as(found.citizen).mine())
      expect(own).toContain('truck')
      expect(own).not.toMatch(/attendance|wouldHire/)
    })

    it('are written once when they are sent twice, and corrected until the talk is closed', async () => {
      const { id } = await aTalk()
      const events = () => world.store.read.db.select().from(world.store.tables.events)
      await as(found.contact).answer(company(id, 0))
      const before = (await events()).length
      await as(found.contact).answer(company(id, 0))
      expect((await events()).length).toBe(before)
      expect(await reasonOf(as(found.contact).answer(company(id, 0, { help: 'yes' })))).toBe(
        'changed_meanwhile',
      )
      await as(found.contact).answer(company(id, 1, { help: 'yes' }))
      expect(await rows.answersOf(id)).toMatchObject([{ version: 2, answers: { help: 'yes' } }])

      // The consultant closes over what was read: an answer that came meanwhile is to be seen first.
      const looked = await seen(id)
      await as(found.citizen).answer(citizen(id, 0))
      expect(await reasonOf(staff().close(looked))).toBe('changed_meanwhile')
      await staff().close(await seen(id))
      expect(await reasonOf(as(found.contact).answer(company(id, 2)))).toBe('status_changed')
      expect(await reasonOf(as(found.citizen).answer(citizen(id, 1, 'For sent')))).toBe('status_changed')
    })

    it('are filled in by a consultant for either, and say so', async () => {
      const { placementId, id } = await aTalk()
      await staff().answer(company(id, 0))
      await staff().answer(citizen(id, 0))
      expect(await rows.answersOf(id)).toMatchObject([
        { party: 'citizen', onBehalf: true },
        { party: 'company', onBehalf: true },
      ])
      expect(await as(found.contact).ofMyCompany({ placementId })).toMatchObject({
        followUps: [{ answer: { onBehalf: true, byName: found.consultant.name } }],
      })
    })

    it('are for the named contact: a colleague sees the talk and no answers', async () => {
      const { placementId, id } = await aTalk()
      await as(found.contact).answer(company(id, 0))
      expect(await reasonOf(as(found.colleague).answer(company(id, 1)))).toBe('named_contacts_only')
      expect(await as(found.colleague).ofMyCompany({ placementId })).toMatchObject({
        followUps: [{ id, answer: null, takesAnswers: false }],
      })
    })

    it('are each for one party: the other one’s is not there', async () => {
      const { id } = await aTalk()
      expect(await reasonOf(as(found.contact).answer(citizen(id, 0)))).toBe('not_there')
      expect(await reasonOf(as(found.citizen).answer(company(id, 0)))).toBe('not_there')
    })
  })

  it('answers strangers as if it were not there', async () => {
    const placementId = await aStay({ status: 'active' })
    const id = await rows.aFollowUp({ placementId })
    const proposed = await rows.aFollowUp({ placementId, state: 'open' })
    const strangers = {
      company: await world.people.anEmployer(['99000015']),
      // Works there no more: the grant is gone.
      former: { ...found.contact, cvrNumbers: [] },
      municipality: await world.people.aConsultant(ballerup),
      citizen: await world.people.aCitizen(await world.aCitizen()),
    }
    for (const who of Object.values(strangers))
      expect(await reasonOf(as(who).calendar({ id, language: 'da' }))).toBe('not_there')
    for (const who of [strangers.company, strangers.former])
      expect(await reasonOf(as(who).ofMyCompany({ placementId }))).toBe('not_there')
    expect(await reasonOf(as(strangers.municipality).ofPlacement({ placementId }))).toBe('not_there')
    // What nobody has agreed is not there for company and citizen either.
    for (const who of [found.contact, found.citizen])
      expect(await reasonOf(as(who).calendar({ id: proposed, language: 'da' }))).toBe('not_there')
    expect(await as(strangers.citizen).mine()).toEqual([])
  })

  it('keeps every read of the person', async () => {
    const citizenId = await world.aCitizen()
    const citizen = await world.people.aCitizen(citizenId)
    const placementId = await aStay({ status: 'active', citizenId })
    const id = await rows.aFollowUp({ placementId, dueOn: '2026-11-20' })
    await read(placementId)
    await as(found.contact).ofMyCompany({ placementId })
    // Nobody is named to a colleague, and nobody read.
    await as(found.colleague).ofMyCompany({ placementId })
    await as(citizen).mine()
    await staff().calendar({ id, language: 'da' })
    await staff().due({ view: 'due' })
    expect(await rows.readsOf(citizenId)).toEqual([
      'followUps.ofPlacement',
      'followUps.ofMyCompany',
      'followUps.mine',
      'followUps.calendar',
      'followUps.due',
    ])
  })

  it('asks after a hire and after some months, and keeps what was corrected', async () => {
    const placementId = await planned({
      status: 'closed',
      lastDay: '2026-08-21',
      outcome: 'part_hours_job',
      terms: { startDate: '2026-06-01', endDate: '2026-08-21' },
      startDate: '2026-06-01',
    })
    const { followUps } = await read(placementId)
    const [first, second] = followUps.filter(({ task }) => task === 'aftercare')
    await staff().close({ id: first!.id, version: 1, note: 'Ringet til begge: det går godt' })
    await staff().cancel({ id: second!.id, version: 1, reason: 'Borgeren ønsker det ikke' })
    const [three, six] = followUps.filter(({ task }) => task === 'outcome')
    const record = async (outcome: 'ordinary_job' | 'unknown', hours?: number) =>
      staff().recordOutcome({ ...(await seen(three!.id)), outcome, hours })
    await record('unknown')
    await record('ordinary_job', 20)
    expect(await reasonOf(staff().recordOutcome({ id: three!.id, version: 2, outcome: 'none' }))).toBe(
      'changed_meanwhile',
    )
    expect(await rows.outcomesOf(three!.id)).toMatchObject([
      { outcome: 'unknown', months: 3, replacedAt: expect.any(String) },
      { outcome: 'ordinary_job', hours: 20, replacedAt: null },
    ])
    expect((await read(placementId)).followUps.find(({ id }) => id === three!.id)).toMatchObject({
      state: 'done',
      outcomes: [{ outcome: 'ordinary_job' }, { outcome: 'unknown' }],
    })
    expect(await reasonOf(staff().recordOutcome({ id: six!.id, version: 1, outcome: 'none' }))).toBe(
      'too_early',
    )
  })

  it('has a mentor with a function and somebody responsible, who is a colleague', async () => {
    const placementId = await aStay({ terms: { mentor: 'Mette' } })
    expect((await read(placementId)).people).toMatchObject({
      mentor: { name: 'Mette', function: null },
      responsible: null,
      version: 0,
    })
    const input = {
      placementId,
      version: 0,
      mentorName: 'Mads Mentor',
      mentorFunction: 'Teamleder på lageret',
      responsibleUserId: found.broker.userId,
    }
    await staff().savePeople(input)
    expect(await reasonOf(staff().savePeople(input))).toBe('changed_meanwhile')
    const { people } = await as(found.contact).ofMyCompany({ placementId })
    expect(people).toMatchObject({
      mentor: { name: 'Mads Mentor', function: 'Teamleder på lageret' },
      responsible: { name: found.broker.name },
    })
    const stranger = await world.people.aConsultant(ballerup)
    expect(
      await reasonOf(staff().savePeople({ ...input, version: 1, responsibleUserId: stranger.userId })),
    ).toBe('input')
  })

  it('lists what is due, what is missing and what comes, a page at a time', async () => {
    const broker = await world.people.aBroker()
    const mine = await aStay({ status: 'active' })
    await staff().savePeople({ placementId: mine, version: 0, responsibleUserId: broker.userId })
    const due = async (dueOn: string, more = {}) => rows.aFollowUp({ placementId: mine, dueOn, ...more })
    const [late, today, answered, coming, far, task] = [
      await due('2026-11-20'),
      await due('2026-11-23', { companyAnswered: true }),
      await due('2026-11-22', { companyAnswered: true, citizenAnswered: true }),
      await due('2026-12-07'),
      await due('2026-12-08'),
      await due('2026-11-21', { task: 'aftercare' }),
    ]
    await due('2026-11-19', { state: 'done', standing: false })
    const list = async (filter: object) =>
      (await as(broker).due({ mine: true, ...filter })).rows.map(({ id }) => id)
    expect(await list({ view: 'due' })).toEqual([late, task, answered, today])
    expect(await list({ view: 'missing' })).toEqual([late, today])
    expect(await list({ view: 'coming' })).toEqual([coming])
    expect(await list({ view: 'all', task: 'aftercare' })).toEqual([task])
    expect(await list({ view: 'all', page: 2, pageSize: 4 })).toEqual([coming, far])
    const { rows: lines, total } = await as(broker).due({ mine: true, view: 'missing' })
    expect(total).toBe(2)
    expect(lines).toMatchObject([
      { missing: ['company', 'citizen'], citizenName: 'Karen Blomst', responsibleName: broker.name },
      { missing: ['citizen'] },
    ])
  })
})
