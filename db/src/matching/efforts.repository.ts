import type { Page, Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { Effort } from '@virkelyst/shared/matching/effort.schema'
import { and, asc, count, desc, eq, gte, lt, lte, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** More than anybody has under way at once: of a kind of order and a target group there is one at a time. */
const mostStanding = 200

/** Efforts of a municipality: decided, and ended early; what they say is never changed. */
export const makeEffortsRepository = (store: Store) => {
  const { efforts, users } = store.tables
  const clerk = alias(users, 'clerk')
  const ender = alias(users, 'ender')
  const ofMunicipality = (municipalityCode: string, more: SQL | undefined) =>
    and(eq(efforts.municipalityCode, municipalityCode), more)

  const lines = async (
    where: SQL | undefined,
    order: SQL[] = [],
    { page, pageSize }: Page = { page: 1, pageSize: mostStanding },
  ): Promise<Effort[]> => {
    const rows = await store.read.db
      .select({
        id: efforts.id,
        kind: efforts.kind,
        targetGroups: efforts.targetGroups,
        validFrom: efforts.validFrom,
        validTo: efforts.validTo,
        reason: efforts.reason,
        decidedBy: efforts.decidedBy,
        decidedByTitle: efforts.decidedByTitle,
        enteredBy: clerk.name,
        enteredAt: efforts.enteredAt,
        endedAt: efforts.endedAt,
        endedBy: ender.name,
        endReason: efforts.endReason,
      })
      .from(efforts)
      .leftJoin(clerk, eq(clerk.id, efforts.enteredBy))
      .leftJoin(ender, eq(ender.id, efforts.endedBy))
      .where(where)
      .orderBy(...order)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    return rows.map(({ endedAt, endedBy, endReason, ...row }) => ({
      ...row,
      ended: endedAt === null ? null : { at: endedAt, by: endedBy, reason: endReason ?? '' },
    }))
  }

  return {
    /** In force on the date or later, those that begin first at the head. */
    standing: (municipalityCode: string, date: string) =>
      lines(
        ofMunicipality(
          municipalityCode,
          and(gte(efforts.validTo, date), gte(efforts.validTo, efforts.validFrom)),
        ),
        [asc(efforts.validFrom), asc(efforts.id)],
      ),

    /** Over by the date or given up before they began, the latest first. */
    async over(municipalityCode: string, date: string, page: Page): Promise<Paged<Effort>> {
      const where = ofMunicipality(
        municipalityCode,
        or(lt(efforts.validTo, date), lt(efforts.validTo, efforts.validFrom)),
      )
      const [rows, [total]] = await Promise.all([
        lines(where, [desc(efforts.validTo), desc(efforts.id)], page),
        store.read.db.select({ n: count() }).from(efforts).where(where),
      ])
      return { rows, total: total?.n ?? 0 }
    },

    async findById(id: string, municipalityCode: string): Promise<Effort | null> {
      const [found] = await lines(ofMunicipality(municipalityCode, eq(efforts.id, id)))
      return found ?? null
    },

    /** False where one of the groups has an effort for the kind of order on one of the days already. */
    decide: (effort: typeof efforts.$inferInsert, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const near = await session.db
          .select({
            targetGroups: efforts.targetGroups,
            validFrom: efforts.validFrom,
            validTo: efforts.validTo,
          })
          .from(efforts)
          .where(
            and(
              eq(efforts.municipalityCode, effort.municipalityCode),
              eq(efforts.kind, effort.kind),
              lte(efforts.validFrom, effort.validTo),
              gte(efforts.validTo, effort.validFrom),
            ),
          )
        const taken = near.some(
          ({ targetGroups, validFrom, validTo }) =>
            // One that was given up before it began ends before its first day.
            validFrom <= validTo && targetGroups.some((group) => effort.targetGroups.includes(group)),
        )
        if (taken) return false
        await session.db.insert(efforts).values(effort)
        await recordEvent(session, store.tables, event)
        return true
      }),

    /** Makes another day the last. False where the last day is no longer the one that was seen. */
    end: (
      { id, seen, endOn, reason }: { id: string; seen: string; endOn: string; reason: string },
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const ended = await session.db
          .update(efforts)
          .set({ validTo: endOn, endedAt: event.at, endedBy: event.actor.userId, endReason: reason })
          .where(and(eq(efforts.id, id), eq(efforts.validTo, seen)))
          .returning({ id: efforts.id })
        if (ended.length === 0) return false
        await recordEvent(session, store.tables, event)
        return true
      }),
  }
}
export type EffortsRepository = ReturnType<typeof makeEffortsRepository>
