import type { MatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type {
  OpeningRow,
  OpeningsRepository,
  SeekingCitizen,
} from '@virkelyst/db/matching/openings.repository'
import { targetGroupAllows } from '@virkelyst/shared/citizens/target-groups.rules'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { mayRefer } from '@virkelyst/shared/job-orders/job-order.rules'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { packBranches } from '@virkelyst/shared/matching/branch-slots'
import { branchesOf } from '@virkelyst/shared/matching/goal-posting.layout'
import type { Opening } from '@virkelyst/shared/matching/matching.schema'
import {
  type FoundOrder,
  findOpenings,
  type OpeningQuery,
  type OrderList,
  ordersByWords,
} from '@virkelyst/shared/matching/opening.rules'
import { networkHash } from '@virkelyst/shared/matching/order-posting.layout'
import { dayNumber, municipalityNo, rawShare, wordLists } from '@virkelyst/shared/matching/posting-lists'
import { directLists, neighbourLists } from '@virkelyst/shared/matching/rank-lists.rules'
import { goalTie, reasonsFor } from '@virkelyst/shared/matching/reasons.rules'
import { drivingBits, languageBits, licenceBits } from '@virkelyst/shared/matching/requirement-bits'
import { bandOf, orderedBy, penaltyDays } from '@virkelyst/shared/matching/score.rules'
import type { Weights } from '@virkelyst/shared/matching/weights'
import type { Geography } from '../geography/geography.service'
import type { Occupations } from '../occupations/occupations.service'

export type OpeningsAsk = {
  citizen: SeekingCitizen
  kinds: readonly JobOrderKind[]
  limit: number
  /** Also orders no consultant has looked at yet. */
  withSubmitted: boolean
  /** Danish date. */
  today: string
}

export type OpeningsDeps = {
  repository: OpeningsRepository
  matching: Pick<MatchingRepository, 'weightsInForce'>
  geography: Pick<Geography, 'distancesFrom' | 'nameOf'>
  occupations: Pick<Occupations, 'similarity'>
}

/** Orders looked at more closely than by their score: companies in conflict go, few proposals come first. */
const closerLook = 5
const mostByWords = 1000
const over = ['declined', 'closed']

const groupOn = (citizen: SeekingCitizen, date: string): number | null =>
  citizen.targetGroups.find(
    (period) => period.validFrom <= date && (period.validTo === null || period.validTo >= date),
  )?.targetGroup ?? null

const queryFor = (
  { citizen, kinds, withSubmitted, today }: OpeningsAsk,
  distances: Float64Array,
  weights: Weights,
): OpeningQuery => {
  const group = groupOn(citizen, today)
  const { cv } = citizen
  return {
    today: dayNumber(today),
    availableFrom: dayNumber(citizen.availableFrom),
    hoursMin: citizen.hoursMin * 4,
    hoursMax: citizen.hoursMax * 4,
    radiusKm: citizen.radiusKm,
    distances,
    holds: {
      driving: drivingBits(cv.drivingLicences),
      licences: licenceBits(cv.licences),
      ...languageBits(cv.languages),
      children: cv.childrenCertificate,
    },
    branches: packBranches(branchesOf(cv)),
    kinds: new Set(kinds.filter((kind) => group !== null && targetGroupAllows(group, kind, today))),
    withSubmitted,
    municipality: municipalityNo(citizen.municipalityCode),
    network: citizen.networkId === null ? null : networkHash(citizen.networkId),
    weights,
  }
}

/** Finds live orders for a citizen by the same filters and score as people are found for an order. */
export const makeOpenings = ({ repository, matching, geography, occupations }: OpeningsDeps) => {
  /** Lists of the occupations under every goal, neighbours always among them. */
  const occupationLists = async ({ goals }: SeekingCitizen): Promise<OrderList[]> => {
    const wanted = goals.flatMap(({ goal, title, occupations: found }) =>
      [...directLists(found), ...neighbourLists(found, occupations.similarity)].map((list) => ({
        ...list,
        goal,
        title,
      })),
    )
    const numbers = [...new Set(wanted.map((list) => list.no))]
    const blocks = await repository.blocks(numbers)
    const byList = new Map(numbers.map((no, at) => [no, blocks[at]!]))
    return wanted.map(({ no, share, similarity, goal, title }) => ({
      blocks: byList.get(no)!,
      share,
      tie: goalTie(similarity),
      goal,
      title,
    }))
  }

  /** A title that fitted no occupation finds orders by its words; any other finds orders that fitted none. */
  const listOfWords = async (
    { goal, title, occupations: found }: SeekingCitizen['goals'][number],
    query: OpeningQuery,
  ): Promise<OrderList[]> => {
    const lists = wordLists(title)
    const blocks = (await repository.blocks(lists)).flat()
    const numbers = [...ordersByWords(blocks, query, found.length > 0)].slice(0, mostByWords)
    if (numbers.length === 0) return []
    const shares = new Map<number, number>()
    for (const [number, orderTitle] of await repository.titles(numbers))
      shares.set(number, rawShare(orderTitle, title))
    return [{ blocks, share: 0, shares, tie: 'raw', goal, title }]
  }

  const tell = (
    order: OpeningRow,
    found: FoundOrder,
    { citizen, today }: OpeningsAsk,
    referralStatus: string | null,
  ): Opening => {
    const { form } = order
    return {
      orderId: order.id,
      number: order.number,
      title: order.title,
      kind: order.kind,
      companyName: order.companyName,
      description: form.description ?? '',
      tasks: form.tasks ?? null,
      postalName: geography.nameOf(order.postalCode),
      hoursMin: order.hoursMin,
      hoursMax: order.hoursMax,
      startDate: order.startDate,
      hourlyWageOere: form.hourlyWageOere ?? null,
      score: found.score,
      band: bandOf(found.score, found.components.occupation),
      km: found.km,
      reasons: reasonsFor({
        tie: found.list.tie,
        goal: found.list.goal,
        goalTitle: found.list.title,
        orderTitle: order.title,
        components: found.components,
        km: found.km,
        hours: {
          min: citizen.hoursMin,
          max: citizen.hoursMax,
          orderMin: order.hoursMin,
          orderMax: order.hoursMax,
        },
        workedInIndustry: citizen.cv.experience.some((work) => work.industryCode !== undefined),
        availableFrom: citizen.availableFrom,
        today,
        effortUntil: null,
        proposals: 0,
      }),
      referralStatus,
    }
  }

  return {
    /**
     * At most `limit` openings: by score less the penalty for orders that many were proposed to lately, so that orders
     * with few proposals come first. Nothing for a citizen who is not active or has objected to being ranked.
     */
    async find(ask: OpeningsAsk): Promise<Opening[]> {
      const { citizen, limit, today } = ask
      if (citizen.status !== 'active' || citizen.objectedAt !== null) return []
      const { weights } = await matching.weightsInForce(citizen.municipalityCode, today)
      const query = queryFor(ask, geography.distancesFrom(citizen.postalCode), weights)
      const [lists, words, referrals] = await Promise.all([
        occupationLists(citizen),
        Promise.all(citizen.goals.map((goal) => listOfWords(goal, query))),
        repository.referralsOf(citizen.id),
      ])
      const found = findOpenings([...lists, ...words.flat()], query).slice(0, limit * closerLook)
      const rows = (
        await repository.orders(
          found.map((order) => order.number),
          citizen,
        )
      ).filter((row) => mayRefer(row.supportStatus) && !over.includes(referrals.get(row.id) ?? ''))
      const byNumber = new Map(rows.map((row) => [row.number, row]))
      const proposals = await repository.proposalsTo(
        rows.map((row) => row.id),
        `${addDays(today, -penaltyDays)}T00:00:00.000Z`,
      )
      return found
        .flatMap((order, place) => {
          const row = byNumber.get(order.number)
          const by = row ? orderedBy(order.score, proposals.get(row.id) ?? 0) : 0
          return row ? [{ row, order, by, place }] : []
        })
        .sort((a, b) => b.by - a.by || a.place - b.place)
        .slice(0, limit)
        .map(({ row, order }) => tell(row, order, ask, referrals.get(row.id) ?? null))
    },
  }
}
export type Openings = ReturnType<typeof makeOpenings>
