import type { Store } from '@virkelyst/db/kernel/store'
import {
  type Municipalities,
  makeMunicipalities,
} from '@virkelyst/server/municipalities/municipalities.service'
import { defaultSettings, settingsInput } from '@virkelyst/shared/municipalities/municipality.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDeps } from '../support/deps'
import { insertPostalCodes } from '../support/municipalities'
import { aarhus, albertslund, insertMunicipalities, makeTestPeople, type TestPeople } from '../support/people'
import { openTestStore, testEngines } from '../support/stores'

describe.each(testEngines)('municipalities on %s', (engine) => {
  let store: Store
  let municipalities: Municipalities
  let people: TestPeople
  beforeAll(async () => {
    store = await openTestStore(engine)
    await insertMunicipalities(store)
    await insertPostalCodes(store)
    const deps = testDeps(store)
    municipalities = makeMunicipalities(deps)
    people = makeTestPeople(deps)
  })
  afterAll(() => store.close())

  it('are offered in Danish order where they use the portal, and no others', async () => {
    const rows = await municipalities.list({} as never)
    expect(rows.map(({ name }) => name)).toEqual(['Albertslund', 'Ballerup', 'Aarhus'])
  })

  it('let their administrator change the deadlines, one at a time', async () => {
    const administrator = await people.anAdministrator()
    const before = await municipalities.settings(administrator)
    expect(before).toMatchObject({ name: 'Albertslund', settings: defaultSettings, version: 1 })
    const settings = { ...before.settings, exclusiveDays: 7 }
    const after = await municipalities.updateSettings(administrator, { version: 1, settings })
    expect(after).toMatchObject({ version: 2, settings: { exclusiveDays: 7 } })
    await expect(
      municipalities.updateSettings(administrator, { version: 1, settings }),
    ).rejects.toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await municipalities.settingsOf(albertslund)).toMatchObject({ exclusiveDays: 7 })
    expect(await municipalities.settingsOf(aarhus)).toEqual(defaultSettings)
    const { events, eventPayloads } = store.tables
    const [stored] = await store.read.db
      .select({ kind: events.kind, payload: eventPayloads.payload })
      .from(events)
      .innerJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
    expect(stored).toEqual({
      kind: 'settings_changed',
      payload: { before: { exclusiveDays: 14 }, after: { exclusiveDays: 7 } },
    })
  })

  it('fill in deadlines that were added after theirs were decided', async () => {
    const { municipalities: table } = store.tables
    await store.tx(async ({ db }) => {
      await db
        .update(table)
        .set({ settings: { exclusiveDays: 3 } as never })
        .where(eq(table.code, aarhus))
    })
    expect(await municipalities.settingsOf(aarhus)).toEqual({ ...defaultSettings, exclusiveDays: 3 })
  })

  it('name consultants and brokers as colleagues, and nobody shut out or from elsewhere', async () => {
    const consultant = await people.aConsultant()
    const broker = await people.aBroker()
    for (const other of [await people.aManager(), await people.aBroker(aarhus)])
      expect(await municipalities.colleague(albertslund, other.userId)).toBeNull()
    const gone = await people.aBroker()
    await store.tx(async ({ db }) => {
      const { users } = store.tables
      await db.update(users).set({ disabledAt: '2026-11-01T00:00:00.000Z' }).where(eq(users.id, gone.userId))
    })
    expect((await municipalities.colleagues(consultant)).map(({ userId }) => userId)).toEqual([
      consultant.userId,
      broker.userId,
    ])
  })

  it('that do not use the portal have no settings to show', async () => {
    const administrator = { ...(await people.anAdministrator()), municipalityCode: '0147' }
    await expect(municipalities.settings(administrator)).rejects.toMatchObject({ reason: 'not_there' })
    const input = { version: 1, settings: defaultSettings }
    await expect(municipalities.updateSettings(administrator, input)).rejects.toMatchObject({
      reason: 'not_there',
    })
  })

  it.each([
    ['exclusiveDays', -1],
    ['exclusiveDays', 91],
    ['consultantAnswerHours', 0],
    ['citizenAnswerWorkdays', 1.5],
    ['employerAnswerWorkdays', Number.NaN],
  ])('refuse %s of %s', (field, value) => {
    const result = settingsInput.safeParse({ version: 1, settings: { ...defaultSettings, [field]: value } })
    expect(result.error?.issues[0]).toMatchObject({ path: ['settings', field], message: 'bad_number' })
  })
})
