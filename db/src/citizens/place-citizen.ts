import { danishDate } from '@virkelyst/shared/kernel/dates'
import { and, eq, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { recordEvent } from '../kernel/writing'
import { makeRankingIndex } from '../matching/ranking-index.repository'
import type { ClosingAct } from '../referrals/close-referrals'

/** Marks an active citizen as placed and takes them out of the ranking. Call it in the transaction of the hire. */
export const placeCitizen = async (
  session: Session,
  tables: Tables,
  citizenId: string,
  { actor, procedure, at, newEvent }: ClosingAct,
): Promise<void> => {
  const { citizens } = tables
  const [placed] = await session.db
    .update(citizens)
    .set({ status: 'placed', updatedAt: at, version: sql`${citizens.version} + 1` })
    .where(and(eq(citizens.id, citizenId), eq(citizens.status, 'active')))
    .returning({ municipalityCode: citizens.municipalityCode })
  if (!placed) return
  await recordEvent(
    session,
    tables,
    newEvent({
      actor,
      procedure,
      at,
      kind: 'citizen_changed',
      subjectType: 'citizen',
      subjectId: citizenId,
      municipalityCode: placed.municipalityCode,
      payload: { before: { status: 'active' }, after: { status: 'placed' } },
    }),
  )
  await makeRankingIndex(tables).replaceFor(session, citizenId, danishDate(at))
}
