import { filterNames } from '@virkelyst/shared/matching/matching.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MadeCitizen } from '../support/population'
import { capital } from '../support/population'
import { rankByHand } from '../support/ranking-oracle'
import { makeRankingWorld, type RankingWorld, rankingDay } from '../support/ranking-world'
import { testEngines } from '../support/stores'

const listsByEngine = new Map<string, string>()

describe.each(testEngines)('ranking a register on %s', (engine) => {
  let world: RankingWorld
  let people: MadeCitizen[]
  let orders: Awaited<ReturnType<RankingWorld['find']>>[] = []
  const size = 3000
  beforeAll(async () => {
    world = await makeRankingWorld(engine)
    const population = await world.population(7)
    people = Array.from({ length: size }, (_, at) => population.citizen(at + 1))
    await world.put(...people)
    const asked = Array.from({ length: 25 }, (_, at) => population.order(at + 1))
    orders = []
    for (const order of asked) orders.push(await world.find(order, { municipalityCode: capital, limit: 20 }))
    const places = await world.geography.current()
    const km = (from: string, to: string) => places.distancesFrom(from)[Number(to)]!
    byHand = asked.map((order) =>
      rankByHand(order, people, { similarity: world.occupations.similarity, km, today: rankingDay }),
    )
    askedAgain = asked
  })
  afterAll(() => world.close())
  let byHand: ReturnType<typeof rankByHand>[]
  let askedAgain: Parameters<RankingWorld['find']>[0][]

  it('finds exactly those who score best by hand, with the same scores', () => {
    for (const [at, { people: found }] of orders.entries())
      expect(found.map((person) => person.score)).toEqual(
        byHand[at]!.slice(0, 20).map((person) => person.score),
      )
    expect(orders.filter((found) => found.people.length === 20).length).toBeGreaterThan(10)
  })

  it('gives each person the score worked out by hand', () => {
    for (const [at, { people: found }] of orders.entries()) {
      const scores = new Map(byHand[at]!.map((person) => [person.no, person.score]))
      for (const person of found) expect(scores.get(person.no)).toBe(person.score)
    }
  })

  it('counts everybody once: those removed and those eligible are those whom the occupation fits', () => {
    for (const { counts } of orders) {
      const removed = filterNames.reduce((sum, name) => sum + counts.removed[name], 0)
      expect(removed + counts.eligible).toBe(counts.occupation)
    }
  })

  it('gives the same list when asked again', async () => {
    const again = await world.find(askedAgain[0]!, { municipalityCode: capital, limit: 20 })
    expect(again.people).toEqual(orders[0]!.people)
  })

  it('gives the same lists as the other engines', () => {
    listsByEngine.set(engine, JSON.stringify(orders.map((found) => found.people)))
    expect(new Set(listsByEngine.values()).size).toBe(1)
  })

  it('sees nobody of another municipality', async () => {
    const found = await world.find(askedAgain[0]!, { municipalityCode: '0851' })
    expect(found.counts.occupation).toBe(0)
  })

  it('ranks a whole register in one scope where that is asked', async () => {
    const whole = await world.find(askedAgain[0]!, { municipalityCode: null, limit: 20 })
    expect(whole.people).toEqual(orders[0]!.people)
  })
})
