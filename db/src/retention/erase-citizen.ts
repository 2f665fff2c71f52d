import { and, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { makeRankingIndex } from '../matching/ranking-index.repository'
import { refreshOrderBall } from '../referrals/order-ball'
import { keepFigures } from './keep-figures'
import { deletePlacements, erasePayloads } from './placement-parts'

/** Stands in a stored ranking where somebody stood who was erased: the others keep their places. */
export const nobodyRanked = ''

/** Ids of what lies about one citizen. */
export const aboutCitizen = async ({ db }: Session, tables: Tables, citizenId: string) => {
  const { referrals, placements, tracks, grants } = tables
  const seats = await db.select({ userId: grants.userId }).from(grants).where(eq(grants.citizenId, citizenId))
  const userIds = [...new Set(seats.map(({ userId }) => userId))]
  const others = await db
    .select({ userId: grants.userId })
    .from(grants)
    .where(
      and(
        inArray(grants.userId, userIds),
        isNull(grants.revokedAt),
        or(isNull(grants.citizenId), ne(grants.citizenId, citizenId)),
      ),
    )
  const kept = new Set(others.map(({ userId }) => userId))
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  return {
    referrals: await db
      .select({ id: referrals.id, orderId: referrals.orderId })
      .from(referrals)
      .where(eq(referrals.citizenId, citizenId)),
    placementIds: ids(
      await db.select({ id: placements.id }).from(placements).where(eq(placements.citizenId, citizenId)),
    ),
    trackIds: ids(await db.select({ id: tracks.id }).from(tracks).where(eq(tracks.citizenId, citizenId))),
    /** Accounts that are the citizen's and nothing else. */
    userIds: userIds.filter((id) => !kept.has(id)),
  }
}

/** Takes the person out of stored rankings; the rows that were written while ranking say which. */
const leaveRankings = async (
  { db }: Session,
  tables: Tables,
  { id: citizenId, municipalityCode }: { id: string; municipalityCode: string },
): Promise<void> => {
  const { auditSubjects, audit, rankingRuns } = tables
  const ranked = db
    .select({ at: audit.at })
    .from(auditSubjects)
    .innerJoin(audit, eq(audit.id, auditSubjects.auditId))
    .where(and(eq(auditSubjects.subjectId, citizenId), eq(audit.action, 'rank')))
  const runs = await db
    .select({ id: rankingRuns.id, ranked: rankingRuns.ranked })
    .from(rankingRuns)
    .where(and(eq(rankingRuns.municipalityCode, municipalityCode), inArray(rankingRuns.at, ranked)))
  for (const run of runs) {
    if (!run.ranked.some((one) => one.citizenId === citizenId)) continue
    const without = run.ranked.map((one) =>
      one.citizenId === citizenId ? { ...one, citizenId: nobodyRanked, reasons: [] } : one,
    )
    await db.update(rankingRuns).set({ ranked: without }).where(eq(rankingRuns.id, run.id))
  }
}

const deleteAccounts = async ({ db }: Session, tables: Tables, ids: readonly string[]): Promise<void> => {
  const { sessions, grants, users, outbox, companyContacts } = tables
  await db.delete(outbox).where(inArray(outbox.recipientId, [...ids]))
  await db.delete(sessions).where(inArray(sessions.userId, [...ids]))
  await db.delete(grants).where(inArray(grants.userId, [...ids]))
  await db
    .update(companyContacts)
    .set({ userId: null })
    .where(inArray(companyContacts.userId, [...ids]))
  await db.delete(users).where(inArray(users.id, [...ids]))
}

/**
 * Erases a citizen with all that lies about them, and adds what they counted for to the figures that stay. The log keeps
 * its lines, whose ids lead to nobody by then. Call it inside a transaction. Returns false where there is no such citizen.
 * @param now the instant of the erasure
 */
export const eraseCitizen = async (
  session: Session,
  tables: Tables,
  citizenId: string,
  now: string,
): Promise<boolean> => {
  const { db } = session
  const { citizens, citizenGoals, citizenTargetGroups, proposalLoads, referrals, exclusions } = tables
  const { tracks, trackPauses, trackTicks, linkCodes, grants, outbox, resolutionRuns } = tables
  const { erasureNotices, erasureHolds, placementDocuments } = tables
  const [citizen] = await db.select().from(citizens).where(eq(citizens.id, citizenId))
  if (citizen === undefined) return false
  const about = await aboutCitizen(session, tables, citizenId)
  const referralIds = about.referrals.map(({ id }) => id)

  await keepFigures(session, tables, citizenId)
  await erasePayloads(session, tables, [citizenId, ...referralIds, ...about.trackIds, ...about.userIds])
  await leaveRankings(session, tables, citizen)
  await makeRankingIndex(tables).removeFor(session, citizen.no)
  await db.delete(proposalLoads).where(eq(proposalLoads.citizenNo, citizen.no))

  await db.delete(outbox).where(inArray(outbox.subjectId, [citizenId, ...referralIds]))
  await db.delete(referrals).where(eq(referrals.citizenId, citizenId))
  await db.delete(exclusions).where(eq(exclusions.citizenId, citizenId))
  for (const orderId of new Set(about.referrals.map((referral) => referral.orderId)))
    await refreshOrderBall(session, tables, orderId, now)

  await db.delete(placementDocuments).where(eq(placementDocuments.citizenId, citizenId))
  await deletePlacements(session, tables, about.placementIds)

  for (const part of [trackPauses, trackTicks])
    await db.delete(part).where(inArray(part.trackId, about.trackIds))
  await db.delete(tracks).where(eq(tracks.citizenId, citizenId))

  await db.delete(linkCodes).where(eq(linkCodes.citizenId, citizenId))
  await db.delete(grants).where(eq(grants.citizenId, citizenId))
  await deleteAccounts(session, tables, about.userIds)

  await db
    .update(resolutionRuns)
    .set({ cursor: '' })
    .where(and(eq(resolutionRuns.cursor, citizenId), isNotNull(resolutionRuns.endedAt)))
  for (const part of [erasureNotices, erasureHolds, citizenGoals, citizenTargetGroups])
    await db.delete(part).where(eq(part.citizenId, citizenId))
  await db.delete(citizens).where(eq(citizens.id, citizenId))
  return true
}
