import { makeGeographyRepository } from '@virkelyst/db/geography/geography.repository'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { makeGeography } from '@virkelyst/server/geography/geography.service'
import { makeRanking } from '@virkelyst/server/matching/ranking'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { makeTestClock } from './deps'
import { type MadeCitizen, makePopulation } from './population'
import { storeCitizens } from './stored-population'
import { openTestStore, type TestEngine } from './stores'

export const rankingDay = '2026-11-23'

/** An order that the plain citizen below fits in every way. */
export const anOrder = (order: Partial<OrderForRanking> = {}): OrderForRanking => ({
  id: '40000000-0000-7000-8000-000000000001',
  kind: 'ordinary',
  status: 'open',
  title: 'Lagermedarbejder',
  occupations: [{ code: '9333.01', confidence: 1 }],
  postalCode: '2620',
  hoursMin: 20,
  hoursMax: 37,
  startDate: null,
  requirements: requirements.parse({}),
  industryCode: '5210',
  ...order,
})

/** Somebody in Albertslund who wants to work in a warehouse. */
export const aCitizen = (no: number, citizen: Partial<MadeCitizen> = {}): MadeCitizen => ({
  id: `30000000-0000-7000-8000-${String(no).padStart(12, '0')}`,
  no,
  name: `Borger ${no}`,
  municipalityCode: '0165',
  postalCode: '2620',
  status: 'active',
  objected: false,
  hoursMin: 30,
  hoursMax: 37,
  radiusKm: 20,
  availableFrom: rankingDay,
  waitingSince: '2026-02-01',
  cv: citizenCv.parse({}),
  goals: [
    {
      goal: 'A',
      position: 1,
      title: 'Lagermedarbejder',
      occupations: [{ code: '9333.01', confidence: 1 }],
    },
  ],
  targetGroups: [{ targetGroup: 1, validFrom: '2026-01-01', validTo: null }],
  ...citizen,
})

/** The ranking with its index on a store with the built-in lists; citizens are put in as plain rows. */
export const makeRankingWorld = async (engine: TestEngine) => {
  const store = await openTestStore(engine, { reference: true })
  const clock = makeTestClock()
  const [geography, titles] = await Promise.all([
    makeGeography({ store, clock }),
    makeOccupations({ store, clock }),
  ])
  const occupations = await titles.current()
  const repository = makeRankingRepository(store)
  const ranking = makeRanking({
    repository,
    matching: makeMatchingRepository(store),
    geography,
    occupations: titles,
  })
  return {
    store,
    clock,
    geography,
    titles,
    occupations,
    repository,
    ranking,
    population: async (seed: number) =>
      makePopulation({
        seed,
        today: rankingDay,
        spread: 'one municipality',
        catalogue: (await makeOccupationsRepository(store).load()).catalogue,
        places: (await makeGeographyRepository(store).load()).places,
        resolve: (title) => occupations.resolve(title)!.occupations,
      }),
    put: (...citizens: MadeCitizen[]) => storeCitizens(store, citizens, rankingDay),
    find: (order: OrderForRanking, more: Partial<Parameters<typeof ranking.find>[0]> = {}) =>
      ranking.find({
        order,
        municipalityCode: '0165',
        limit: 50,
        targetGroups: [],
        maxKm: null,
        goals: [],
        today: rankingDay,
        ...more,
      }),
    clear: () =>
      store.tx(async ({ db }) => {
        const { tables } = store
        for (const table of [
          tables.goalPostings,
          tables.goalPostingPlaces,
          tables.proposalLoads,
          tables.referrals,
          tables.exclusions,
          tables.efforts,
          tables.weightVersions,
          tables.citizenGoals,
          tables.citizenTargetGroups,
          tables.citizens,
        ])
          await db.delete(table)
      }),
    close: () => store.close(),
  }
}
export type RankingWorld = Awaited<ReturnType<typeof makeRankingWorld>>
