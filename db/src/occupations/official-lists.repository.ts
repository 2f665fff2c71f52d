import type { CatalogueLink } from '@virkelyst/shared/occupations/catalogue-format'
import type { SourcedCatalogue, SourcedTitle } from '@virkelyst/shared/occupations/local-titles.rules'
import { occupationNo } from '@virkelyst/shared/occupations/occupation.codes'
import type { OfficialSource, TitleSource } from '@virkelyst/shared/occupations/occupation.schema'
import type { OfficialPlan } from '@virkelyst/shared/occupations/official-list.rules'
import { and, asc, countDistinct, eq, isNull, ne, notInArray, sql } from 'drizzle-orm'
import { portions } from '../kernel/portions'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** Ids of built-in titles lie below: each list has a range of its own. */
const firstTitleId: Record<OfficialSource, number> = { esco: 1_000_000, star: 2_000_000 }

export type StoredList = { source: TitleSource; version: string; loadedAt: string; titles: number }

/** Official lists of occupations beside the built-in catalogue. */
export const makeOfficialListsRepository = (store: Store) => {
  const {
    catalogueVersions,
    occupationGroups,
    occupations,
    occupationTitles,
    occupationUris,
    occupationTies,
    occupationLinks,
  } = store.tables
  const { db } = store.read
  const isOf = (source: OfficialSource) => eq(occupationUris.source, source)

  return {
    /** The version of the list that stands; null where none was imported. */
    async versionOf(source: OfficialSource): Promise<string | null> {
      const [found] = await db
        .select({ version: catalogueVersions.version })
        .from(catalogueVersions)
        .where(and(eq(catalogueVersions.source, source), isNull(catalogueVersions.takenOutAt)))
      return found?.version ?? null
    },

    /** What stands without this list and without local changes, and what its URIs were given before. */
    async basisFor(source: OfficialSource): Promise<{
      catalogue: SourcedCatalogue
      known: Map<string, string>
      taken: Set<string>
      titles: number
    }> {
      const [groups, rows, titles, links, uris] = await Promise.all([
        db.select().from(occupationGroups).orderBy(asc(occupationGroups.code)),
        db.select().from(occupations).orderBy(asc(occupations.code)),
        db.select().from(occupationTitles).orderBy(asc(occupationTitles.id)),
        db.select().from(occupationLinks),
        db.select().from(occupationUris).where(isOf(source)),
      ])
      const byCode = new Map(
        rows.map(({ no: _no, ...row }) => [row.code, { ...row, titles: [] as SourcedTitle[] }]),
      )
      for (const { occupationCode, title, kind, firstChoice, source: from } of titles)
        if (from !== source)
          byCode.get(occupationCode)?.titles.push({ title, kind, firstChoice, source: from })
      // What only this list has is not there without it.
      const standing = [...byCode.values()].filter((one) => one.titles.length > 0)
      return {
        catalogue: { groups, occupations: standing, links: links as CatalogueLink[], ties: [] },
        known: new Map(uris.map(({ uri, occupationCode }) => [uri, occupationCode])),
        taken: new Set(byCode.keys()),
        titles: titles.filter((title) => title.source === source).length,
      }
    },

    /** Puts the list in the place of its earlier version: all in one transaction with its event. */
    replace: (
      { source, version }: { source: OfficialSource; version: string },
      plan: OfficialPlan,
      event: DomainEvent,
    ): Promise<void> =>
      store.tx(async (session) => {
        const { db: write } = session
        const labels = { labelDa: sql`excluded.label_da`, labelEn: sql`excluded.label_en` }
        const rows = plan.occupations.map((one) => ({ ...one, no: occupationNo(one.code) }))
        for (const portion of portions(rows))
          await write
            .insert(occupations)
            .values(portion)
            .onConflictDoUpdate({ target: occupations.code, set: labels })
        await write.delete(occupationTitles).where(eq(occupationTitles.source, source))
        const titles = plan.titles.map((title, at) => ({ id: firstTitleId[source] + at, ...title, source }))
        for (const portion of portions(titles)) await write.insert(occupationTitles).values(portion)

        await write.update(occupationUris).set({ listed: false }).where(isOf(source))
        const uris = plan.uris.map((one) => ({ source, ...one, listed: true }))
        for (const portion of portions(uris))
          await write
            .insert(occupationUris)
            .values(portion)
            .onConflictDoUpdate({
              target: [occupationUris.source, occupationUris.uri],
              set: { occupationCode: sql`excluded.occupation_code`, listed: true },
            })
        await write.delete(occupationTies).where(eq(occupationTies.source, source))
        const ties = plan.ties.map((one) => ({ source, ...one }))
        for (const portion of portions(ties))
          await write.insert(occupationTies).values(portion).onConflictDoNothing()

        await write.delete(catalogueVersions).where(eq(catalogueVersions.source, source))
        await write
          .insert(catalogueVersions)
          .values({ version, source, loadedAt: event.at, titles: titles.length })
        await recordEvent(session, store.tables, event)
      }),

    /**
     * Takes the list out, in one transaction with its event: its titles and ties go, its URIs keep their occupations and
     * its occupations their names. False where another version stands than was `seen`.
     */
    remove: (
      { source, seen }: { source: OfficialSource; seen: string },
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const { db: write } = session
        const taken = await write
          .update(catalogueVersions)
          .set({ takenOutAt: event.at })
          .where(and(eq(catalogueVersions.version, seen), isNull(catalogueVersions.takenOutAt)))
          .returning({ version: catalogueVersions.version })
        if (taken.length === 0) return false
        await write.delete(occupationTitles).where(eq(occupationTitles.source, source))
        await write.update(occupationUris).set({ listed: false }).where(isOf(source))
        await write.delete(occupationTies).where(eq(occupationTies.source, source))
        await recordEvent(session, store.tables, event)
        return true
      }),

    /** What would go with the list: its titles and ties, and the occupations that no other list has a title of. */
    async extentOf(source: OfficialSource): Promise<{ titles: number; ties: number; occupations: number }> {
      const others = db
        .select({ code: occupationTitles.occupationCode })
        .from(occupationTitles)
        .where(ne(occupationTitles.source, source))
      const [own] = await db
        .select({ codes: countDistinct(occupationTitles.occupationCode) })
        .from(occupationTitles)
        .where(and(eq(occupationTitles.source, source), notInArray(occupationTitles.occupationCode, others)))
      return {
        titles: await db.$count(occupationTitles, eq(occupationTitles.source, source)),
        ties: await db.$count(occupationTies, eq(occupationTies.source, source)),
        occupations: own?.codes ?? 0,
      }
    },

    /** What an occupation is called by official lists. */
    urisOf: (code: string): Promise<{ source: OfficialSource; uri: string; listed: boolean }[]> =>
      db
        .select({ source: occupationUris.source, uri: occupationUris.uri, listed: occupationUris.listed })
        .from(occupationUris)
        .where(eq(occupationUris.occupationCode, code))
        .orderBy(asc(occupationUris.source), asc(occupationUris.uri)),

    /** Everything the catalogue is made of: the built-in list, official ones, local changes. */
    async sources(): Promise<StoredList[]> {
      const rows = await db
        .select()
        .from(catalogueVersions)
        .where(isNull(catalogueVersions.takenOutAt))
        .orderBy(asc(catalogueVersions.loadedAt))
      return rows.flatMap(({ source, takenOutAt: _, ...rest }) =>
        source === 'places' || source === 'postal_codes' ? [] : [{ source, ...rest }],
      )
    },
  }
}
export type OfficialListsRepository = ReturnType<typeof makeOfficialListsRepository>
