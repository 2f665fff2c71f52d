import { createHash } from 'node:crypto'
import { placeSources } from '@virkelyst/shared/geography/geography.schema'
import type { Catalogue, CatalogueLink, CatalogueTie } from '@virkelyst/shared/occupations/catalogue-format'
import { parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import {
  applyTitleChanges,
  type SourcedCatalogue,
  type SourcedTitle,
} from '@virkelyst/shared/occupations/local-titles.rules'
import { occupationNo } from '@virkelyst/shared/occupations/occupation.codes'
import { and, asc, eq, isNull, ne, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { portions } from '../kernel/portions'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { occupationFiles } from './catalogue-files'

/** Completes an event with kind, actor, id, time and salt. */
export type EventOf = (event: Pick<DomainEvent, 'subjectId' | 'payload'>) => DomainEvent

/** Catalogue version when nothing has been loaded yet. */
export const noCatalogue = 'none'

export type StoredCatalogue = {
  catalogue: SourcedCatalogue
  version: string
  /** Ids of local corrections whose title no longer stands where they correct it. */
  idle: ReadonlySet<string>
}

/** One name for everything that is loaded together: the built-in catalogue and what stands on top of it. */
const nameOf = (parts: readonly { source: string; version: string }[]): string => {
  const [only, ...others] = parts
  if (only === undefined) return noCatalogue
  if (others.length === 0) return only.version
  const lines = parts.map(({ source, version }) => `${source} ${version}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}

export const makeOccupationsRepository = (store: Store) => {
  const {
    catalogueVersions,
    occupationGroups,
    occupations,
    occupationTitles,
    titleChanges,
    occupationLinks,
    occupationUris,
    occupationTies,
  } = store.tables

  const version = async (): Promise<string> => {
    const { source, version } = catalogueVersions
    const parts = await store.read.db
      .select({ source, version })
      .from(catalogueVersions)
      .where(and(notInArray(source, [...placeSources]), isNull(catalogueVersions.takenOutAt)))
    return nameOf(parts)
  }

  /** What official lists tie together, as far as both ends are known here; a URI may be of either list. */
  const readTies = async (): Promise<CatalogueTie[]> => {
    const [from, to] = [alias(occupationUris, 'from_uri'), alias(occupationUris, 'to_uri')]
    return store.read.db
      .selectDistinct({
        codeA: from.occupationCode,
        codeB: to.occupationCode,
        kind: occupationTies.kind,
      })
      .from(occupationTies)
      .innerJoin(from, and(eq(from.uri, occupationTies.fromUri), eq(from.source, occupationTies.source)))
      .innerJoin(to, eq(to.uri, occupationTies.toUri))
      .where(and(eq(from.listed, true), eq(to.listed, true), ne(from.occupationCode, to.occupationCode)))
      .orderBy(asc(from.occupationCode), asc(to.occupationCode), asc(occupationTies.kind))
  }

  const read = async (): Promise<{ catalogue: SourcedCatalogue; idle: ReadonlySet<string> }> => {
    const { db } = store.read
    const [groups, rows, titles, links, changes, ties] = await Promise.all([
      db.select().from(occupationGroups).orderBy(asc(occupationGroups.code)),
      db.select().from(occupations).orderBy(asc(occupations.code)),
      db.select().from(occupationTitles).orderBy(asc(occupationTitles.id)),
      db.select().from(occupationLinks).orderBy(asc(occupationLinks.groupA), asc(occupationLinks.groupB)),
      db
        .select()
        .from(titleChanges)
        .where(isNull(titleChanges.takenBackAt))
        .orderBy(asc(titleChanges.madeAt), asc(titleChanges.id)),
      readTies(),
    ])
    const byCode = new Map(
      rows.map(({ no: _no, ...row }) => [row.code, { ...row, titles: [] as SourcedTitle[] }]),
    )
    for (const { occupationCode, title, kind, firstChoice, source } of titles)
      byCode.get(occupationCode)?.titles.push({ title, kind, firstChoice, source })
    return applyTitleChanges(
      { groups, occupations: [...byCode.values()], links: links as CatalogueLink[], ties },
      changes,
    )
  }

  const storeCatalogue = async ({ db }: Session, catalogue: Catalogue): Promise<number> => {
    const labels = { labelDa: sql`excluded.label_da`, labelEn: sql`excluded.label_en` }
    for (const portion of portions(catalogue.groups))
      await db
        .insert(occupationGroups)
        .values(portion)
        .onConflictDoUpdate({ target: occupationGroups.code, set: labels })
    const lines = catalogue.occupations.map(({ code, groupCode, labelDa, labelEn }) => ({
      code,
      no: occupationNo(code),
      groupCode,
      labelDa,
      labelEn,
    }))
    // An occupation that is no longer written stays, without titles: goals and postings name it.
    for (const portion of portions(lines))
      await db
        .insert(occupations)
        .values(portion)
        .onConflictDoUpdate({ target: occupations.code, set: labels })
    await db.delete(occupationTitles).where(eq(occupationTitles.source, 'built_in'))
    const titles = catalogue.occupations.flatMap((occupation) =>
      occupation.titles.map((title) => ({ occupationCode: occupation.code, ...title })),
    )
    // Ids of built-in titles are their places in the files; titles from elsewhere begin at a million.
    const rows = titles.map((title, at) => ({ id: at + 1, ...title, source: 'built_in' as const }))
    for (const portion of portions(rows)) await db.insert(occupationTitles).values(portion)
    await db.delete(occupationLinks)
    for (const portion of portions(catalogue.links)) await db.insert(occupationLinks).values(portion)
    return rows.length
  }

  return {
    /**
     * Brings the built-in catalogue into the tables where its files differ from what is stored: all in one transaction
     * with its event. Returns whether anything was loaded.
     * @throws Error naming file and line where a catalogue file cannot be read
     */
    async syncBuiltIn(eventOf: EventOf): Promise<boolean> {
      const { files, version } = occupationFiles()
      const [stored] = await store.read.db
        .select({ version: catalogueVersions.version })
        .from(catalogueVersions)
        .where(eq(catalogueVersions.source, 'built_in'))
      if (stored?.version === version) return false
      const { catalogue, problems } = parseCatalogue(files)
      const [first] = problems
      if (first) throw new Error(`${first.file}, line ${first.line}: ${first.problem}`)
      const event = eventOf({ subjectId: version, payload: { before: stored?.version ?? null } })
      await store.tx(async (session) => {
        const titles = await storeCatalogue(session, catalogue)
        await session.db.delete(catalogueVersions).where(eq(catalogueVersions.source, 'built_in'))
        await session.db
          .insert(catalogueVersions)
          .values({ version, source: 'built_in', loadedAt: event.at, titles })
        await recordEvent(session, store.tables, event)
      })
      return true
    },

    /** What identifies everything stored of the catalogue; it changes with every change of it. */
    version,

    /** The whole catalogue as it is in force, and which local corrections find nothing to correct. */
    async load(): Promise<StoredCatalogue> {
      for (;;) {
        const before = await version()
        const found = await read()
        // Another process may have stored a new one between two of the tables.
        if ((await version()) === before) return { ...found, version: before }
      }
    },
  }
}
export type OccupationsRepository = ReturnType<typeof makeOccupationsRepository>
