import { AppError } from '@virkelyst/shared/kernel/errors'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCitizenInput, anActor, type CitizenWorld, makeCitizenWorld } from '../support/citizens'
import { aarhus, ballerup } from '../support/people'
import { testEngines } from '../support/stores'

const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error(`no refusal but ${String(error)}`)
  return error
}

describe.each(testEngines)('citizens on %s', (engine) => {
  let world: CitizenWorld
  beforeAll(async () => {
    world = await makeCitizenWorld(engine)
  })
  beforeEach(() => world.clear())
  afterAll(() => world.close())

  const broker = anActor('job_broker')
  const created = (input: Parameters<typeof aCitizenInput>[0] = {}) =>
    world.citizens.create(broker, aCitizenInput(input))

  it('keeps what was entered, with each title resolved to occupations', async () => {
    const { id } = await created({ goals: [{ goal: 'A', title: 'Lagermedarbejder' }] })
    const found = await world.citizens.get(broker, { id })
    expect(found).toMatchObject({
      name: 'Åse Mølgaard',
      postalName: 'Albertslund',
      municipalityCode: '0165',
      version: 1,
      consentAt: null,
      hasAccount: false,
      goals: [{ goal: 'A', position: 1, title: 'Lagermedarbejder', chosen: false }],
      targetGroups: [{ targetGroup: 1, validFrom: '2026-02-01', validTo: null }],
    })
    expect(found.goals[0]?.occupations[0]?.code).toMatch(/^9333\./)
  })

  it('keeps the occupation that a person picked, and refuses one that is not in the catalogue', async () => {
    const [suggested] = (await world.titles.current()).matches('chauffør')
    const picked = suggested!.code
    const { goals } = await created({ goals: [{ goal: 'B', title: 'kører', occupationCode: picked }] })
    expect(goals[0]).toMatchObject({ chosen: true, occupations: [{ code: picked, method: 'person' }] })
    const wrong = created({
      caseReference: 'other',
      goals: [
        { goal: 'A', title: 'Kok' },
        { goal: 'B', title: 'kører', occupationCode: '0000.99' },
      ],
    })
    expect((await refusal(wrong)).details.fields).toEqual({ 'goals.1.occupationCode': 'bad_occupation' })
  })

  it('answers a foreign municipality as if nobody were there', async () => {
    const { id } = await created()
    const stranger = anActor('job_broker', { municipalityCode: ballerup })
    expect((await refusal(world.citizens.get(stranger, { id }))).reason).toBe('not_there')
    const change = { id, version: 1, citizen: aCitizenInput({ name: 'Anden' }) }
    expect((await refusal(world.citizens.update(stranger, change))).reason).toBe('not_there')
    const missing = { id: '00000000-0000-7000-8000-ffffffffffff' }
    expect((await refusal(world.citizens.get(stranger, missing))).reason).toBe('not_there')
    const list = await world.citizens.search(stranger, filter())
    expect(list).toEqual({ rows: [], total: 0 })
    expect((await world.citizens.get(broker, { id })).name).toBe('Åse Mølgaard')
  })

  it('takes one case reference once in a municipality, and again in another', async () => {
    await created()
    const again = await refusal(created())
    expect([again.reason, again.details.fields]).toEqual(['already_done', { caseReference: 'already_done' }])
    const elsewhere = anActor('caseworker', { municipalityCode: aarhus })
    await expect(world.citizens.create(elsewhere, aCitizenInput())).resolves.toMatchObject({ version: 1 })
    const { id } = await created({ caseReference: '2026-00999' })
    const taken = world.citizens.update(broker, { id, version: 1, citizen: aCitizenInput() })
    expect((await refusal(taken)).details.fields).toEqual({ 'citizen.caseReference': 'already_done' })
  })

  it('names the field of a postal code that does not exist and of an unlikely birth date', async () => {
    expect((await refusal(created({ postalCode: '0001' }))).details.fields).toEqual({
      postalCode: 'unknown_postal_code',
    })
    expect((await refusal(created({ birthDate: '2020-01-01' }))).details.fields).toEqual({
      birthDate: 'unlikely_birth_date',
    })
    expect((await world.contents()).citizens).toEqual([])
  })

  it('lets the first of two changes win and tells the second', async () => {
    const { id } = await created()
    const change = (name: string) =>
      world.citizens.update(broker, { id, version: 1, citizen: aCitizenInput({ name }) })
    const answers = await Promise.allSettled([change('Første'), change('Anden')])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = answers.find((answer) => answer.status === 'rejected')
    expect(lost?.reason).toMatchObject({ reason: 'changed_meanwhile' })
    expect((await world.citizens.get(broker, { id })).version).toBe(2)
  })

  it('stores what a change changed, before and after, and nothing else', async () => {
    const { id } = await created()
    await world.citizens.update(broker, { id, version: 1, citizen: aCitizenInput({ radiusKm: 40 }) })
    const events = await world.eventsOf(id)
    expect(events.map((event) => event.kind)).toEqual(['citizen_created', 'citizen_changed'])
    expect(events[1]?.payload).toEqual({ before: { radiusKm: 25 }, after: { radiusKm: 40 } })
  })

  it('remembers who looked at whom and why: a list is one row', async () => {
    const first = await created()
    const second = await created({ caseReference: '2026-2', name: 'Bo Holm' })
    const before = (await world.auditRows()).length
    await world.citizens.search(anActor('manager'), filter())
    await world.citizens.get(broker, { id: first.id, purpose: 'Rundbordssamtale' })
    await world.citizens.mine(anActor('citizen', { citizenId: first.id }))
    const rows = (await world.auditRows()).slice(before)
    expect(rows.map((row) => [row.procedure, row.actorRole, row.purpose, row.subjectIds])).toEqual([
      ['citizens.search', 'manager', null, [second.id, first.id]],
      ['citizens.get', 'job_broker', 'Rundbordssamtale', [first.id]],
      ['citizens.mine', 'citizen', null, [first.id]],
    ])
  })

  const filter = (change: object = {}) => ({
    page: 1,
    pageSize: 25,
    q: '',
    interested: false,
    ...change,
  })

  it('finds by the beginning of each word of name and case reference, in Danish order', async () => {
    await created({ caseReference: 'A-1', name: 'Åse Mølgaard' })
    await created({ caseReference: 'B-20', name: 'Anna Aagaard-Møller' })
    await created({ caseReference: 'C-3', name: 'Zenia Holm', status: 'closed' })
    const names = async (change: object) =>
      (await world.citizens.search(broker, filter(change))).rows.map((row) => row.name)
    expect(await names({})).toEqual(['Anna Aagaard-Møller', 'Zenia Holm', 'Åse Mølgaard'])
    expect(await names({ q: 'mø an' })).toEqual(['Anna Aagaard-Møller'])
    expect(await names({ q: 'AAGAARD' })).toEqual(['Anna Aagaard-Møller'])
    expect(await names({ q: 'ågård' })).toEqual(['Anna Aagaard-Møller'])
    expect(await names({ q: 'b-20' })).toEqual(['Anna Aagaard-Møller'])
    expect(await names({ q: 'gaard' })).toEqual([])
    expect(await names({ q: "100%' or _" })).toEqual([])
    expect(await names({ status: 'closed' })).toEqual(['Zenia Holm'])
    const second = await world.citizens.search(broker, filter({ page: 2, pageSize: 2 }))
    expect([second.rows.map((row) => row.name), second.total]).toEqual([['Åse Mølgaard'], 3])
  })

  it('lets a citizen change wishes, contact and goals, and nothing of what staff keep', async () => {
    const { id } = await created()
    const self = anActor('citizen', { citizenId: id })
    const { cv, hoursMin, hoursMax, availableFrom, postalCode } = aCitizenInput()
    const own = { version: 1, cv, hoursMin, hoursMax, availableFrom, postalCode }
    const after = await world.citizens.updateMine(self, {
      ...own,
      radiusKm: 10,
      goals: [{ goal: 'A', title: 'Kok' }],
    })
    expect(after).toMatchObject({ radiusKm: 10, email: null, name: 'Åse Mølgaard', version: 2 })
    expect(after.goals.map((goal) => [goal.goal, goal.title])).toEqual([['A', 'Kok']])
    expect(after.targetGroups).toHaveLength(1)
    const late = world.citizens.updateMine(self, { ...own, radiusKm: 11, goals: [] })
    expect((await refusal(late)).reason).toBe('changed_meanwhile')
    expect('hasAccount' in after).toBe(false)
  })

  it('shows nobody to a citizen who is tied to no record', async () => {
    expect((await refusal(world.citizens.mine(anActor('citizen')))).reason).toBe('not_there')
    const gone = anActor('citizen', { citizenId: '00000000-0000-7000-8000-ffffffffffff' })
    expect((await refusal(world.citizens.setConsent(gone, { consent: true }))).reason).toBe('not_there')
  })

  const places = async (id: string) => {
    const { citizens, goalPostingPlaces } = world.tables
    return world.store.read.db
      .select({ no: goalPostingPlaces.citizenNo })
      .from(goalPostingPlaces)
      .innerJoin(citizens, eq(citizens.no, goalPostingPlaces.citizenNo))
      .where(eq(citizens.id, id))
  }

  it('keeps the ranking index in step with the status', async () => {
    const { id } = await created()
    expect(await places(id)).toHaveLength(1)
    await world.citizens.update(broker, { id, version: 1, citizen: aCitizenInput({ status: 'closed' }) })
    expect(await places(id)).toHaveLength(0)
    await world.citizens.update(broker, { id, version: 2, citizen: aCitizenInput() })
    expect(await places(id)).toHaveLength(1)
  })

  it('counts open proposals and finds those who asked for a job themselves', async () => {
    const first = await created()
    const second = await created({ caseReference: '2026-2', name: 'Bo Holm' })
    await world.aReferral(first.id, 'proposed')
    await world.aReferral(first.id, 'presented')
    await world.aReferral(first.id, 'suggested')
    await world.aReferral(second.id, 'suggested', 'interest')
    const { rows } = await world.citizens.search(broker, filter())
    expect(rows.map((row) => [row.name, row.openProposals])).toEqual([
      ['Bo Holm', 0],
      ['Åse Mølgaard', 2],
    ])
    const interested = await world.citizens.search(broker, filter({ interested: true }))
    expect([interested.rows.map((row) => row.id), interested.total]).toEqual([[second.id], 1])
  })
})
