import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { eraseCitizen } from '../retention/erase-citizen'

/** Ids of citizens who were erased since the instant, oldest first: they tell nothing of anybody once erased. */
export const erasedSince = async ({ db }: Session, { events }: Tables, since: string): Promise<string[]> => {
  const rows = await db
    .select({ id: events.subjectId })
    .from(events)
    .where(and(eq(events.kind, 'citizen_erased'), gte(events.at, since)))
    .orderBy(asc(events.at), asc(events.id))
  return rows.map(({ id }) => id)
}

/** Erases again those of the ids who are there. Call inside a transaction. Returns whom, and where. */
export const eraseAgain = async (
  session: Session,
  tables: Tables,
  ids: readonly string[],
  at: string,
): Promise<{ id: string; municipalityCode: string }[]> => {
  const { citizens } = tables
  const found: { id: string; municipalityCode: string }[] = []
  for (let from = 0; from < ids.length; from += 500)
    found.push(
      ...(await session.db
        .select({ id: citizens.id, municipalityCode: citizens.municipalityCode })
        .from(citizens)
        .where(inArray(citizens.id, ids.slice(from, from + 500)))),
    )
  for (const { id } of found) await eraseCitizen(session, tables, id, at)
  return found
}
