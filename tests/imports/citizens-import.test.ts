import type { Session, Store } from '@virkelyst/db/kernel/store'
import { makeImports } from '@virkelyst/server/imports/imports.service'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anActor, type CitizenWorld, makeCitizenWorld } from '../support/citizens'
import { citizensCsv, makeImportFiles, type RunOptions, runImport } from '../support/import-files'
import { ballerup } from '../support/people'
import { testEngines } from '../support/stores'

const broker = anActor('job_broker')

describe.each(testEngines)('a file of citizens on %s', (engine) => {
  let world: CitizenWorld
  const files = makeImportFiles()
  beforeAll(async () => {
    world = await makeCitizenWorld(engine)
  })
  beforeEach(() => world.clear())
  afterAll(async () => {
    files.remove()
    await world.close()
  })
  const imported = (content: string, options?: RunOptions) =>
    runImport(world.imports, files.write(content), options)
  const found = async (caseReference: string) => {
    const { citizens } = world.tables
    const [row] = await world.store.read.db
      .select({ id: citizens.id })
      .from(citizens)
      .where(eq(citizens.caseReference, caseReference))
    return world.citizens.get(broker, { id: row!.id })
  }

  it('becomes citizens with resolved goals, one event and a place in the ranking', async () => {
    const before = (await world.contents()).events
    const { outcome, faults } = await imported(
      citizensCsv(
        {
          'mål a': 'Lagermedarbejder|Chauffør',
          'mål c': 'Rengøringsassistent',
          'timer fra': '12,5',
          'e-mail': 'aase@virkelyst.example',
          sprog: 'dansk:modersmål',
          samtykke: 'ja',
        },
        { sagsnummer: '2026-2', navn: '"Bo ""Bob"" Holm; den yngre"', postnummer: '2750' },
      ),
    )
    expect(faults).toEqual([])
    expect(outcome).toEqual({ lines: 2, added: 2, changed: 0, unchanged: 0, faults: 0, stored: true })
    expect(await found('2026-1')).toMatchObject({
      name: 'Åse Mølgaard',
      email: 'aase@virkelyst.example',
      birthDate: '1985-04-12',
      sex: 'female',
      hoursMin: 12.5,
      hoursMax: 37,
      radiusKm: 50,
      availableFrom: '2026-11-23',
      targetGroups: [{ targetGroup: 1, validFrom: '2026-11-23', validTo: null }],
      consentAt: '2026-11-23T09:00:00.000Z',
      cv: { languages: [{ code: 'da', level: 'expert' }] },
      goals: [
        { goal: 'A', position: 1, title: 'Lagermedarbejder' },
        { goal: 'A', position: 2, title: 'Chauffør' },
        { goal: 'C', position: 1, title: 'Rengøringsassistent' },
      ],
    })
    expect(await found('2026-2')).toMatchObject({ name: 'Bo "Bob" Holm; den yngre', consentAt: null })
    const { events, postings } = await world.contents()
    expect(events).toBe(before + 1)
    expect(postings).toBe(1)
    const [event] = await world.store.read.db
      .select({ payload: world.tables.eventPayloads.payload })
      .from(world.tables.eventPayloads)
      .innerJoin(world.tables.events, eq(world.tables.events.id, world.tables.eventPayloads.eventId))
      .where(eq(world.tables.events.kind, 'imported'))
      .orderBy(world.tables.events.id)
    expect(event?.payload).toMatchObject({ kind: 'citizens', added: 2, lines: 2 })
    expect(JSON.stringify(event?.payload)).not.toContain('Mølgaard')
  })

  it('changes nothing when it comes a second time, whatever its headers and signs', async () => {
    const line = { navn: 'Åse Mølgaard', 'mål a': 'Kok', 'timer fra': '12,5' }
    await imported(citizensCsv(line))
    const before = await world.contents()
    world.clock.advance(48)
    const { outcome } = await imported(citizensCsv(line))
    expect(outcome).toEqual({ lines: 1, added: 0, changed: 0, unchanged: 1, faults: 0, stored: false })
    const english =
      'case_reference,name,postal_code,birth_date,sex,target_group,goal_a,hours_min\r\n' +
      '2026-1,Åse Mølgaard,2620,1985-04-12,F,1,Kok,12.5\r\n'
    expect((await imported(english)).outcome.unchanged).toBe(1)
    expect(await world.contents()).toEqual(before)
  })

  it('tells every fault of every line by place and stores nothing', async () => {
    const before = await world.contents()
    const { outcome, codes, faults } = await imported(
      `${citizensCsv(
        { sagsnummer: 'A-1' },
        { sagsnummer: '010190-1234', navn: '=HYPERLINK("x")', postnummer: '0001' },
        { sagsnummer: 'A-3', køn: 'Q', fødselsdato: '31-02-1985', målgruppe: '14', 'e-mail': 'ingen' },
        { sagsnummer: 'A-4', 'timer fra': '30', 'timer til': '20' },
        { sagsnummer: 'A-1' },
        { sagsnummer: '', navn: '' },
        { sagsnummer: 'A-7', fødselsdato: '01-01-2020', postnummer: '9999' },
        { sagsnummer: 'A-8', 'mål b': 'a|b|c|d', kompetencer: 'Truck|010190-1234' },
      )}for;få;felter\n`,
    )
    expect(codes).toEqual([
      [3, 'sagsnummer', 'looks_like_cpr'],
      [3, 'navn', 'formula'],
      [3, 'postnummer', 'unknown_postal_code'],
      [4, 'fødselsdato', 'bad_date'],
      [4, 'køn', 'invalid_value'],
      [4, 'målgruppe', 'too_big'],
      [4, 'e-mail', 'bad_email'],
      [5, 'timer til', 'hours_order'],
      [6, 'sagsnummer', 'line_twice'],
      [7, 'sagsnummer', 'invalid_type'],
      [7, 'navn', 'required'],
      [8, 'postnummer', 'unknown_postal_code'],
      [8, 'fødselsdato', 'unlikely_birth_date'],
      [9, 'mål b', 'too_many_titles'],
      [9, 'kompetencer', 'looks_like_cpr'],
      [10, null, 'column_count'],
    ])
    expect(outcome).toMatchObject({ lines: 9, faults: faults.length, stored: false })
    expect(JSON.stringify(faults)).not.toMatch(/010190|HYPERLINK|ingen/)
    expect(await world.contents()).toEqual(before)
  })

  it('stores nothing when it is only rehearsed', async () => {
    const before = await world.contents()
    const { outcome } = await imported(citizensCsv({}), { dryRun: true })
    expect(outcome).toMatchObject({ added: 1, stored: false })
    expect(await world.contents()).toEqual(before)
  })

  it('is all or nothing, wherever in it the database fails', async () => {
    await imported(citizensCsv({ sagsnummer: 'A-0', 'mål a': 'Kok' }))
    const path = files.write(
      citizensCsv({ sagsnummer: 'A-0', 'mål a': 'Tjener' }, { sagsnummer: 'A-1', 'mål a': 'Elektriker' }),
    )
    const before = await world.contents()
    for (let survives = 0; ; survives++) {
      const imports = makeImports({ ...world.parts, store: failingAfter(world.store, survives) })
      const answer = await runImport(imports, path).then(
        ({ outcome }) => outcome,
        () => null,
      )
      if (answer) {
        expect(answer).toMatchObject({ added: 1, changed: 1, stored: true })
        expect(survives).toBeGreaterThan(8)
        break
      }
      expect(await world.contents()).toEqual(before)
    }
    expect((await world.contents()).citizens).toHaveLength(2)
  })

  it('leaves what was changed here until the file itself says something new', async () => {
    const line = { radius: '20', telefon: '20 30 40 50', 'mål a': 'Kok', 'mål b': 'Tjener' }
    await imported(citizensCsv(line))
    const first = await found('2026-1')
    const self = anActor('citizen', { citizenId: first.id })
    const [waiter] = (await world.titles.current()).matches('tjener')
    await world.citizens.updateMine(self, {
      ...first,
      email: undefined,
      phone: '60 70 80 90',
      radiusKm: 5,
      goals: [
        { goal: 'A', title: 'Bager' },
        { goal: 'B', title: 'Tjener på café', occupationCode: waiter!.code },
      ],
    })
    const same = await imported(citizensCsv(line))
    expect(same.outcome.unchanged).toBe(1)

    const next = { ...line, telefon: '11 22 33 44', 'mål b': 'Kontorassistent' }
    expect((await imported(citizensCsv(next))).outcome.changed).toBe(1)
    const after = await found('2026-1')
    expect(after).toMatchObject({ phone: '11 22 33 44', radiusKm: 5 })
    expect(after.goals.map((goal) => [goal.goal, goal.title, goal.chosen])).toEqual([
      ['A', 'Bager', false],
      ['B', 'Tjener på café', true],
    ])
    await imported(citizensCsv({ ...next, 'mål a': 'Slagter' }))
    expect((await found('2026-1')).goals[0]).toMatchObject({ goal: 'A', title: 'Slagter' })
  })

  it('says nothing of columns it does not have, and empties the cells that it empties', async () => {
    await imported(citizensCsv({ telefon: '20 30 40 50', kompetencer: 'Truck', radius: '20' }))
    await imported(citizensCsv({ navn: 'Åse Holm' }))
    expect(await found('2026-1')).toMatchObject({
      name: 'Åse Holm',
      phone: '20 30 40 50',
      cv: { skills: ['Truck'] },
    })
    await imported(citizensCsv({ navn: 'Åse Holm', telefon: '', kompetencer: '', radius: '' }))
    expect(await found('2026-1')).toMatchObject({ phone: null, radiusKm: 20, cv: { skills: [] } })
  })

  it('moves a citizen to another target group from its date', async () => {
    await imported(citizensCsv({ målgruppe: '1', 'målgruppe fra': '01-02-2026' }))
    await imported(citizensCsv({ målgruppe: '6', 'målgruppe fra': '01-11-2026' }))
    expect((await found('2026-1')).targetGroups).toEqual([
      { targetGroup: 1, validFrom: '2026-02-01', validTo: '2026-10-31' },
      { targetGroup: 6, validFrom: '2026-11-01', validTo: null },
    ])
  })

  it('closes what no company has seen where it withdraws a consent', async () => {
    await imported(citizensCsv({ samtykke: 'ja' }))
    const { id } = await found('2026-1')
    const at = '2026-11-20T09:00:00.000Z'
    const { referrals } = world.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(referrals).values({
        id: world.ids.next(),
        orderId: world.ids.next(),
        citizenId: id,
        municipalityCode: '0165',
        status: 'accepted',
        source: 'ranking',
        createdAt: at,
        updatedAt: at,
      })
    })
    await imported(citizensCsv({ samtykke: 'nej' }))
    expect((await found('2026-1')).consentAt).toBeNull()
    const [referral] = await world.store.read.db.select().from(referrals)
    expect(referral).toMatchObject({ status: 'closed', closeReason: 'consent_withdrawn' })
  })

  it('brings an objection along, and its lifting', async () => {
    const objection = async () => (await found('2026-1')).objectedAt !== null
    await imported(citizensCsv({ indsigelse: 'ja' }))
    expect(await objection()).toBe(true)
    await imported(citizensCsv({ navn: 'Åse Holm', indsigelse: '' }))
    expect(await objection()).toBe(true)
    await imported(citizensCsv({ navn: 'Åse Holm', indsigelse: 'nej' }))
    expect(await objection()).toBe(false)
  })

  it('is about the citizens of its municipality only', async () => {
    await imported(citizensCsv({ navn: 'Her' }))
    const { outcome } = await imported(citizensCsv({ navn: 'Der' }), { municipalityCode: ballerup })
    expect(outcome).toMatchObject({ added: 1, stored: true })
    expect((await world.contents()).citizens.map((row) => [row.municipalityCode, row.name])).toEqual([
      ['0165', 'Her'],
      ['0151', 'Der'],
    ])
  })

  it('reads and changes hundreds as it does one', async () => {
    const lines = Array.from({ length: 250 }, (_, at) => ({
      sagsnummer: `A-${at}`,
      navn: `Borger ${at}`,
      'mål a': at % 2 === 0 ? 'Kok' : 'Tjener|Opvasker',
      'e-mail': at % 3 === 0 ? '' : `b${at}@virkelyst.example`,
      sprog: 'dansk:godt',
      samtykke: at % 2 === 0 ? 'ja' : 'nej',
    }))
    expect((await imported(citizensCsv(...lines))).outcome).toMatchObject({ added: 250, stored: true })
    const { citizens, goals, groups, postings } = await world.contents()
    expect([citizens.length, goals.length, groups.length, postings]).toEqual([250, 375, 250, 250])
    expect(citizens[0]).toMatchObject({ email: null, objectedAt: null, consentAt: expect.any(String) })
    expect(citizens[101]).toMatchObject({
      name: 'Borger 101',
      email: 'b101@virkelyst.example',
      birthDate: '1985-04-12',
      consentAt: null,
      cv: { languages: [{ code: 'da', level: 'good' }] },
      version: 1,
    })
    const next = lines.map((line) => ({ ...line, 'mål a': 'Elektriker' }))
    expect((await imported(citizensCsv(...next))).outcome).toMatchObject({ changed: 250, stored: true })
    const after = await world.contents()
    expect(after.goals.map((goal) => goal.title)).toEqual(Array(250).fill('Elektriker'))
    expect(after.citizens.map((row) => row.no)).toEqual(citizens.map((row) => row.no))
    expect(new Set(after.citizens.map((row) => row.version))).toEqual(new Set([2]))
  })

  it('takes the ranking of changed people along', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => ({ sagsnummer: `A-${at}`, 'mål a': 'Kok' }))
    await imported(citizensCsv(...lines))
    const { outcome } = await imported(
      citizensCsv(...lines.map((line) => ({ ...line, status: 'afsluttet' }))),
    )
    expect(outcome).toMatchObject({ changed: 30, stored: true })
    expect((await world.contents()).postings).toBe(0)
    expect(await world.store.read.db.select().from(world.tables.goalPostings)).toEqual([])
  })
})

/** The store, whose transactions fail at the statement after `survives` others. */
const failingAfter = (store: Store, survives: number): Store => ({
  ...store,
  tx: (work) =>
    store.tx((session) => {
      let left = survives
      const db = new Proxy(session.db, {
        get(target, name, receiver) {
          if ((name === 'insert' || name === 'update' || name === 'delete') && left-- <= 0)
            throw new Error('the disk went away')
          return Reflect.get(target, name, receiver)
        },
      })
      const failing: Session = { ...session, db }
      return work(failing)
    }),
})
