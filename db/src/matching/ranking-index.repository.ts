import { goalWords, type IndexedCitizen, packGoals } from '@virkelyst/shared/matching/goal-posting.layout'
import { municipalityNo } from '@virkelyst/shared/matching/posting-lists'
import { asc, eq, inArray } from 'drizzle-orm'
import { insertMany } from '../kernel/insert-many'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { makePostings } from './postings'

const peopleAtOnce = 2000

/**
 * The index that finds people for an order. It is written in the transaction that writes the citizen, so that no ranking
 * ever sees a person as they no longer are.
 */
export const makeRankingIndex = (tables: Tables) => {
  const postings = makePostings(tables, 'goalPostings', goalWords)
  const { citizens, citizenGoals, citizenTargetGroups, goalPostingPlaces } = tables

  const removeAll = async (session: Session, citizenNos: readonly number[]): Promise<void> => {
    for (let start = 0; start < citizenNos.length; start += peopleAtOnce) {
      const some = citizenNos.slice(start, start + peopleAtOnce)
      const places = await session.db
        .delete(goalPostingPlaces)
        .where(inArray(goalPostingPlaces.citizenNo, some))
        .returning()
      await postings.remove(
        session,
        new Set(some),
        places.flatMap((place) => place.blocks),
      )
    }
  }
  const removeFor = (session: Session, citizenNo: number) => removeAll(session, [citizenNo])

  /** Indexes people who are not in the index yet: an import or the seed gives thousands at once. `today`: ISO date. */
  const addAll = async (
    session: Session,
    people: readonly IndexedCitizen[],
    today: string,
  ): Promise<void> => {
    const records = people.flatMap((citizen) =>
      packGoals(citizen, today).map((record) => ({
        ...record,
        municipalityNo: municipalityNo(citizen.municipalityCode),
      })),
    )
    const blocks = await postings.append(session, records)
    const places = new Map<number, number[]>()
    records.forEach((record, at) => {
      const citizenNo = record.words[0]!
      const mine = places.get(citizenNo)
      if (mine) mine.push(blocks[at]!)
      else places.set(citizenNo, [blocks[at]!])
    })
    const rows = [...places].map(([citizenNo, mine]) => ({ citizenNo, blocks: mine }))
    await insertMany(session, goalPostingPlaces, rows)
  }

  return {
    addAll,
    removeFor,

    /** As `replaceFor` for thousands at once, given as they are by now. */
    async replaceAll(session: Session, people: readonly IndexedCitizen[], today: string): Promise<void> {
      await removeAll(
        session,
        people.map((citizen) => citizen.no),
      )
      await addAll(session, people, today)
    },

    /**
     * Brings the index in line with the citizen as stored by now in this transaction: call it after every write to the
     * citizen, the goals or the target groups, with today's Danish date. A citizen who is no longer there leaves it.
     */
    async replaceFor(session: Session, citizenId: string, today: string): Promise<void> {
      const { db } = session
      const [citizen] = await db.select().from(citizens).where(eq(citizens.id, citizenId))
      if (!citizen) return
      const goals = await db
        .select()
        .from(citizenGoals)
        .where(eq(citizenGoals.citizenId, citizenId))
        .orderBy(asc(citizenGoals.goal), asc(citizenGoals.position))
      const targetGroups = await db
        .select()
        .from(citizenTargetGroups)
        .where(eq(citizenTargetGroups.citizenId, citizenId))
        .orderBy(asc(citizenTargetGroups.validFrom))
      await removeFor(session, citizen.no)
      await addAll(
        session,
        [{ ...citizen, objected: citizen.objectedAt !== null, goals, targetGroups }],
        today,
      )
    },
  }
}
export type RankingIndex = ReturnType<typeof makeRankingIndex>
