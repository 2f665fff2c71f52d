import { makeCallsRepository } from '@virkelyst/db/matching/calls.repository'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeOpeningsRepository } from '@virkelyst/db/matching/openings.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { builtInEmployers } from '@virkelyst/db/occupations/employers-file'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { targetGroupRulesVersion } from '@virkelyst/shared/citizens/target-groups.rules'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { CallSuggestions, callsInput } from '@virkelyst/shared/matching/call.schema'
import type {
  compareInput,
  comparison,
  Opening,
  openingsInput,
  RankInput,
  Ranking as RankingAnswer,
} from '@virkelyst/shared/matching/matching.schema'
import type { z } from 'zod'
import type { Audit } from '../audit/audit.service'
import type { Citizens } from '../citizens/citizens.service'
import type { Geography } from '../geography/geography.service'
import type { Industries } from '../industries/industries.service'
import { type Deps, nowIso } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import type { Occupations } from '../occupations/occupations.service'
import { makeCalls } from './calls'
import { makeOpenings } from './openings'
import { makeCandidates } from './ranked-candidates'
import { makeRanking } from './ranking'

export type MatchingDeps = Deps & {
  audit: Pick<Audit, 'read'>
  citizens: Pick<Citizens, 'several'>
  geography: Pick<Geography, 'current'>
  industries: Pick<Industries, 'find'>
  occupations: Pick<Occupations, 'current'>
}

const openingsShown = 50
const smallJobsShown = 10

/** Ranks people for orders and orders for people. Software suggests; every ranking of people is on record. */
export const makeMatching = ({
  store,
  clock,
  ids,
  audit,
  citizens,
  geography,
  industries,
  occupations,
}: MatchingDeps) => {
  const matching = makeMatchingRepository(store)
  const repository = makeRankingRepository(store)
  const openingsRepository = makeOpeningsRepository(store)
  const ranking = makeRanking({ repository, matching, geography, occupations })
  const candidatesOf = makeCandidates(repository, geography)
  const openings = makeOpenings({ repository: openingsRepository, matching, geography, occupations })
  const calls = makeCalls({
    repository: makeCallsRepository(store),
    openings: openingsRepository,
    geography,
    industries,
    employers: builtInEmployers(),
  })
  const today = () => danishDate(clock.now())

  const visibleOrder = async (orderId: string, municipalityCode: string): Promise<OrderForRanking> => {
    const order = await repository.findOrder(orderId, municipalityCode)
    if (order === null) throw new AppError('not_there')
    return order
  }

  return {
    /**
     * The best of the actor's own citizens for an order that the municipality may see, each with reasons, and what every
     * filter removed. The run is stored with its inputs, and who was looked at in the audit.
     * @throws AppError `not_there`, `order_not_live`
     */
    async rank(actor: Actor, input: RankInput): Promise<RankingAnswer> {
      const municipalityCode = municipalityOf(actor)
      const order = await visibleOrder(input.orderId, municipalityCode)
      if (!isLive(order.status)) throw new AppError('order_not_live')
      const { limit, targetGroups, goals, maxKm = null } = input
      const asked = { municipalityCode, limit, targetGroups, goals, maxKm }
      const found = await ranking.find({ ...asked, order, today: today() })
      const candidates = await candidatesOf(found, order, today())
      const run = {
        id: ids.next(),
        at: nowIso(clock),
        catalogueVersion: found.catalogueVersion,
        weightsVersion: found.weights.version,
        counts: found.counts,
      }
      await matching.recordRun(
        {
          ...run,
          orderId: order.id,
          municipalityCode,
          actorUserId: actor.userId,
          rulesVersion: targetGroupRulesVersion,
          filters: asked,
          ranked: candidates.map(({ citizenId, score, components, reasons }) => ({
            citizenId,
            score,
            components,
            reasons,
          })),
        },
        {
          id: ids.next(),
          at: run.at,
          action: 'rank',
          procedure: 'matching.rank',
          actorUserId: actor.userId,
          actorRole: actor.role,
          municipalityCode,
          subjectType: 'citizen',
          subjectIds: candidates.map((candidate) => candidate.citizenId),
          purpose: `job_order ${order.id}`,
          allowed: true,
        },
      )
      return {
        runId: run.id,
        at: run.at,
        catalogueVersion: run.catalogueVersion,
        weightsVersion: run.weightsVersion,
        weights: found.weights.weights,
        counts: run.counts,
        candidates,
        leftOut: found.leftOut.map(({ citizenId, name, reason, by }) => ({ citizenId, name, reason, by })),
        byWords: found.byWords,
      }
    },

    /** Two citizens side by side for one order; `candidate` is null for one whom a filter takes out. */
    async compare(
      actor: Actor,
      { orderId, citizenIds }: z.infer<typeof compareInput>,
    ): Promise<z.infer<typeof comparison>> {
      const municipalityCode = municipalityOf(actor)
      const order = await visibleOrder(orderId, municipalityCode)
      const views = await citizens.several(actor, citizenIds, {
        procedure: 'matching.compare',
        purpose: `job_order ${orderId}`,
      })
      const numbers = await repository.numbersOf(citizenIds, municipalityCode)
      const found = await ranking.find(
        {
          order,
          municipalityCode,
          limit: citizenIds.length,
          targetGroups: [],
          goals: [],
          maxKm: null,
          today: today(),
        },
        new Set(numbers.values()),
      )
      const candidates = await candidatesOf(found, order, today())
      return views.map((citizen) => ({
        citizen,
        candidate: candidates.find((candidate) => candidate.citizenId === citizen.id) ?? null,
      }))
    },

    /** Orders worth a call for one of the municipality's citizens, of every kind the target group may take. */
    async openingsFor(actor: Actor, { citizenId, kind }: z.infer<typeof openingsInput>): Promise<Opening[]> {
      const citizen = await openingsRepository.citizen(citizenId)
      if (citizen === null || citizen.municipalityCode !== municipalityOf(actor))
        throw new AppError('not_there')
      await audit.read(actor, 'matching.openingsFor', 'citizen', [citizenId])
      const kinds = kind === undefined ? jobOrderKinds : [kind]
      return openings.find({ citizen, kinds, limit: openingsShown, withSubmitted: true, today: today() })
    },

    /** Companies worth a call for one of the municipality's citizens, with or without an order. */
    async callsFor(
      actor: Actor,
      { citizenId, ...asked }: z.infer<typeof callsInput>,
    ): Promise<CallSuggestions> {
      const citizen = await openingsRepository.citizen(citizenId)
      if (citizen === null || citizen.municipalityCode !== municipalityOf(actor))
        throw new AppError('not_there')
      await audit.read(actor, 'matching.callsFor', 'citizen', [citizenId])
      return calls.find({ citizen, ...asked, today: today() })
    },

    /** At most ten småjobs for the signed-in citizen. */
    async mySmallJobs(actor: Actor): Promise<Opening[]> {
      const citizen = actor.citizenId === null ? null : await openingsRepository.citizen(actor.citizenId)
      if (citizen === null) throw new AppError('not_there')
      await audit.read(actor, 'matching.mySmallJobs', 'citizen', [citizen.id])
      return openings.find({
        citizen,
        kinds: ['part_hours_job'],
        limit: smallJobsShown,
        withSubmitted: false,
        today: today(),
      })
    },
  }
}
export type Matching = ReturnType<typeof makeMatching>
