import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MadeCitizen } from '../support/population'
import { aCitizen, anOrder, makeRankingWorld, type RankingWorld } from '../support/ranking-world'

const warehouse = [{ code: '9333.01', confidence: 1 }]
const goal = (rank: 'A' | 'B' | 'C', occupations = warehouse, title = 'Lagermedarbejder') => ({
  goal: rank,
  position: 1,
  title,
  occupations,
})

describe('who stands first', () => {
  let world: RankingWorld
  beforeAll(async () => {
    world = await makeRankingWorld('sqlite')
  })
  afterEach(() => world.clear())
  afterAll(() => world.close())

  const order = async (...people: MadeCitizen[]) => {
    await world.put(...people)
    return (await world.find(anOrder())).people.map((person) => person.no)
  }

  it('is the nearer of two', async () => {
    expect(await order(aCitizen(1, { postalCode: '2600' }), aCitizen(2))).toEqual([2, 1])
  })

  it('is the one who has waited longer, where scores are equal', async () => {
    expect(
      await order(aCitizen(1, { waitingSince: '2026-05-01' }), aCitizen(2, { waitingSince: '2025-05-01' })),
    ).toEqual([2, 1])
  })

  it('is drawn by lot among equals, not by number, and the lot differs from order to order', async () => {
    await world.put(...Array.from({ length: 12 }, (_, at) => aCitizen(at + 1)))
    const lists = await Promise.all(
      [1, 2, 3].map(async (at) => {
        const id = `40000000-0000-7000-8000-00000000000${at}`
        return (await world.find(anOrder({ id }))).people.map((person) => person.no)
      }),
    )
    expect(new Set(lists.map((list) => list.join())).size).toBe(3)
    for (const list of lists) expect(list).not.toEqual([...list].sort((a, b) => a - b))
  })

  it('wins by the goal that fits best, of two alike by the one named earlier', async () => {
    await world.put(
      aCitizen(1, { goals: [goal('C'), goal('A', [{ code: '9333.01', confidence: 0.6 }])] }),
      aCitizen(2, { goals: [goal('B'), goal('C')] }),
    )
    const { people } = await world.find(anOrder())
    expect(people.map((person) => [person.no, person.goal])).toEqual([
      [2, 'B'],
      [1, 'C'],
    ])
  })

  it('reads neighbouring occupations for a short list, and says how near they are', async () => {
    const others = { truck: '8344.01', cleaner: '9112.01', portman: '9333.02' }
    await world.put(
      aCitizen(1),
      aCitizen(2, { goals: [goal('A', [{ code: others.portman, confidence: 1 }], 'Flyttemand')] }),
      aCitizen(3, { goals: [goal('A', [{ code: '2211.01', confidence: 1 }], 'Læge')] }),
    )
    const { people, counts } = await world.find(anOrder())
    expect(counts.occupation).toBe(2)
    expect(people.map((person) => [person.no, person.tie, person.components.occupation])).toEqual([
      [1, 'same', 1],
      [2, 'close', 0.55],
    ])
  })

  it('finds by words whose goal fitted no occupation, so that nobody is invisible', async () => {
    const raw = (no: number, title: string) => aCitizen(no, { goals: [goal('B', [], title)] })
    await world.put(raw(1, 'Glimmervogter'), raw(2, 'glimmervogter ved havet'), raw(3, 'Snurrepasser'))
    const { people, byWords } = await world.find(anOrder({ title: 'Glimmervogtere søges', occupations: [] }))
    expect(byWords).toBe(true)
    expect(people.map((person) => person.no)).toEqual([1, 2])
    expect(people.every((person) => person.tie === 'raw')).toBe(true)
  })

  it('finds them for an order with an occupation too', async () => {
    await world.put(aCitizen(1, { goals: [goal('A', [], 'lagermedarbejderen')] }))
    expect((await world.find(anOrder())).people.map((person) => person.no)).toEqual([1])
  })

  it('gains by a documented effort of the municipality, visibly', async () => {
    await world.store.tx(async ({ db }) => {
      await db.insert(world.store.tables.efforts).values({
        id: 'effort-1',
        municipalityCode: '0165',
        kind: 'ordinary',
        targetGroups: [3, 5],
        validFrom: '2026-11-01',
        validTo: '2026-12-31',
        reason: 'Flere i ordinære timer',
        decidedBy: 'Lise Lund',
        decidedByTitle: 'Jobcenterchef',
        enteredBy: 'an-administrator',
        enteredAt: '2026-10-30T09:00:00.000Z',
      })
    })
    const group = (targetGroup: number) => ({
      targetGroups: [{ targetGroup, validFrom: '2026-01-01', validTo: null }],
    })
    await world.put(aCitizen(1), aCitizen(2, group(3)))
    const during = await world.find(anOrder())
    expect(during.people.map((person) => [person.no, person.components.effort])).toEqual([
      [2, 1],
      [1, 0],
    ])
    expect(during.people[0]!.score - during.people[1]!.score).toBeCloseTo(5, 5)
    expect(during.effortUntil).toBe('2026-12-31')
    const after = await world.find(anOrder(), { today: '2027-01-01' })
    expect(after.people.every((person) => person.components.effort === null)).toBe(true)
    expect(after.people[0]!.score).toBe(after.people[1]!.score)
  })

  it('follows the weights in force: the municipality’s own from their date, else the built-in ones', async () => {
    const built = await world.find(anOrder())
    expect(built.weights.version).toBe('built-in-1')
    await world.store.tx(async ({ db }) => {
      await db.insert(world.store.tables.weightVersions).values(
        [
          ['own-1', '2026-11-01', '0165'],
          ['own-2', '2026-12-01', '0165'],
          ['everywhere', '2026-11-20', null],
        ].map(([version, validFrom, municipalityCode], at) => ({
          version: version!,
          validFrom: validFrom!,
          municipalityCode: municipalityCode!,
          no: at + 1,
          reason: 'Nærhed tæller',
          weights: {
            occupation: 0.9,
            goal: 0,
            distance: 0.1,
            hours: 0,
            industry: 0,
            effort: 0,
            availability: 0,
          },
          createdBy: 'a-manager',
          createdAt: '2026-10-01T09:00:00.000Z',
        })),
      )
    })
    expect((await world.find(anOrder())).weights.version).toBe('own-1')
    expect((await world.find(anOrder(), { today: '2026-12-24' })).weights.version).toBe('own-2')
    expect((await world.find(anOrder(), { municipalityCode: '0101' })).weights.version).toBe('everywhere')
  })
})
