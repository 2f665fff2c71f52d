import type { SubjectType } from '@virkelyst/shared/audit/audit.schema'
import { eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/** Subjects of events whose contents go with a case. */
export const caseSubjects = ['citizen', 'referral', 'placement'] as const satisfies readonly SubjectType[]

const eventsAtOnce = 500

/** Erases what the log says was changed on these subjects; the lines stay. */
export const erasePayloads = async (
  { db }: Session,
  { auditSubjects, audit, eventPayloads }: Tables,
  subjectIds: readonly string[],
): Promise<void> => {
  for (let from = 0; from < subjectIds.length; from += eventsAtOnce)
    await db.delete(eventPayloads).where(
      inArray(
        eventPayloads.eventId,
        db
          .select({ id: audit.eventId })
          .from(auditSubjects)
          .innerJoin(audit, eq(audit.id, auditSubjects.auditId))
          .where(inArray(auditSubjects.subjectId, subjectIds.slice(from, from + eventsAtOnce))),
      ),
    )
}

/** Deletes placements with all that lies about them, and what was written of them in the log and in mail. */
export const deletePlacements = async (
  session: Session,
  tables: Tables,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return
  const { db } = session
  const of = (column: SQLiteColumn) => inArray(column, [...ids])
  const { placements, placementSignatures, placementDecisions, placementDocuments, outbox } = tables
  const { representativeLinks, representativeLinkTokens, followUps, followUpAnswers, followUpPeople } = tables
  const { laterOutcomes, hourPlanChanges, hourRegistrations, planMilestones } = tables
  const talks = await db.select({ id: followUps.id }).from(followUps).where(of(followUps.placementId))
  const links = await db
    .select({ id: representativeLinks.id })
    .from(representativeLinks)
    .where(of(representativeLinks.placementId))
  const talkIds = talks.map(({ id }) => id)
  const linkIds = links.map(({ id }) => id)
  const subjects = [...ids, ...talkIds, ...linkIds]
  await erasePayloads(session, tables, subjects)
  await db.delete(outbox).where(inArray(outbox.subjectId, subjects))
  await db.delete(followUpAnswers).where(inArray(followUpAnswers.followUpId, talkIds))
  await db.delete(representativeLinkTokens).where(inArray(representativeLinkTokens.linkId, linkIds))
  for (const part of [
    placementSignatures,
    placementDecisions,
    placementDocuments,
    representativeLinks,
    followUps,
    followUpPeople,
    laterOutcomes,
    hourPlanChanges,
    hourRegistrations,
    planMilestones,
  ])
    await db.delete(part).where(of(part.placementId))
  await db.delete(placements).where(of(placements.id))
}
