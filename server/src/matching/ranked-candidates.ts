import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import type { CandidateRow, RankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { coverageOf, hasWishes } from '@virkelyst/shared/matching/coverage.rules'
import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import { reasonsFor } from '@virkelyst/shared/matching/reasons.rules'
import { bandOf } from '@virkelyst/shared/matching/score.rules'
import type { Geography } from '../geography/geography.service'
import type { Ranked, RankedPerson } from './ranking'

const nothingWished: RankedCandidate['coverage'] = { met: 0, of: 0, missing: [] }

/** Those found, with name, reasons and coverage: people are read only here, and only those who are shown. */
export const makeCandidates =
  (repository: Pick<RankingRepository, 'candidates'>, geography: Pick<Geography, 'current'>) =>
  async (ranked: Ranked, order: OrderForRanking, today: string): Promise<RankedCandidate[]> => {
    const [rows, places] = await Promise.all([
      repository.candidates(ranked.people, hasWishes(order.requirements)),
      geography.current(),
    ])
    const tell = (person: RankedPerson, row: CandidateRow): RankedCandidate => {
      const { hoursMin, hoursMax, availableFrom } = row
      const goalTitle = row.goalTitle ?? ''
      return {
        citizenId: row.id,
        name: row.name,
        caseReference: row.caseReference,
        postalName: places.nameOf(row.postalCode),
        score: person.score,
        band: bandOf(person.score, person.components.occupation),
        components: person.components,
        reasons: reasonsFor(person, {
          goalTitle,
          orderTitle: order.title,
          hours: { min: hoursMin, max: hoursMax, orderMin: order.hoursMin, orderMax: order.hoursMax },
          availableFrom,
          today,
          effortUntil: ranked.effortUntil,
        }),
        goal: person.goal,
        goalTitle,
        km: person.km,
        hoursMin,
        hoursMax,
        availableFrom,
        coverage: row.cv === null ? nothingWished : coverageOf(order.requirements, row.cv),
        proposalsLast30Days: person.proposals,
        consent: row.consent,
      }
    }
    return ranked.people.flatMap((person) => {
      const row = rows.get(person.no)
      return row ? [tell(person, row)] : []
    })
  }
