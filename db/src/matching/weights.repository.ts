import type { Weights } from '@virkelyst/shared/matching/weights'
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export type StoredWeights = {
  version: string
  municipalityCode: string | null
  no: number
  validFrom: string
  weights: Weights
  reason: string
  createdAt: string
  /** Names; null where the person is gone, or nobody took it back. */
  createdBy: string | null
  takenBackAt: string | null
  takenBackBy: string | null
}

/** Names what a municipality has decided so far, in the order it was decided. */
export const decidedSoFar = (versions: readonly { takenBackAt: string | null }[]): string =>
  `${versions.length}-${versions.filter(({ takenBackAt }) => takenBackAt !== null).length}`

/** The versions of the weights: added, taken back before their day, never changed. */
export const makeWeightsRepository = (store: Store) => {
  const { weightVersions: versions, users } = store.tables
  const maker = alias(users, 'maker')
  const taker = alias(users, 'taker')

  /** Does the work and records it, unless something else was decided than what was seen. */
  const unlessChanged = (
    municipalityCode: string,
    seen: string,
    event: DomainEvent,
    work: (session: Session) => Promise<boolean>,
  ): Promise<boolean> =>
    store.tx(async (session) => {
      const decided = await session.db
        .select({ takenBackAt: versions.takenBackAt })
        .from(versions)
        .where(eq(versions.municipalityCode, municipalityCode))
      if (decidedSoFar(decided) !== seen || !(await work(session))) return false
      await recordEvent(session, store.tables, event)
      return true
    })

  return {
    /** The municipality's own and the installation's, the latest first. */
    versions: (municipalityCode: string): Promise<StoredWeights[]> =>
      store.read.db
        .select({
          version: versions.version,
          municipalityCode: versions.municipalityCode,
          no: versions.no,
          validFrom: versions.validFrom,
          weights: versions.weights,
          reason: versions.reason,
          createdAt: versions.createdAt,
          createdBy: maker.name,
          takenBackAt: versions.takenBackAt,
          takenBackBy: taker.name,
        })
        .from(versions)
        .leftJoin(maker, eq(maker.id, versions.createdBy))
        .leftJoin(taker, eq(taker.id, versions.takenBackBy))
        .where(or(eq(versions.municipalityCode, municipalityCode), isNull(versions.municipalityCode)))
        .orderBy(desc(versions.no)),

    /** @param seen `decidedSoFar` when it was decided; false where that has changed */
    add: (
      version: typeof versions.$inferInsert & { municipalityCode: string },
      seen: string,
      event: DomainEvent,
    ): Promise<boolean> =>
      unlessChanged(version.municipalityCode, seen, event, async ({ db }) => {
        await db.insert(versions).values(version)
        return true
      }),

    /** False where the version has begun by `today`, is not the municipality's, or something else was decided. */
    takeBack: (
      { version, municipalityCode, today }: { version: string; municipalityCode: string; today: string },
      seen: string,
      event: DomainEvent,
    ): Promise<boolean> =>
      unlessChanged(municipalityCode, seen, event, async ({ db }) => {
        const taken = await db
          .update(versions)
          .set({ takenBackAt: event.at, takenBackBy: event.actor.userId })
          .where(
            and(
              eq(versions.version, version),
              eq(versions.municipalityCode, municipalityCode),
              isNull(versions.takenBackAt),
              gt(versions.validFrom, today),
            ),
          )
          .returning({ version: versions.version })
        return taken.length > 0
      }),
  }
}
export type WeightsRepository = ReturnType<typeof makeWeightsRepository>
