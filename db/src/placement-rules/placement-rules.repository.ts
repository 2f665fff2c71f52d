import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { makeKeptQuery } from '../kernel/kept-query'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export type OwnRule = { id: string; rule: PlacementRule; note: string; madeAt: string; madeBy: string | null }

/** What administrators have prepared and verified on top of the built-in rules. */
export const makePlacementRulesRepository = (store: Store) => {
  const { placementRuleVersions: versions, users } = store.tables
  const standing = isNull(versions.takenBackAt)

  const standingQuery = makeKeptQuery([], (db) =>
    db
      .select({
        id: versions.id,
        rule: versions.rule,
        note: versions.note,
        madeAt: versions.madeAt,
        madeBy: users.name,
      })
      .from(versions)
      .leftJoin(users, eq(users.id, versions.madeBy))
      .where(standing)
      .orderBy(asc(versions.madeAt), asc(versions.id)),
  )

  const idsIn = async ({ db }: Session): Promise<string> => {
    const rows = await db
      .select({ id: versions.id })
      .from(versions)
      .where(standing)
      .orderBy(asc(versions.madeAt), asc(versions.id))
    return rows.map(({ id }) => id).join()
  }
  /** Does the work and records it, unless the rules are no longer those that were seen. */
  const unlessChanged = (
    seen: readonly string[],
    event: DomainEvent,
    work: (session: Session) => Promise<boolean>,
  ): Promise<boolean> =>
    store.tx(async (session) => {
      if ((await idsIn(session)) !== seen.join()) return false
      if (!(await work(session))) return false
      await recordEvent(session, store.tables, event)
      return true
    })

  return {
    /** What stands, oldest first: of two versions that begin on a day the later one counts. */
    inForce: (): Promise<OwnRule[]> => standingQuery(store.read, {}),

    /** @param seen ids of what stood when it was decided; false where it no longer is what stands */
    add: (
      version: typeof versions.$inferInsert,
      seen: readonly string[],
      event: DomainEvent,
    ): Promise<boolean> =>
      unlessChanged(seen, event, async ({ db }) => {
        await db.insert(versions).values(version)
        return true
      }),

    /** False where it does not stand, or something else has changed. */
    takeBack: (
      { id, by }: { id: string; by: string },
      seen: readonly string[],
      event: DomainEvent,
    ): Promise<boolean> =>
      unlessChanged(seen, event, async ({ db }) => {
        const taken = await db
          .update(versions)
          .set({ takenBackAt: event.at, takenBackBy: by })
          .where(and(eq(versions.id, id), standing))
          .returning({ id: versions.id })
        return taken.length > 0
      }),
  }
}
export type PlacementRulesRepository = ReturnType<typeof makePlacementRulesRepository>
