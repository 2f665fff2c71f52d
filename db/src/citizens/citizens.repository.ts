import { danishDate } from '@virkelyst/shared/kernel/dates'
import { and, eq, isNotNull, isNull, max, ne, sql } from 'drizzle-orm'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { makeRankingIndex } from '../matching/ranking-index.repository'
import { type CompleteEvent, takeBackFromCompanies } from '../referrals/close-referrals'
import { type CitizenContent, type CitizenRecord, searchColumns, withDetails } from './citizen-record'

/** A citizen with what other features know: the name of the postal district, and whether somebody signs in as them. */
export type CitizenView = CitizenRecord & { postalName: string; hasAccount: boolean }

/**
 * Citizens with goals and target groups: one method is one atomic write with its event and its lines of the ranking
 * index, or one read. `newEvent` completes the events of referrals that a withdrawn consent closes.
 */
export const makeCitizensRepository = (store: Store, newEvent: CompleteEvent) => {
  const { tables } = store
  const { citizens, citizenGoals, citizenTargetGroups, postalCodes, grants } = tables

  const rankingIndex = makeRankingIndex(tables)

  const isTaken = async ({ db }: Session, { citizen }: CitizenContent): Promise<boolean> => {
    const { id, municipalityCode, caseReference } = citizen
    const same = and(
      eq(citizens.municipalityCode, municipalityCode),
      eq(citizens.caseReference, caseReference),
      ne(citizens.id, id),
    )
    return (await db.select({ id: citizens.id }).from(citizens).where(same)).length > 0
  }

  const writeDetails = async ({ db }: Session, { citizen, goals, targetGroups }: CitizenContent) => {
    const citizenId = citizen.id
    if (goals.length > 0) await db.insert(citizenGoals).values(goals.map((goal) => ({ ...goal, citizenId })))
    if (targetGroups.length > 0)
      await db.insert(citizenTargetGroups).values(targetGroups.map((period) => ({ ...period, citizenId })))
  }

  const record = async (session: Session, citizenId: string, event: DomainEvent) => {
    await rankingIndex.replaceFor(session, citizenId, danishDate(event.at))
    await recordEvent(session, tables, event)
  }

  const takeBack = (session: Session, id: string, { actor, procedure, at }: DomainEvent) =>
    takeBackFromCompanies(session, tables, id, { actor, procedure, at, newEvent })

  return {
    async findById(id: string): Promise<CitizenView | null> {
      const [found] = await store.read.db
        .select({ citizen: citizens, postalName: postalCodes.name })
        .from(citizens)
        .leftJoin(postalCodes, eq(postalCodes.code, citizens.postalCode))
        .where(eq(citizens.id, id))
      if (!found) return null
      const [record] = await withDetails(store.read, tables, [found.citizen])
      const accounts = await store.read.db
        .select({ id: grants.id })
        .from(grants)
        .where(and(eq(grants.citizenId, id), isNull(grants.revokedAt)))
        .limit(1)
      return { ...record!, postalName: found.postalName ?? '', hasAccount: accounts.length > 0 }
    },

    /** Returns `reference_taken`, and writes nothing, where the municipality has a citizen with that case reference. */
    create: (content: CitizenContent, event: DomainEvent): Promise<'written' | 'reference_taken'> =>
      store.tx(async (session) => {
        if (await isTaken(session, content)) return 'reference_taken'
        const [last] = await session.db.select({ no: max(citizens.no) }).from(citizens)
        await session.db.insert(citizens).values({
          ...content.citizen,
          ...searchColumns(content.citizen),
          no: (last?.no ?? 0) + 1,
        })
        await writeDetails(session, content)
        await record(session, content.citizen.id, event)
        return 'written'
      }),

    /**
     * Replaces the citizen where `version` still stands. A withdrawn consent among the events also closes what
     * rested on it. Writes nothing where somebody else was first or the case reference is another citizen's.
     */
    replace: (
      content: CitizenContent,
      version: number,
      events: readonly DomainEvent[],
    ): Promise<'written' | 'changed_meanwhile' | 'reference_taken'> =>
      store.tx(async (session) => {
        const { id, ...columns } = content.citizen
        if (await isTaken(session, content)) return 'reference_taken'
        const written = await session.db
          .update(citizens)
          .set({ ...columns, ...searchColumns(columns), version: version + 1 })
          .where(and(eq(citizens.id, id), eq(citizens.version, version)))
          .returning({ id: citizens.id })
        if (written.length === 0) return 'changed_meanwhile'
        await session.db.delete(citizenGoals).where(eq(citizenGoals.citizenId, id))
        await session.db.delete(citizenTargetGroups).where(eq(citizenTargetGroups.citizenId, id))
        await writeDetails(session, content)
        await rankingIndex.replaceFor(session, id, danishDate(columns.updatedAt))
        for (const event of events) {
          await recordEvent(session, tables, event)
          if (event.kind === 'consent_withdrawn') await takeBack(session, id, event)
        }
        return 'written'
      }),

    /** Returns false where the consent stood so already. A withdrawal takes the citizen back from every company. */
    setConsent: (id: string, consentAt: string | null, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const changes = consentAt === null ? isNotNull(citizens.consentAt) : isNull(citizens.consentAt)
        const written = await session.db
          .update(citizens)
          .set({ consentAt, updatedAt: event.at, version: sql`${citizens.version} + 1` })
          .where(and(eq(citizens.id, id), changes))
          .returning({ id: citizens.id })
        if (written.length === 0) return false
        await record(session, id, event)
        if (consentAt === null) await takeBack(session, id, event)
        return true
      }),

    /** Takes the person out of every ranking, or lets them back. Returns false where it stood so already. */
    setObjection: (id: string, objectedAt: string | null, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const changes = objectedAt === null ? isNotNull(citizens.objectedAt) : isNull(citizens.objectedAt)
        const written = await session.db
          .update(citizens)
          .set({ objectedAt, updatedAt: event.at, version: sql`${citizens.version} + 1` })
          .where(and(eq(citizens.id, id), changes))
          .returning({ id: citizens.id })
        if (written.length === 0) return false
        await record(session, id, event)
        return true
      }),
  }
}
export type CitizensRepository = ReturnType<typeof makeCitizensRepository>
