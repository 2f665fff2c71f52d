import type { CitizenFilter, CitizenRow } from '@virkelyst/shared/citizens/citizen.schema'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { openReferralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { and, asc, count, eq, exists, inArray, like } from 'drizzle-orm'
import type { Store } from '../kernel/store'

/** The list of a municipality's citizens, by name in Danish order. */
export const makeCitizensSearch = (store: Store) => {
  const { citizens, citizenGoals, postalCodes, referrals } = store.tables
  const { db } = store.read

  const goalsOf = (ids: string[]) =>
    db
      .select({ citizenId: citizenGoals.citizenId, goal: citizenGoals.goal, title: citizenGoals.title })
      .from(citizenGoals)
      .where(inArray(citizenGoals.citizenId, ids))
      .orderBy(asc(citizenGoals.citizenId), asc(citizenGoals.goal), asc(citizenGoals.position))

  const openProposalsOf = (ids: string[]) =>
    db
      .select({ citizenId: referrals.citizenId, open: count() })
      .from(referrals)
      .where(and(inArray(referrals.citizenId, ids), inArray(referrals.status, [...openReferralStatuses])))
      .groupBy(referrals.citizenId)

  /** Each word of `q` begins a word of the name or the case reference. */
  return async (municipalityCode: string, filter: CitizenFilter): Promise<Paged<CitizenRow>> => {
    const words = searchText(filter.q).split(' ').filter(Boolean)
    const interest = db
      .select({ id: referrals.id })
      .from(referrals)
      .where(
        and(
          eq(referrals.citizenId, citizens.id),
          eq(referrals.status, 'suggested'),
          eq(referrals.source, 'interest'),
        ),
      )
    const where = and(
      eq(citizens.municipalityCode, municipalityCode),
      ...words.map((word) => like(citizens.searchName, `% ${word}%`)),
      filter.status ? eq(citizens.status, filter.status) : undefined,
      filter.interested ? exists(interest) : undefined,
    )
    const page = await db
      .select({ citizen: citizens, postalName: postalCodes.name })
      .from(citizens)
      .leftJoin(postalCodes, eq(postalCodes.code, citizens.postalCode))
      .where(where)
      .orderBy(asc(citizens.sortName), asc(citizens.id))
      .limit(filter.pageSize)
      .offset((filter.page - 1) * filter.pageSize)
    const [total] = await db.select({ n: count() }).from(citizens).where(where)
    const ids = page.map((row) => row.citizen.id)
    const [goals, proposals] = ids.length > 0 ? [await goalsOf(ids), await openProposalsOf(ids)] : [[], []]
    return {
      rows: page.map(({ citizen, postalName }) => ({
        id: citizen.id,
        name: citizen.name,
        caseReference: citizen.caseReference,
        postalCode: citizen.postalCode,
        postalName: postalName ?? '',
        status: citizen.status,
        goals: goals
          .filter((goal) => goal.citizenId === citizen.id)
          .map(({ goal, title }) => ({ goal, title })),
        hoursMin: citizen.hoursMin,
        hoursMax: citizen.hoursMax,
        openProposals: proposals.find((line) => line.citizenId === citizen.id)?.open ?? 0,
        consentAt: citizen.consentAt,
      })),
      total: total?.n ?? 0,
    }
  }
}
export type CitizensSearch = ReturnType<typeof makeCitizensSearch>
