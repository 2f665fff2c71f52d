import type { TargetGroupPeriod } from '@virkelyst/shared/citizens/target-group.schema'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { sortText } from '@virkelyst/shared/kernel/sort-text'
import { asc, inArray } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

export type CitizenRow = Tables['citizens']['$inferSelect']
export type StoredGoal = Omit<Tables['citizenGoals']['$inferSelect'], 'citizenId'>

/** A citizen with goals in order A1, A2, … C3 and target groups in order of date. */
export type CitizenRecord = { citizen: CitizenRow; goals: StoredGoal[]; targetGroups: TargetGroupPeriod[] }

/** What a writer gives: keys for searching and sorting follow from the name, the running number from the table. */
export type CitizenContent = {
  citizen: Omit<CitizenRow, 'no' | 'searchName' | 'sortName' | 'version'>
  goals: StoredGoal[]
  targetGroups: TargetGroupPeriod[]
}

/** The columns that serve finding and ordering a citizen. */
export const searchColumns = ({ name, caseReference }: Pick<CitizenRow, 'name' | 'caseReference'>) => ({
  searchName: ` ${searchText(`${name} ${caseReference}`)}`,
  sortName: sortText(name),
})

/** Goals and target groups of the given citizens, completing their rows; order of the rows is kept. */
export const withDetails = async (
  { db }: Session,
  { citizenGoals, citizenTargetGroups }: Tables,
  rows: CitizenRow[],
): Promise<CitizenRecord[]> => {
  if (rows.length === 0) return []
  const records = new Map(
    rows.map((citizen): [string, CitizenRecord] => [citizen.id, { citizen, goals: [], targetGroups: [] }]),
  )
  const ids = [...records.keys()]
  const goals = await db
    .select()
    .from(citizenGoals)
    .where(inArray(citizenGoals.citizenId, ids))
    .orderBy(asc(citizenGoals.citizenId), asc(citizenGoals.goal), asc(citizenGoals.position))
  for (const { citizenId, ...goal } of goals) records.get(citizenId)?.goals.push(goal)
  const periods = await db
    .select()
    .from(citizenTargetGroups)
    .where(inArray(citizenTargetGroups.citizenId, ids))
    .orderBy(asc(citizenTargetGroups.citizenId), asc(citizenTargetGroups.validFrom))
  for (const { citizenId, ...period } of periods) records.get(citizenId)?.targetGroups.push(period)
  return [...records.values()]
}
