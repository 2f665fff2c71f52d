import type { CallableUnit, CallsRepository, CompanyOrder } from '@virkelyst/db/matching/calls.repository'
import type { OpeningsRepository, SeekingCitizen } from '@virkelyst/db/matching/openings.repository'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { packBranches } from '@virkelyst/shared/matching/branch-slots'
import {
  type Cooperation,
  callWeights,
  farthestCallKm,
  industriesFor,
  noCooperation,
  type RatedCall,
  rateCall,
} from '@virkelyst/shared/matching/call.rules'
import type { CallSuggestion, CallSuggestions, callsInput } from '@virkelyst/shared/matching/call.schema'
import { branchesOf } from '@virkelyst/shared/matching/goal-posting.layout'
import { lot, penaltyDays } from '@virkelyst/shared/matching/score.rules'
import type { EmployingIndustries } from '@virkelyst/shared/occupations/employers.rules'
import { groupOf } from '@virkelyst/shared/occupations/occupation.codes'
import type { z } from 'zod'
import type { Geography, PlacesNow } from '../geography/geography.service'
import type { Industries } from '../industries/industries.service'

export type CallsDeps = {
  repository: CallsRepository
  openings: Pick<OpeningsRepository, 'proposalsTo'>
  geography: Pick<Geography, 'current'>
  industries: Pick<Industries, 'find'>
  employers: EmployingIndustries
}
export type CallsAsk = Omit<z.infer<typeof callsInput>, 'citizenId'> & {
  citizen: SeekingCitizen
  /** Danish date. */
  today: string
}

/** Two years: a company that has not asked for anybody since is new again. */
const rememberedDays = 730

type Rated = { unit: CallableUnit; km: number; rated: RatedCall }

const closedFor = ({ status, objectedAt, goals }: SeekingCitizen): CallSuggestions['closed'] => {
  if (objectedAt !== null) return 'objected'
  if (status !== 'active') return 'not_active'
  return goals.every(({ occupations }) => occupations.length === 0) ? 'no_goals' : null
}

/** What each company and the municipality have done together, from its orders. */
const cooperationOf = (
  orders: readonly CompanyOrder[],
  proposals: ReadonlyMap<string, number>,
): Map<string, Cooperation> => {
  const byCompany = new Map<string, Cooperation>()
  for (const [cvr, own] of groupBy(orders, (order) => order.cvr)) {
    const inTime = own.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    const seen = new Map(
      inTime.flatMap(({ occupations, title }) =>
        occupations.map(({ code }): [string, string] => [groupOf(code), title]),
      ),
    )
    byCompany.set(cvr, {
      orders: own.length,
      hired: own.reduce((sum, order) => sum + order.hired, 0),
      lastAt: inTime.at(-1)?.submittedAt ?? null,
      seen,
      proposed: own.reduce((sum, order) => sum + (proposals.get(order.id) ?? 0), 0),
    })
  }
  return byCompany
}

/** Finds companies worth a call for a citizen: each once, by its workplace that fits best. */
export const makeCalls = ({ repository, openings, geography, industries, employers }: CallsDeps) => {
  const tell = (
    { unit, km, rated }: Rated,
    details: Awaited<ReturnType<CallsRepository['details']>>,
    cooperation: Cooperation,
    live: readonly CompanyOrder[],
    places: Pick<PlacesNow, 'nameOf'>,
  ): CallSuggestion[] => {
    const row = details.get(unit.pNumber)
    if (!row) return []
    const { orders, hired, lastAt } = cooperation
    return [
      {
        cvr: row.cvr,
        companyName: row.companyName,
        pNumber: row.pNumber,
        unitName: row.name,
        address: row.address,
        postalCode: row.postalCode,
        postalName: places.nameOf(row.postalCode),
        km,
        industry: unit.industryCode === null ? null : (industries.find(unit.industryCode)?.name ?? null),
        goal: rated.goal.goal,
        goalTitle: rated.goal.title,
        score: rated.score,
        reasons: rated.reasons,
        cooperation: { orders, hired, lastAt },
        openings: live.map(({ id, title, kind }) => ({ orderId: id, title, kind })),
      },
    ]
  }

  return {
    /**
     * Companies for the citizen, best first: by score less the penalty for those that many were proposed to lately; ties
     * are drawn by lot. Nothing for somebody who is not active, has objected to being ranked, or has no goal that the
     * catalogue knows.
     */
    async find({ citizen, goal, maxKm, page, pageSize, today }: CallsAsk): Promise<CallSuggestions> {
      const empty = { rows: [], total: 0, weightsVersion: callWeights.version }
      const closed = closedFor(citizen)
      if (closed !== null) return { ...empty, closed }
      const goals = citizen.goals.filter((one) => goal === undefined || one.goal === goal)
      const places = await geography.current()
      const distances = places.distancesFrom(citizen.postalCode)
      const within = Math.min(maxKm ?? citizen.radiusKm, farthestCallKm)
      const orders = await repository.ordersSince(citizen, `${addDays(today, -rememberedDays)}T00:00:00.000Z`)
      const live = orders.filter((order) => order.live)
      const proposals = await openings.proposalsTo(
        live.map(({ id }) => id),
        `${addDays(today, -penaltyDays)}T00:00:00.000Z`,
      )
      const cooperation = cooperationOf(orders, proposals)
      const groups = new Set(goals.flatMap((one) => one.occupations.map(({ code }) => groupOf(code))))
      const asked = [...cooperation].flatMap(([cvr, { seen }]) =>
        [...seen.keys()].some((group) => groups.has(group)) ? [cvr] : [],
      )
      const [byIndustry, byOrders] = await Promise.all([
        repository.inIndustries(industriesFor(goals, employers)),
        repository.ofCompanies(asked),
      ])
      const branches = packBranches(branchesOf(citizen.cv))
      const best = new Map<string, Rated>()
      for (const unit of [...byIndustry, ...byOrders]) {
        const km = distances[Number(unit.postalCode)] ?? Number.POSITIVE_INFINITY
        if (!(km <= within)) continue
        const facts = {
          km,
          industryCode: unit.industryCode,
          cooperation: cooperation.get(unit.cvr) ?? noCooperation,
        }
        const rated = rateCall(goals, facts, branches, employers)
        if (rated === null) continue
        const before = best.get(unit.cvr)
        const better =
          before === undefined ||
          rated.by > before.rated.by ||
          (rated.by === before.rated.by && unit.pNumber < before.unit.pNumber)
        if (better) best.set(unit.cvr, { unit, km, rated })
      }
      const inOrder = [...best.values()].sort(
        (a, b) =>
          b.rated.by - a.rated.by ||
          lot(citizen.id, Number(a.unit.cvr)) - lot(citizen.id, Number(b.unit.cvr)),
      )
      const shown = inOrder.slice((page - 1) * pageSize, page * pageSize)
      const details = await repository.details(shown.map(({ unit }) => unit.pNumber))
      const liveOf = groupBy(live, (order) => order.cvr)
      return {
        rows: shown.flatMap((one) =>
          tell(
            one,
            details,
            cooperation.get(one.unit.cvr) ?? noCooperation,
            liveOf.get(one.unit.cvr) ?? [],
            places,
          ),
        ),
        total: inOrder.length,
        weightsVersion: callWeights.version,
        closed: null,
      }
    },
  }
}
export type Calls = ReturnType<typeof makeCalls>
