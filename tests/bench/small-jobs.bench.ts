import { insertMany } from '@virkelyst/db/kernel/insert-many'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeOpeningsRepository } from '@virkelyst/db/matching/openings.repository'
import { makeOrderIndex } from '@virkelyst/db/matching/order-index.repository'
import { makeOpenings } from '@virkelyst/server/matching/openings'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { capital } from '../support/population'
import { storeCitizens } from '../support/stored-population'
import { benchDay, makeBenchFile, openBenchWorld } from './bench-world'
import { figuresOf, mean, timed } from './figures'

const at = '2026-11-20T09:00:00.000Z'
const cvr = '99000007'

/** Ten småjobs for one citizen after another from a municipality's open orders, all of them småjobs: the citizen read, all filters, the score. */
export const benchSmallJobs = async (options: { orders: number; citizens: number; seed: number }) => {
  const { file, remove } = makeBenchFile()
  const world = await openBenchWorld({ seed: options.seed, spread: 'one municipality', file })
  const { store, geography, occupations, titles } = world
  const population = world.makePopulation()
  try {
    const { tables } = store
    const orders = Array.from({ length: options.orders }, (_, index) => population.order(index + 1)).map(
      (order, index) => ({
        ...order,
        number: index + 1,
        kind: 'part_hours_job' as const,
        status: 'open' as const,
        hoursMin: 4,
        hoursMax: 12,
        municipalityCode: capital,
        networkId: null,
        submittedAt: at,
        occupations: order.occupations.map((found) => ({
          ...found,
          label: order.title,
          method: 'exact' as const,
        })),
      }),
    )
    await store.tx(async (session) => {
      await session.db.insert(tables.companies).values({
        cvr,
        name: 'Østre Lager A/S',
        searchName: 'oestre lager',
        sector: 'private',
        municipalityCode: capital,
        source: 'register',
        createdAt: at,
        updatedAt: at,
      })
      await insertMany(
        session,
        tables.jobOrders,
        orders.map(({ requirements, industryCode: _, ...order }) => ({
          ...order,
          form: { kind: order.kind, requirements, description: 'Hjælp til hverdagen i forretningen.' },
          cvr,
          pNumber: null,
          searchText: searchText(order.title),
          catalogueVersion: titles.catalogueVersion,
          positions: 1,
          positionsFilled: 0,
          deadline: null,
          openAdvert: true,
          ownerUserId: 'somebody',
          recordedBy: null,
          takenOverAt: null,
          responsibleUserId: null,
          repeatedFrom: null,
          exclusiveUntil: null,
          pausedFrom: null,
          closedAt: null,
          closingReason: null,
          closingNote: null,
          ball: 'municipality' as const,
          ballUntil: null,
          createdAt: at,
          updatedAt: at,
          version: 1,
        })),
      )
      await makeOrderIndex(tables).addAll(session, orders)
    })
    const citizens = Array.from({ length: options.citizens }, (_, index) => population.citizen(index + 1))
    await storeCitizens(store, citizens, benchDay)

    const repository = makeOpeningsRepository(store)
    const openings = makeOpenings({
      repository,
      matching: makeMatchingRepository(store),
      geography,
      occupations,
    })
    const smallJobs = async (id: string) =>
      openings.find({
        citizen: (await repository.citizen(id))!,
        kinds: ['part_hours_job'],
        limit: 10,
        withSubmitted: false,
        today: benchDay,
      })
    for (const { id } of citizens.slice(0, 50)) await smallJobs(id)
    const times: number[] = []
    const found: number[] = []
    for (const { id } of citizens) {
      const { ms, value } = await timed(() => smallJobs(id))
      times.push(ms)
      found.push(value.length)
    }
    return { orders: options.orders, citizens: options.citizens, found: mean(found), ...figuresOf(times) }
  } finally {
    await world.close()
    remove()
  }
}
