import type { Store } from '@virkelyst/db/kernel/store'
import { makePostings } from '@virkelyst/db/matching/postings'
import { makeRankingIndex } from '@virkelyst/db/matching/ranking-index.repository'
import { goalRecord, goalWords } from '@virkelyst/shared/matching/goal-posting.layout'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MadeCitizen } from '../support/population'
import { aCitizen, rankingDay } from '../support/ranking-world'
import { storeCitizens } from '../support/stored-population'
import { openTestStore, testEngines } from '../support/stores'

const warehouse = 933301
const wanting = (code: string, goal: 'A' | 'B' | 'C' = 'A') => ({
  goal,
  position: 1,
  title: code,
  occupations: [{ code, confidence: 1 }],
})

describe.each(testEngines)('the ranking index on %s', (engine) => {
  let store: Store
  let index: ReturnType<typeof makeRankingIndex>
  let postings: ReturnType<typeof makePostings>
  beforeAll(async () => {
    store = await openTestStore(engine)
    index = makeRankingIndex(store.tables)
    postings = makePostings(store.tables, 'goalPostings', goalWords)
  })
  beforeEach(() =>
    store.tx(async ({ db }) => {
      const { goalPostings, goalPostingPlaces, citizenGoals, citizenTargetGroups, citizens } = store.tables
      for (const table of [goalPostings, goalPostingPlaces, citizenGoals, citizenTargetGroups, citizens])
        await db.delete(table)
    }),
  )
  afterAll(() => store.close())

  const peopleIn = async (list: number, municipality: number | null = 165): Promise<number[]> => {
    const [blocks = []] = await postings.read(store.read, [list], municipality)
    return blocks
      .flatMap((block) =>
        Array.from({ length: block.length / goalWords }, (_, at) => goalRecord.no(block, at * goalWords)),
      )
      .sort((a, b) => a - b)
  }
  const add = (...people: MadeCitizen[]) => store.tx((session) => index.addAll(session, people, rankingDay))

  it('keeps people by occupation and municipality, over as many blocks as they need', async () => {
    const many = Array.from({ length: 200 }, (_, at) => aCitizen(at + 1))
    await add(...many, aCitizen(201, { municipalityCode: '0101' }))
    expect(await peopleIn(warehouse)).toHaveLength(200)
    expect(await peopleIn(warehouse, 101)).toEqual([201])
    expect(await peopleIn(warehouse, null)).toHaveLength(201)
    expect(await peopleIn(933302, null)).toEqual([])
    const [blocks = []] = await postings.read(store.read, [warehouse], 165)
    expect(blocks.map((block) => block.length / goalWords)).toEqual([80, 80, 40])
  })

  it('reads many lists at once, each answer in its place', async () => {
    await add(
      ...Array.from({ length: 300 }, (_, at) =>
        aCitizen(at + 1, { goals: [wanting(`91${String(10 + (at % 80)).padStart(2, '0')}.01`)] }),
      ),
    )
    const lists = Array.from({ length: 300 }, (_, at) => 911001 + at * 100)
    const found = await postings.read(store.read, lists, 165)
    expect(found.map((blocks) => blocks.length)).toEqual(lists.map((_, at) => (at < 80 ? 1 : 0)))
  })

  it('follows a citizen who changes goals, is placed, moves away, and is closed', async () => {
    const person = aCitizen(1, { goals: [wanting('9333.01'), wanting('9112.01', 'B')] })
    await storeCitizens(store, [person, aCitizen(2)], rankingDay)
    const { citizens, citizenGoals } = store.tables
    const change = (write: (session: Parameters<Parameters<Store['tx']>[0]>[0]) => Promise<unknown>) =>
      store.tx(async (session) => {
        await write(session)
        await index.replaceFor(session, person.id, rankingDay)
      })
    expect(await peopleIn(911201)).toEqual([1])
    await change(({ db }) => db.delete(citizenGoals).where(eq(citizenGoals.citizenId, person.id)))
    expect([await peopleIn(warehouse), await peopleIn(911201)]).toEqual([[2], []])
    await change(({ db }) =>
      db.insert(citizenGoals).values({
        ...wanting('9333.01', 'C'),
        occupations: [{ code: '9333.01', confidence: 1, label: 'lagermedarbejder', method: 'exact' }],
        citizenId: person.id,
        catalogueVersion: 'made',
      }),
    )
    expect(await peopleIn(warehouse)).toEqual([1, 2])
    await change(({ db }) =>
      db.update(citizens).set({ municipalityCode: '0101' }).where(eq(citizens.id, person.id)),
    )
    expect([await peopleIn(warehouse), await peopleIn(warehouse, 101)]).toEqual([[2], [1]])
    await change(({ db }) => db.update(citizens).set({ status: 'closed' }).where(eq(citizens.id, person.id)))
    expect(await peopleIn(warehouse, null)).toEqual([2])
  })

  it('is as it was where the transaction fails', async () => {
    await add(aCitizen(1))
    const failing = store.tx(async (session) => {
      await index.removeFor(session, 1)
      await index.addAll(session, [aCitizen(2)], rankingDay)
      throw new Error('stop here')
    })
    await expect(failing).rejects.toThrow('stop here')
    expect(await peopleIn(warehouse)).toEqual([1])
  })

  it('holds after any adding and removing exactly who is in it', async () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('9333.01', '9112.01', '5120.01'))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const wanted = new Map<number, string>()
        for (const [no, code] of steps) {
          await store.tx(async (session) => {
            await index.removeFor(session, no)
            if (wanted.get(no) !== code)
              await index.addAll(session, [aCitizen(no, { goals: [wanting(code)] })], rankingDay)
          })
          if (wanted.get(no) === code) wanted.delete(no)
          else wanted.set(no, code)
        }
        const expected = (code: string) =>
          [...wanted].flatMap(([no, its]) => (its === code ? [no] : [])).sort((a, b) => a - b)
        expect(await peopleIn(933301)).toEqual(expected('9333.01'))
        expect(await peopleIn(911201)).toEqual(expected('9112.01'))
        expect(await peopleIn(512001)).toEqual(expected('5120.01'))
        for (const no of wanted.keys()) await store.tx((session) => index.removeFor(session, no))
      }),
      { numRuns: engine === 'sqlite' ? 30 : 8 },
    )
  })
})
