import { inArray, max, sql } from 'drizzle-orm'
import { insertMany } from '../kernel/insert-many'
import { portions } from '../kernel/portions'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { makeRankingIndex } from '../matching/ranking-index.repository'
import {
  type CitizenContent,
  type CitizenRecord,
  type CitizenRow,
  type StoredGoal,
  searchColumns,
} from './citizen-record'

type Goals = { citizen: { id: string }; goals: readonly StoredGoal[] }

/**
 * Writes thousands of citizens with goals, target groups and ranking index inside one transaction; the caller records the
 * one event of the batch. `today`: the Danish date whose target groups are in force.
 */
export const makeCitizensBulk = (tables: Tables, today: string) => {
  const { citizens, citizenGoals, citizenTargetGroups } = tables
  const rankingIndex = makeRankingIndex(tables)

  const writeGoals = (session: Session, contents: readonly Goals[]) =>
    insertMany(
      session,
      citizenGoals,
      contents.flatMap(({ citizen, goals }) => goals.map((goal) => ({ ...goal, citizenId: citizen.id }))),
    )
  const writeDetails = async (session: Session, contents: readonly CitizenContent[]) => {
    const periods = contents.flatMap(({ citizen, targetGroups }) =>
      targetGroups.map((period) => ({ ...period, citizenId: citizen.id })),
    )
    await writeGoals(session, contents)
    await insertMany(session, citizenTargetGroups, periods)
  }

  const indexed = (contents: readonly CitizenContent[], rows: readonly { no: number }[]) =>
    contents.map(({ citizen, goals, targetGroups }, at) => ({
      ...citizen,
      no: rows[at]!.no,
      objected: citizen.objectedAt !== null,
      goals,
      targetGroups,
    }))

  return {
    /** Citizens who are not there yet. */
    async insert(session: Session, contents: readonly CitizenContent[]): Promise<void> {
      const [last] = await session.db.select({ no: max(citizens.no) }).from(citizens)
      const first = (last?.no ?? 0) + 1
      const rows = contents.map(({ citizen }, at) => ({
        ...citizen,
        ...searchColumns(citizen),
        no: first + at,
        version: 1,
      }))
      await insertMany(session, citizens, rows)
      await writeDetails(session, contents)
      await rankingIndex.addAll(session, indexed(contents, rows), today)
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
      for (const portion of portions(rows))
        await session.db
          .insert(citizens)
          .values(portion)
          .onConflictDoUpdate({ target: citizens.id, set: excluded })
      for (const portion of portions(rows)) {
        const ids = portion.map((row) => row.id)
        await session.db.delete(citizenGoals).where(inArray(citizenGoals.citizenId, ids))
        await session.db.delete(citizenTargetGroups).where(inArray(citizenTargetGroups.citizenId, ids))
      }
      await writeDetails(session, contents)
      await rankingIndex.replaceAll(session, indexed(contents, rows), today)
    },

    /**
     * Citizens as read in this transaction whose goals mean something else by now. What a person filled in stays as it
     * is, and so does the version: nobody's open form is refused for it.
     */
    async replaceGoals(session: Session, records: readonly CitizenRecord[]): Promise<void> {
      for (const portion of portions(records.map(({ citizen }) => ({ id: citizen.id }))))
        await session.db.delete(citizenGoals).where(
          inArray(
            citizenGoals.citizenId,
            portion.map(({ id }) => id),
          ),
        )
      await writeGoals(session, records)
      await rankingIndex.replaceAll(
        session,
        indexed(
          records,
          records.map(({ citizen }) => citizen),
        ),
        today,
      )
    },
  }
}
export type CitizensBulk = ReturnType<typeof makeCitizensBulk>
