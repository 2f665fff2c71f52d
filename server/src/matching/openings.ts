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
  openingComponents,
  openingKm,
} from '@virkelyst/shared/matching/opening.rules'
import { networkHash } from '@virkelyst/shared/matching/order-posting.layout'
import { dayNumber, municipalityNo } from '@virkelyst/shared/matching/posting-lists'
import { reasonsFor } from '@virkelyst/shared/matching/reasons.rules'
import { drivingBits, languageBits, licenceBits } from '@virkelyst/shared/matching/requirement-bits'
import { bandOf, orderedBy, penaltyDays } from '@virkelyst/shared/matching/score.rules'
import type { Weights } from '@virkelyst/shared/matching/weights'
import type { Geography, PlacesNow } from '../geography/geography.service'
import type { Occupations } from '../occupations/occupations.service'
import { makeOpeningLists } from './opening-lists'

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
  geography: Pick<Geography, 'current'>
  occupations: Pick<Occupations, 'current'>
}

/** Orders looked at more closely than by their score: companies in conflict go, few proposals come first. */
const closerLook = 5
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
  const readLists = makeOpeningLists(repository, occupations)

  const tell = (
    order: OpeningRow,
    found: FoundOrder,
    query: OpeningQuery,
    { citizen, today }: OpeningsAsk,
    referralStatus: string | null,
    places: Pick<PlacesNow, 'nameOf'>,
  ): Opening => {
    const { form } = order
    const components = openingComponents(found, query)
    const km = openingKm(found, query)
    return {
      orderId: order.id,
      number: order.number,
      title: order.title,
      kind: order.kind,
      companyName: order.companyName,
      description: form.description ?? '',
      tasks: form.tasks ?? null,
      postalName: places.nameOf(order.postalCode),
      hoursMin: order.hoursMin,
      hoursMax: order.hoursMax,
      startDate: order.startDate,
      hourlyWageOere: form.hourlyWageOere ?? null,
      score: found.score,
      band: bandOf(found.score, components.occupation),
      km,
      reasons: reasonsFor(
        {
          tie: found.list.tie,
          goal: found.list.goal,
          components,
          km,
          workedInIndustry: citizen.cv.experience.some((work) => work.industryCode !== undefined),
          proposals: 0,
        },
        {
          goalTitle: found.list.title,
          orderTitle: order.title,
          hours: {
            min: citizen.hoursMin,
            max: citizen.hoursMax,
            orderMin: order.hoursMin,
            orderMax: order.hoursMax,
          },
          availableFrom: citizen.availableFrom,
          today,
          effortUntil: null,
        },
      ),
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
      const [{ weights }, places] = await Promise.all([
        matching.weightsInForce(citizen.municipalityCode, today),
        geography.current(),
      ])
      const query = queryFor(ask, places.distancesFrom(citizen.postalCode), weights)
      const [lists, referrals] = await Promise.all([
        readLists(citizen, query),
        repository.referralsOf(citizen.id),
      ])
      const found = findOpenings(lists, query)
        .filter(({ number }) => !over.includes(referrals.get(number) ?? ''))
        .slice(0, limit * closerLook)
      const numbers = found.map((order) => order.number)
      const open = (await repository.visible(numbers, citizen)).filter((row) => mayRefer(row.supportStatus))
      const idOf = new Map(open.map((row) => [row.number, row.id]))
      const since = `${addDays(today, -penaltyDays)}T00:00:00.000Z`
      const proposals = await repository.proposalsToNumbers([...idOf.keys()], since)
      const chosen = found
        .flatMap((order, place) => {
          const id = idOf.get(order.number)
          return id
            ? [{ id, order, place, by: orderedBy(order.score, proposals.get(order.number) ?? 0) }]
            : []
        })
        .sort((a, b) => b.by - a.by || a.place - b.place)
        .slice(0, limit)
      const details = await repository.details(chosen.map(({ order }) => order.number))
      return chosen.flatMap(({ id, order }) => {
        const row = details.get(id)
        return row ? [tell(row, order, query, ask, referrals.get(order.number) ?? null, places)] : []
      })
    },
  }
}
export type Openings = ReturnType<typeof makeOpenings>
