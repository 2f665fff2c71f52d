import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeReplay, onDays, type ReplayVariant, replayVariants } from '@virkelyst/server/matching/replay'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { type Spread, spreadOf } from '@virkelyst/shared/matching/spread.rules'
import { maxOpenProposals } from '@virkelyst/shared/referrals/referral.transitions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { capital } from '../support/population'
import { makeRankingWorld, type RankingWorld, rankingDay } from '../support/ranking-world'
import { testEngines } from '../support/stores'

const variants = Object.keys(replayVariants) as ReplayVariant[]
const byEngine = new Map<string, string>()

describe.each(testEngines)('replaying a month of orders on %s', (engine) => {
  let world: RankingWorld
  let replay: ReturnType<typeof makeReplay>
  let orders: ReturnType<typeof onDays>
  const found = {} as Record<ReplayVariant, Spread>

  beforeAll(async () => {
    world = await makeRankingWorld(engine)
    const population = await world.population(11)
    await world.put(...Array.from({ length: 1000 }, (_, at) => population.citizen(at + 1)))
    const came = Array.from({ length: 240 }, (_, at) => ({
      order: population.order(at + 1),
      municipalityCode: capital,
      positions: at % 40 === 0 ? 5 : 1,
      submittedAt: `${rankingDay}T09:00:00.000Z`,
    }))
    orders = onDays(came, { days: Array.from({ length: 30 }, (_, day) => addDays(rankingDay, day)) })
    const { repository, geography, titles, store } = world
    replay = makeReplay({
      repository,
      matching: makeMatchingRepository(store),
      geography,
      occupations: titles,
    })
    for (const name of variants) found[name] = await replay(orders, replayVariants[name], 3)
  })
  afterAll(() => world.close())

  it('lays the orders evenly over the days', () => {
    const days = orders.map(({ day }) => day)
    expect(new Set(days).size).toBe(30)
    expect([days[0], days[7], days[8], days.at(-1)]).toEqual([
      rankingDay,
      rankingDay,
      addDays(rankingDay, 1),
      addDays(rankingDay, 29),
    ])
  })

  it('crowds a few people where nothing holds it back', () => {
    expect(found.neither.most).toBeGreaterThan(maxOpenProposals)
    expect(found.neither.oftenShare).toBeGreaterThan(0)
  })

  it('never passes the cap within the days a proposal is open', () => {
    expect(found.cap.most).toBe(maxOpenProposals)
    expect(found.both.most).toBeLessThanOrEqual(maxOpenProposals)
  })

  it('reaches more people with the penalty than without, for a little of the score', () => {
    expect(found.penalty.people).toBeGreaterThan(found.neither.people)
    expect(found.both.people).toBeGreaterThanOrEqual(found.penalty.people)
    expect(found.both.meanScore).toBeLessThan(found.neither.meanScore)
    expect(found.both.meanScore).toBeGreaterThan(found.neither.meanScore - 3)
  })

  it('gives an order with more positions one person to each', async () => {
    const five = orders.filter(({ positions }) => positions === 5)
    const all = await replay(five, replayVariants.neither, 1)
    expect(all.proposals).toBeGreaterThan(five.length)
    expect(all.proposals).toBeLessThanOrEqual(five.length * 5)
  })

  it('gives the same figures when run again, and on every engine', async () => {
    expect(await replay(orders, replayVariants.both, 3)).toEqual(found.both)
    byEngine.set(engine, JSON.stringify(found))
    expect(new Set(byEngine.values()).size).toBe(1)
  })

  it('writes nothing', async () => {
    const { store } = world
    const { rankingRuns, proposalLoads, referrals } = store.tables
    for (const table of [rankingRuns, proposalLoads, referrals])
      expect(await store.read.db.select().from(table)).toEqual([])
  })
})

describe('the spread of proposals', () => {
  const to = (...numbers: number[]) => spreadOf(numbers.map((no) => ({ no, score: no * 10 })))

  it('counts people, the most to one, those proposed five times, and the mean score', () => {
    expect(to(1, 2, 2, 2, 2, 2)).toEqual({
      proposals: 6,
      people: 2,
      most: 5,
      oftenShare: 0.5,
      meanScore: 110 / 6,
    })
  })
  it('is nothing where nobody was proposed', () => {
    expect(to()).toEqual({ proposals: 0, people: 0, most: 0, oftenShare: 0, meanScore: 0 })
  })
})
