import {
  type ListBasis,
  type ListedRow,
  type PlaceFacts,
  placesInForce,
} from '@virkelyst/shared/geography/postal-list.rules'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { portions } from '../kernel/portions'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { placeFiles } from '../occupations/catalogue-files'
import { builtInPlaces, layPostalCodes, listedRows, usedCodes } from './postal-codes-in-force'

/** `rows`: everything that official lists have said. */
export type StoredBasis = ListBasis & { rows: ListedRow[] }

/** The official list of postal codes over the built-in one. */
export const makePostalListsRepository = (store: Store) => {
  const { tables } = store
  const { catalogueVersions, listedPostalCodes, postalCodes, municipalities } = tables
  const isList = eq(catalogueVersions.source, 'postal_codes')

  const versionIn = async ({ db }: Session): Promise<string | null> => {
    const [found] = await db
      .select({ version: catalogueVersions.version })
      .from(catalogueVersions)
      .where(and(isList, isNull(catalogueVersions.takenOutAt)))
    return found?.version ?? null
  }
  /** Writes where the version that was seen still stands; false where another has taken its place. */
  const change = (
    seen: string | null,
    event: DomainEvent,
    write: (session: Session) => Promise<void>,
  ): Promise<boolean> =>
    store.tx(async (session) => {
      if ((await versionIn(session)) !== seen) return false
      const { db } = session
      await db.update(listedPostalCodes).set({ listed: false })
      await write(session)
      await layPostalCodes(session, tables, placeFiles().files)
      await recordEvent(session, tables, event)
      return true
    })

  return {
    /** The version of the official list that stands; null where none does. */
    version: (): Promise<string | null> => versionIn(store.read),

    /** What stands now, what is built in, and the municipalities with their middles. */
    async basis(): Promise<StoredBasis> {
      const { db } = store.read
      const standing = await db.select().from(postalCodes).orderBy(asc(postalCodes.code))
      const { code, latitude, longitude } = municipalities
      return {
        builtIn: builtInPlaces(placeFiles().files),
        standing: standing.map(({ code, area: _, ...place }) => ({ postalCode: code, ...place })),
        municipalities: await db.select({ code, latitude, longitude }).from(municipalities),
        rows: await listedRows(store.read, tables),
      }
    },

    /** The places that would be in force with these rows for the whole list; with none, where there is no list. */
    async foreseen({ builtIn, rows }: StoredBasis, list: readonly ListedRow[]): Promise<PlaceFacts[]> {
      const now = new Set(list.map(({ postalCode }) => postalCode))
      const unlisted = rows.filter(({ postalCode }) => !now.has(postalCode))
      const used = await usedCodes(
        store.read,
        tables,
        unlisted.map(({ postalCode }) => postalCode),
      )
      const all = [...unlisted.map((row) => ({ ...row, listed: false })), ...list]
      return placesInForce(builtIn, all, used)
    },

    /** Puts the list in the place of its earlier version, in one transaction with its event. */
    replace: (
      { version, seen }: { version: string; seen: string | null },
      rows: readonly ListedRow[],
      event: DomainEvent,
    ): Promise<boolean> =>
      change(seen, event, async ({ db }) => {
        const values = rows.map(({ postalCode, ...row }) => ({ code: postalCode, ...row }))
        for (const portion of portions(values))
          await db
            .insert(listedPostalCodes)
            .values(portion)
            .onConflictDoUpdate({
              target: listedPostalCodes.code,
              set: {
                name: sql`excluded.name`,
                latitude: sql`excluded.latitude`,
                longitude: sql`excluded.longitude`,
                municipalityCode: sql`excluded.municipality_code`,
                ownPoint: sql`excluded.own_point`,
                listed: true,
              },
            })
        await db.delete(catalogueVersions).where(isList)
        await db
          .insert(catalogueVersions)
          .values({ version, source: 'postal_codes', loadedAt: event.at, titles: rows.length })
      }),

    /** Takes the list out: the built-in one stands alone again. */
    remove: (seen: string, event: DomainEvent): Promise<boolean> =>
      change(seen, event, async ({ db }) => {
        await db.update(catalogueVersions).set({ takenOutAt: event.at }).where(isList)
      }),
  }
}
export type PostalListsRepository = ReturnType<typeof makePostalListsRepository>
