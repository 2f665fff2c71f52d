import { inArray, max, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { makeRankingIndex } from '../matching/ranking-index.repository'
import { type CitizenContent, type CitizenRow, searchColumns } from './citizen-record'

// Both engines limit the parameters of a statement: 32,766 and 65,535.
const citizensAtOnce = 500
const detailsAtOnce = 2000

const inParts = async <T>(rows: readonly T[], size: number, write: (part: T[]) => Promise<unknown>) => {
  for (let start = 0; start < rows.length; start += size) await write(rows.slice(start, start + size))
}

/**
 * Writes thousands of citizens with goals, target groups and ranking index inside one transaction; the caller records the
 * one event of the batch. `today`: the Danish date whose target groups are in force.
 */
export const makeCitizensBulk = (tables: Tables, today: string) => {
  const { citizens, citizenGoals, citizenTargetGroups } = tables
  const rankingIndex = makeRankingIndex(tables)

  const writeDetails = async ({ db }: Session, contents: readonly CitizenContent[]) => {
    const goals = contents.flatMap(({ citizen, goals }) =>
      goals.map((goal) => ({ ...goal, citizenId: citizen.id })),
    )
    const periods = contents.flatMap(({ citizen, targetGroups }) =>
      targetGroups.map((period) => ({ ...period, citizenId: citizen.id })),
    )
    await inParts(goals, detailsAtOnce, (part) => db.insert(citizenGoals).values(part))
    await inParts(periods, detailsAtOnce, (part) => db.insert(citizenTargetGroups).values(part))
  }

  return {
    /** Citizens who are not there yet. */
    async insert(session: Session, contents: readonly CitizenContent[]): Promise<void> {
      const [last] = await session.db.select({ no: max(citizens.no) }).from(citizens)
      const first = (last?.no ?? 0) + 1
      const rows = contents.map(({ citizen }, at) => ({
        ...citizen,
        ...searchColumns(citizen),
        no: first + at,
      }))
      await inParts(rows, citizensAtOnce, (part) => session.db.insert(citizens).values(part))
      await writeDetails(session, contents)
      const people = contents.map(({ citizen, goals, targetGroups }, at) => ({
        ...citizen,
        no: first + at,
        objected: citizen.objectedAt !== null,
        goals,
        targetGroups,
      }))
      await rankingIndex.addAll(session, people, today)
    },

    /** Citizens who are there, as they are to be; `existing` are their rows as read in this transaction, in the same order. */
    async replace(
      session: Session,
      contents: readonly CitizenContent[],
      existing: readonly CitizenRow[],
    ): Promise<void> {
      const rows = contents.map(({ citizen }, at) => ({
        ...citizen,
        ...searchColumns(citizen),
        no: existing[at]!.no,
        version: existing[at]!.version + 1,
      }))
      const excluded = Object.fromEntries(
        Object.entries(citizens)
          .filter(([key]) => key in (rows[0] ?? {}) && key !== 'id')
          .map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
      )
      await inParts(rows, citizensAtOnce, (part) =>
        session.db.insert(citizens).values(part).onConflictDoUpdate({ target: citizens.id, set: excluded }),
      )
      const ids = rows.map((row) => row.id)
      await inParts(ids, detailsAtOnce, async (part) => {
        await session.db.delete(citizenGoals).where(inArray(citizenGoals.citizenId, part))
        await session.db.delete(citizenTargetGroups).where(inArray(citizenTargetGroups.citizenId, part))
      })
      await writeDetails(session, contents)
      for (const row of rows) await rankingIndex.replaceFor(session, row.id, today)
    },
  }
}
export type CitizensBulk = ReturnType<typeof makeCitizensBulk>
