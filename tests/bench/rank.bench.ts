import { statSync } from 'node:fs'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeRankingRepository, type OrderForRanking } from '@virkelyst/db/matching/ranking.repository'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { makeCandidates } from '@virkelyst/server/matching/ranked-candidates'
import { makeRanking } from '@virkelyst/server/matching/ranking'
import { makeLoadedCatalogue } from '@virkelyst/server/occupations/loaded-catalogue'
import { capital, type MadeCitizen } from '../support/population'
import { passesByHand, rankByHand } from '../support/ranking-oracle'
import { storeCitizens } from '../support/stored-population'
import { openBenchWorld, benchDay as today } from './bench-world'
import { figuresOf, mean, recallOf, timed } from './figures'
import { makePeers } from './peers'

export type RankBenchOptions = {
  citizens: number
  orders: number
  /** Orders also ranked by hand, for recall; 0 leaves out the peers too. */
  byHand: number
  /** Orders also put to the peers, which take seconds each. */
  peerOrders: number
  seed: number
  /** One large municipality, or a register of the whole country ranked as one scope. */
  spread: 'one municipality' | 'country'
}

const limit = 50
const portion = 5000

/**
 * Makes a register of invented citizens in a temporary SQLite file and ranks it for one order after another: title resolved, all filters, full score, the fifty best with names and reasons. Then the peers over the same goals.
 */
export const benchRank = async (
  { citizens: size, orders, byHand: handOrders, peerOrders, seed, spread }: RankBenchOptions,
  say: (line: string) => void,
) => {
  const world = await openBenchWorld({ seed, spread })
  const { store, occupations, titles, geography, population } = world
  try {
    const everybody: MadeCitizen[] = []
    const filling = await timed(async () => {
      let stored = 0
      while (stored < size) {
        const first = stored + 1
        const some = Array.from({ length: Math.min(portion, size - stored) }, (_, at) =>
          population.citizen(first + at),
        )
        await storeCitizens(store, some, today)
        stored += some.length
        if (handOrders > 0) everybody.push(...some)
        if (stored % 50_000 === 0) say(`${stored} citizens stored`)
      }
    })

    const repository = makeRankingRepository(store)
    const ranking = makeRanking({
      repository,
      matching: makeMatchingRepository(store),
      geography,
      occupations,
    })
    const candidatesOf = makeCandidates(repository, geography)
    const asked = Array.from({ length: orders }, (_, at) => population.order(at + 1))
    /** Title resolved, every filter, the full score, the fifty best in order. */
    const rank = async (order: OrderForRanking, { resolve }: Pick<typeof titles, 'resolve'>) => {
      const resolved = { ...order, occupations: resolve(order.title)!.occupations }
      const found = await ranking.find({
        order: resolved,
        municipalityCode: spread === 'country' ? null : capital,
        limit,
        targetGroups: [],
        maxKm: null,
        goals: [],
        today,
      })
      return { found, resolved }
    }
    // Titles the resolver has not seen yet: nothing is remembered from making the orders.
    const { load } = makeOccupationsRepository(store)
    const fresh = makeLoadedCatalogue(await load())
    for (const order of asked.slice(0, 50)) {
      const { found, resolved } = await rank(order, fresh)
      await candidatesOf(found, resolved, today)
    }
    const cold = makeLoadedCatalogue(await load())
    const times: number[] = []
    const shownTimes: number[] = []
    const lists: number[][] = []
    for (const order of asked) {
      const { ms, value } = await timed(() => rank(order, cold))
      const shown = await timed(() => candidatesOf(value.found, value.resolved, today))
      times.push(ms)
      shownTimes.push(ms + shown.ms)
      lists.push(value.found.people.map((person) => person.no))
    }
    const again: string[] = []
    for (const order of asked.slice(0, 20))
      again.push((await rank(order, cold)).found.people.map((person) => person.no).join())
    const resolving = asked.slice(0, 500).map((order) => {
      const before = performance.now()
      fresh.matches(`${order.title} `)
      return performance.now() - before
    })

    const memoryMegabytes = Math.round(process.memoryUsage().rss / 1e6)
    say('ranking by hand and by the peers')
    const km = (from: string, to: string) => geography.distancesFrom(from)[Number(to)]!
    const oracle = { similarity: titles.similarity, km, today }
    const compared = asked.slice(0, handOrders)
    const byHand = compared.map((order) => rankByHand(order, everybody, oracle))
    const peers = handOrders > 0 && peerOrders > 0 ? makePeers(everybody) : []
    const peerFigures = []
    for (const peer of peers) {
      const peerTimes: number[] = []
      const recalls: number[] = []
      for (const [at, order] of compared.slice(0, peerOrders).entries()) {
        const allowed = (no: number) => passesByHand(order, everybody[no - 1]!, oracle)
        const { ms, value } = await timed(() => peer.search(order.title, allowed, limit))
        peerTimes.push(ms)
        recalls.push(recallOf(value, byHand[at]!, limit))
      }
      peerFigures.push({ name: peer.name, ...figuresOf(peerTimes), recall: mean(recalls) })
    }
    const own = figuresOf(times)
    return {
      citizens: size,
      scope: spread,
      goals: size * 3,
      rank: {
        ...own,
        recall: mean(compared.map((_, at) => recallOf(lists[at]!, byHand[at]!, limit))),
        identicalAgain: again.every((list, at) => list === lists[at]!.join()),
      },
      /** The same with names, reasons in data and coverage of wishes. */
      shown: figuresOf(shownTimes),
      resolver: { startMs: world.startMs, ...figuresOf(resolving) },
      peers: peerFigures.map((peer) => ({
        ...peer,
        timesSlowerAtP50: Math.round(peer.p50 / own.p50),
        timesSlowerAtP95: Math.round(peer.p95 / own.p95),
      })),
      fillingSeconds: Math.round(filling.ms / 1000),
      databaseMegabytes: Math.round(statSync(world.file).size / 1e6),
      memoryMegabytes,
    }
  } finally {
    await world.close()
  }
}
