import type { MatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import type { LeftOutPerson, RankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { type GoalRank, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { type GoalList, recordKey } from '@virkelyst/shared/matching/goal-gather'
import { goalRecord, goalWords } from '@virkelyst/shared/matching/goal-posting.layout'
import type { FilterCounts, ScoreComponents } from '@virkelyst/shared/matching/matching.schema'
import { rawShare, wordLists } from '@virkelyst/shared/matching/posting-lists'
import {
  componentsOf,
  makeRanker,
  onlyWishes,
  type Passed,
  type RankQuery,
} from '@virkelyst/shared/matching/rank.rules'
import { directLists, type ListToRead, neighbourLists } from '@virkelyst/shared/matching/rank-lists.rules'
import { type GoalTie, goalTie } from '@virkelyst/shared/matching/reasons.rules'
import { scoreOf } from '@virkelyst/shared/matching/score.rules'
import {
  cutFor,
  inOrder,
  type Ordered,
  placesFrom,
  recentProposals,
} from '@virkelyst/shared/matching/top.rules'
import type { WeightsVersion } from '@virkelyst/shared/matching/weights'
import type { Geography } from '../geography/geography.service'
import type { CatalogueNow, Occupations } from '../occupations/occupations.service'
import { makeRankQuery, type RankAsk, scopeOf } from './rank-query'

export type RankedPerson = {
  no: number
  score: number
  components: ScoreComponents
  goal: GoalRank
  position: number
  tie: GoalTie
  km: number
  proposals: number
  workedInIndustry: boolean
  /** Told of in sums alone, where a change is tried. */
  targetGroup: number
}
export type Ranked = {
  counts: FilterCounts
  people: RankedPerson[]
  leftOut: LeftOutPerson[]
  weights: WeightsVersion
  catalogueVersion: string
  effortUntil: string | null
  byWords: boolean
}

type List = GoalList & { similarity: number | null }

/** Below the confidence that is stored with an order, occupations that serve to find at least somebody. */
const leastConfidence = 0.25
const mostByWords = 5000

export type RankingDeps = {
  repository: RankingRepository
  matching: Pick<MatchingRepository, 'weightsInForce' | 'effortsInForce'>
  geography: Pick<Geography, 'current'>
  occupations: Pick<Occupations, 'current'>
}

/** The best that somebody in a list of this worth could reach. */
const bestPossible = (share: number, { weights, effortGroups }: RankQuery): number =>
  scoreOf(
    {
      occupation: share,
      goal: 1,
      distance: 1,
      hours: 1,
      industry: 1,
      effort: effortGroups === null ? null : 1,
      availability: 1,
    },
    weights,
  )

/** Finds the best people for an order: the exact top of the score over everybody whose goals fit. */
export const makeRanking = ({ repository, matching, geography, occupations }: RankingDeps) => {
  const ranker = makeRanker()
  const prepare = makeRankQuery(repository, matching, geography)

  const readLists = async (lists: readonly ListToRead[], municipality: number | null): Promise<List[]> => {
    const blocks = await repository.blocks(
      lists.map((list) => list.no),
      municipality,
    )
    return lists.map(({ share, similarity }, at) => ({ blocks: blocks[at]!, share, similarity }))
  }

  /** Goals that fitted no occupation, by the words they have in common with the order's title. */
  const readWords = async (title: string, municipality: number | null): Promise<List[]> => {
    const blocks = (await repository.blocks(wordLists(title), municipality)).flat()
    const numbers = new Set<number>()
    for (const block of blocks)
      for (let at = 0; at < block.length && numbers.size < mostByWords; at += goalWords)
        numbers.add(goalRecord.no(block, at))
    if (numbers.size === 0) return []
    const shares = new Map<number, number>()
    for (const { no, goal, position, title: goalTitle } of await repository.titlesOf([...numbers]))
      shares.set(recordKey(no, goalRanks.indexOf(goal), position), rawShare(title, goalTitle))
    return [{ blocks, share: 0, shares, similarity: null }]
  }

  /** The first of the list by final order; those who cannot reach it are never asked about. */
  const topOf = async (passed: Passed, limit: number, query: RankQuery, orderId: string) => {
    let cut = cutFor(passed, limit)
    for (;;) {
      const places = placesFrom(passed, cut)
      const days = await repository.proposalDays(places.map((place) => passed.no[place]!))
      const rows = inOrder(passed, places, (no) => recentProposals(days.get(no), query.today), orderId)
      const last = rows[limit - 1]?.by ?? 0
      // Whoever is below the cut has at most a tenth less, and a penalty only takes away.
      if (places.length === passed.size || last > cut - 0.1 + 1e-9) return rows.slice(0, limit)
      cut = Math.max(0, Math.floor(last * 10) / 10)
    }
  }

  const describe = (
    passed: Passed,
    { place, proposals }: Ordered,
    lists: readonly List[],
    query: RankQuery,
  ): RankedPerson => {
    const [block, at] = [passed.block[place]!, passed.at[place]!]
    const { similarity } = lists[passed.list[place]!]!
    return {
      no: passed.no[place]!,
      score: passed.score[place]!,
      components: componentsOf(block, at, passed.occupation[place]!, query),
      goal: goalRanks[goalRecord.goal(block, at)]!,
      position: goalRecord.position(block, at),
      tie: similarity === null ? 'raw' : goalTie(similarity),
      km: query.distances[goalRecord.postalCode(block, at)]!,
      proposals,
      workedInIndustry: !onlyWishes(block, at, query.branch),
      targetGroup: goalRecord.targetGroup(block, at, query.today),
    }
  }

  /** What the order asks for: its occupations, or where its title fitted none the nearest guesses. */
  const wantedBy = ({ occupations: stored, title }: OrderForRanking, catalogue: CatalogueNow) => {
    if (stored.length > 0) return { wanted: stored, byWords: false }
    const guesses = catalogue.matches(title).filter((match) => match.confidence >= leastConfidence)
    return { wanted: guesses.slice(0, 3), byWords: true }
  }

  /** Everybody read for the order, filtered and scored, and who of them stand first. */
  const read = async (ask: RankAsk, only?: ReadonlySet<number>) => {
    const { order, limit } = ask
    const municipality = scopeOf(ask.municipalityCode)
    const catalogue = await occupations.current()
    const { wanted, byWords } = wantedBy(order, catalogue)
    const [prepared, direct, words] = await Promise.all([
      prepare(ask),
      readLists(directLists(wanted), municipality),
      readWords(order.title, municipality),
    ])
    const { query } = prepared
    const top = async (passed: Passed): Promise<Ordered[]> => {
      if (only === undefined) return topOf(passed, limit, query, order.id)
      const places = placesOf(passed, only)
      const rows = await topOf(onlyThese(passed, places), limit, query, order.id)
      // Back to their places among all who passed, where they are described from.
      return rows.map((row) => ({ ...row, place: places[row.place]! }))
    }

    let lists = [...direct, ...words]
    let result = ranker(lists, query)
    let rows = await top(result.passed)
    const last = rows[limit - 1]?.by ?? Number.NEGATIVE_INFINITY
    const near = neighbourLists(wanted, catalogue.similarity).filter(
      ({ share }) => only !== undefined || bestPossible(share, query) >= last,
    )
    if (near.length > 0) {
      lists = [...lists, ...(await readLists(near, municipality))]
      result = ranker(lists, query)
      rows = await top(result.passed)
    }
    return { ...prepared, ...result, lists, rows, byWords, catalogueVersion: catalogue.catalogueVersion }
  }

  return {
    /**
     * At most `limit` people in the order of the list, with counts of everybody read. Neighbouring occupations are read
     * only where somebody among them could still come into the list.
     * @param only rank just these, by number, wherever they stand
     */
    async find(ask: RankAsk, only?: ReadonlySet<number>): Promise<Ranked> {
      const { passed, rows, lists, query, efforts, ...found } = await read(ask, only)
      return {
        counts: found.counts,
        people: rows.map((row) => describe(passed, row, lists, query)),
        leftOut: found.leftOut,
        weights: found.weights,
        catalogueVersion: found.catalogueVersion,
        effortUntil: efforts.map((effort) => effort.until).sort()[0] ?? null,
        byWords: found.byWords,
      }
    },

    /** Numbers of everybody who passes the filters, however far down a list of `limit` they stand. */
    async eligible(ask: RankAsk): Promise<Int32Array> {
      const { passed } = await read(ask)
      return passed.no.slice(0, passed.size)
    },
  }
}
export type Ranking = ReturnType<typeof makeRanking>

const placesOf = (passed: Passed, only: ReadonlySet<number>): number[] =>
  Array.from({ length: passed.size }, (_, place) => place).filter((place) => only.has(passed.no[place]!))

const onlyThese = (passed: Passed, places: readonly number[]): Passed => ({
  size: places.length,
  no: Int32Array.from(places, (place) => passed.no[place]!),
  occupation: Float64Array.from(places, (place) => passed.occupation[place]!),
  list: Int32Array.from(places, (place) => passed.list[place]!),
  at: Int32Array.from(places, (place) => passed.at[place]!),
  score: Float64Array.from(places, (place) => passed.score[place]!),
  block: places.map((place) => passed.block[place]!),
})
