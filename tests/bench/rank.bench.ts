import { statSync } from 'node:fs'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { makeCandidates } from '@virkelyst/server/matching/ranked-candidates'
import { makeRanking } from '@virkelyst/server/matching/ranking'
import { makeLoadedCatalogue } from '@virkelyst/server/occupations/loaded-catalogue'
import { capital, type MadeCitizen } from '../support/population'
import { passesByHand, rankByHand } from '../support/ranking-oracle'
import { makeBenchFile, openBenchWorld, benchDay as today } from './bench-world'
import { fillInOwnProcess } from './citizens-file'
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
/** Orders ranked before the measured ones: a server that has been up for a minute is measured, not one that just started. */
const warmUp = 300

/**
 * Makes a register of invented citizens in a temporary SQLite file and ranks it for one order after another: title resolved, all filters, full score, the fifty best with names and reasons. Then the peers over the same goals.
 */
export const benchRank = async (
  { citizens: size, orders, byHand: handOrders, peerOrders, seed, spread }: RankBenchOptions,
  say: (line: string) => void,
) => {
  const { file, remove } = makeBenchFile()
  const parts = { seed, spread, file }
  say(`storing ${size} citizens`)
  const filling = await timed(() => fillInOwnProcess(size, parts))
  const world = await openBenchWorld(parts)
  const { store, occupations, titles, geography } = world
  const population = world.makePopulation()
  try {
    const repository = makeRankingRepository(store)
    const ranking = makeRanking({
      repository,
      matching: makeMatchingRepository(store),
      geography,
      occupations,
    })
    const candidatesOf = makeCandidates(repository, geography)
    const asked = Array.from({ length: orders }, (_, at) => population.order(at + 1))
    const warming = Array.from({ length: warmUp }, (_, at) => population.order(orders + at + 1))
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
    for (const order of warming) {
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
    // Made only now: what the peers hold in memory is not to weigh on what was measured.
    say('ranking by hand and by the peers')
    const { citizen } = world.makePopulation()
    const everybody: MadeCitizen[] = Array.from({ length: handOrders > 0 ? size : 0 }, (_, at) =>
      citizen(at + 1),
    )
    const places = await geography.current()
    const km = (from: string, to: string) => places.distancesFrom(from)[Number(to)]!
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
      peerFigures.push({
        name: peer.name,
        ...figuresOf(peerTimes),
        mean: mean(peerTimes),
        recall: mean(recalls),
      })
    }
    const own = figuresOf(times)
    const beside = { ...figuresOf(times.slice(0, peerOrders)), mean: mean(times.slice(0, peerOrders)) }
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
      // Beside what the same few orders took here, not all of them.
      peers: peerFigures.map((peer) => ({
        ...peer,
        timesSlowerAtP50: Math.round(peer.p50 / beside.p50),
        timesSlowerAtP95: Math.round(peer.p95 / beside.p95),
        timesSlowerInAll: Math.round(peer.mean / beside.mean),
      })),
      fillingSeconds: Math.round(filling.ms / 1000),
      databaseMegabytes: Math.round(statSync(file).size / 1e6),
      memoryMegabytes,
    }
  } finally {
    await world.close()
    remove()
  }
}
