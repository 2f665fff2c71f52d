import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import type { CandidateRow, RankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { coverageOf } from '@virkelyst/shared/matching/coverage.rules'
import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import { reasonsFor } from '@virkelyst/shared/matching/reasons.rules'
import { bandOf } from '@virkelyst/shared/matching/score.rules'
import type { Geography } from '../geography/geography.service'
import type { Ranked, RankedPerson } from './ranking'

const titleKey = (no: number, goal: string, position: number) => `${no} ${goal} ${position}`

/** Those found, with name, reasons and coverage: people are read only here, and only those who are shown. */
export const makeCandidates =
  (repository: Pick<RankingRepository, 'candidates' | 'titlesOf'>, geography: Pick<Geography, 'current'>) =>
  async (ranked: Ranked, order: OrderForRanking, today: string): Promise<RankedCandidate[]> => {
    const numbers = ranked.people.map((person) => person.no)
    const [rows, goalTitles, places] = await Promise.all([
      repository.candidates(numbers),
      repository.titlesOf(numbers),
      geography.current(),
    ])
    const titles = new Map(
      goalTitles.map(({ no, goal, position, title }) => [titleKey(no, goal, position), title]),
    )
    const tell = (person: RankedPerson, row: CandidateRow): RankedCandidate => {
      const goalTitle = titles.get(titleKey(person.no, person.goal, person.position)) ?? ''
      return {
        citizenId: row.id,
        name: row.name,
        caseReference: row.caseReference,
        postalName: places.nameOf(row.postalCode),
        score: person.score,
        band: bandOf(person.score, person.components.occupation),
        components: person.components,
        reasons: reasonsFor({
          ...person,
          goalTitle,
          orderTitle: order.title,
          hours: {
            min: row.hoursMin,
            max: row.hoursMax,
            orderMin: order.hoursMin,
            orderMax: order.hoursMax,
          },
          availableFrom: row.availableFrom,
          today,
          effortUntil: ranked.effortUntil,
        }),
        goal: person.goal,
        goalTitle,
        km: person.km,
        hoursMin: row.hoursMin,
        hoursMax: row.hoursMax,
        availableFrom: row.availableFrom,
        coverage: coverageOf(order.requirements, row.cv),
        proposalsLast30Days: person.proposals,
        consent: row.consent,
      }
    }
    return ranked.people.flatMap((person) => {
      const row = rows.get(person.no)
      return row ? [tell(person, row)] : []
    })
  }
