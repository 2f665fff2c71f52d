import type { RetentionRuleId } from '@virkelyst/shared/retention/retention.rules'
import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tables } from '../kernel/schema'
import type { Database, Session } from '../kernel/store'
import { anonymiseAccounts, forgottenIssuer } from './anonymise-accounts'
import { caseSubjects, deletePlacements } from './placement-parts'

/** `before`: an instant, what began to run earlier is due. `code`: of one municipality; null: of the installation. */
export type Due = { before: string; code: string | null }
/** Rows of one table that a rule has let go. */
export type DueRows = {
  rule: RetentionRuleId
  table: SQLiteTable
  key: SQLiteColumn
  where(due: Due): SQL | undefined
  /** What is done with them; without it they are deleted. */
  remove?(session: Session, ids: string[]): Promise<unknown>
}

/** Which rows each rule lets go. */
export const dueRows = (tables: Tables, db: Database): DueRows[] => {
  const {
    invitationTokens,
    rankingRuns,
    jobOrders,
    jobOrderContacts,
    invitations,
    linkCodes,
    representativeLinks,
  } = tables
  const { representativeLinkTokens, companyContacts, placements, eventPayloads, events, users, grants } =
    tables

  const orderOfCompanySince = (before: string) =>
    exists(
      db
        .select({ id: jobOrders.id })
        .from(jobOrders)
        .where(and(eq(jobOrders.cvr, companyContacts.cvr), gte(jobOrders.updatedAt, before))),
    )
  const orderWithContactSince = (before: string) =>
    exists(
      db
        .select({ id: jobOrders.id })
        .from(jobOrders)
        .innerJoin(jobOrderContacts, eq(jobOrderContacts.orderId, jobOrders.id))
        .where(and(eq(jobOrderContacts.contactId, companyContacts.id), gte(jobOrders.updatedAt, before))),
    )
  const placementOfCompanySince = (before: string) =>
    exists(
      db
        .select({ id: placements.id })
        .from(placements)
        .where(and(eq(placements.cvr, companyContacts.cvr), gte(placements.updatedAt, before))),
    )

  const contactIsDue = ({ before }: Due) =>
    and(
      lt(companyContacts.createdAt, before),
      or(
        and(eq(companyContacts.active, false), not(orderWithContactSince(before))),
        and(not(orderOfCompanySince(before)), not(placementOfCompanySince(before))),
      ),
    )

  // An administrator's is ended by another one, and a citizen's goes with the case.
  const accountIsDue = ({ before }: Due) =>
    and(
      ne(users.issuer, forgottenIssuer),
      or(lt(users.lastSignInAt, before), and(isNull(users.lastSignInAt), lt(users.createdAt, before))),
      notExists(
        db
          .select({ id: grants.id })
          .from(grants)
          .where(
            and(
              eq(grants.userId, users.id),
              isNull(grants.revokedAt),
              or(eq(grants.role, 'administrator'), isNotNull(grants.citizenId)),
            ),
          ),
      ),
    )

  return [
    {
      rule: 'rankings',
      table: rankingRuns,
      key: rankingRuns.id,
      where: ({ before, code }) =>
        and(lt(rankingRuns.at, before), code === null ? undefined : eq(rankingRuns.municipalityCode, code)),
    },
    {
      rule: 'drafts',
      table: jobOrders,
      key: jobOrders.id,
      where: ({ before, code }) =>
        and(
          eq(jobOrders.status, 'draft'),
          lt(jobOrders.updatedAt, before),
          code === null ? undefined : eq(jobOrders.municipalityCode, code),
        ),
    },
    {
      rule: 'unnamed',
      table: placements,
      key: placements.id,
      where: ({ before, code }) =>
        and(
          isNull(placements.citizenId),
          inArray(placements.status, ['withdrawn', 'refused']),
          lt(placements.updatedAt, before),
          code === null ? undefined : eq(placements.municipalityCode, code),
        ),
      remove: (session, ids) => deletePlacements(session, tables, ids),
    },
    {
      rule: 'links',
      table: representativeLinks,
      key: representativeLinks.id,
      where: ({ before }) =>
        and(isNull(representativeLinks.usedAt), lt(representativeLinks.expiresAt, before)),
      async remove({ db: writing }, ids) {
        await writing.delete(representativeLinkTokens).where(inArray(representativeLinkTokens.linkId, ids))
        await writing.delete(representativeLinks).where(inArray(representativeLinks.id, ids))
      },
    },
    {
      rule: 'invitations',
      table: invitations,
      key: invitations.id,
      where: ({ before }) =>
        and(
          lt(invitations.invitedAt, before),
          or(isNull(invitations.acceptedAt), lt(invitations.acceptedAt, before)),
          or(isNull(invitations.revokedAt), lt(invitations.revokedAt, before)),
        ),
      async remove({ db: writing }, ids) {
        await writing.delete(invitationTokens).where(inArray(invitationTokens.invitationId, ids))
        await writing.delete(invitations).where(inArray(invitations.id, ids))
      },
    },
    {
      rule: 'invitations',
      table: linkCodes,
      key: linkCodes.id,
      where: ({ before }) => lt(linkCodes.expiresAt, before),
    },
    {
      rule: 'contacts',
      table: companyContacts,
      key: companyContacts.id,
      where: contactIsDue,
      async remove({ db: writing }, ids) {
        await writing.delete(jobOrderContacts).where(inArray(jobOrderContacts.contactId, ids))
        await writing.delete(companyContacts).where(inArray(companyContacts.id, ids))
      },
    },
    {
      rule: 'contents',
      table: eventPayloads,
      key: eventPayloads.eventId,
      where: ({ before }) =>
        inArray(
          eventPayloads.eventId,
          db
            .select({ id: events.id })
            .from(events)
            .where(and(lt(events.at, before), notInArray(events.subjectType, [...caseSubjects]))),
        ),
    },
    {
      rule: 'accounts',
      table: users,
      key: users.id,
      where: accountIsDue,
      remove: (session, ids) => anonymiseAccounts(session, tables, ids),
    },
  ]
}
