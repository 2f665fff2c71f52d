import type { PlaceSource } from '@virkelyst/shared/geography/geography.schema'
import type {
  OccupationLinkKind,
  OccupationTieKind,
  OfficialSource,
  TitleChangeKind,
  TitleKind,
  TitleSource,
} from '@virkelyst/shared/occupations/occupation.schema'
import type { Kit } from '../kernel/columns'

export type CatalogueSource = TitleSource | PlaceSource

export const occupationTables = (k: Kit) => {
  const catalogueVersions = k.table('catalogue_versions', {
    /** Digest of the catalogue's content. */
    version: k.text('version').primaryKey(),
    source: k.text('source').$type<CatalogueSource>().notNull(),
    loadedAt: k.instant('loaded_at').notNull(),
    titles: k.int('titles').notNull(),
    /** Since when an official list is in force no more. */
    takenOutAt: k.instant('taken_out_at'),
  })

  const occupationGroups = k.table('occupation_groups', {
    /** ISCO-08 / DISCO-08 unit group, four digits. */
    code: k.text('code').primaryKey(),
    labelDa: k.text('label_da').notNull(),
    labelEn: k.text('label_en').notNull(),
  })

  const occupations = k.table(
    'occupations',
    {
      /** Group and running number, `9333.01`; stable once given. */
      code: k.text('code').primaryKey(),
      /** `933301` for `9333.01`: the key of the ranking index. */
      no: k.int('no').notNull(),
      groupCode: k
        .text('group_code')
        .notNull()
        .references(() => occupationGroups.code),
      labelDa: k.text('label_da').notNull(),
      labelEn: k.text('label_en').notNull(),
    },
    (t) => [k.unique('occupations_no').on(t.no), k.index('occupations_group').on(t.groupCode)],
  )

  const occupationTitles = k.table(
    'occupation_titles',
    {
      id: k.int('id').primaryKey(),
      occupationCode: k
        .text('occupation_code')
        .notNull()
        .references(() => occupations.code),
      title: k.text('title').notNull(),
      kind: k.text('kind').$type<TitleKind>().notNull(),
      /** False where the title names another occupation first. */
      firstChoice: k.bool('first_choice').notNull(),
      source: k.text('source').$type<Exclude<TitleSource, 'local'>>().notNull(),
    },
    (t) => [k.index('occupation_titles_occupation').on(t.occupationCode)],
  )

  /** What administrators have added to the catalogue and corrected in it; in force until it is taken back. */
  const titleChanges = k.table(
    'title_changes',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').$type<TitleChangeKind>().notNull(),
      occupationCode: k
        .text('occupation_code')
        .notNull()
        .references(() => occupations.code),
      title: k.text('title').notNull(),
      /** The title as the resolver compares it. */
      titleKey: k.text('title_key').notNull(),
      toOccupationCode: k.text('to_occupation_code').references(() => occupations.code),
      titleKind: k.text('title_kind').$type<TitleKind>(),
      firstChoice: k.bool('first_choice').notNull(),
      note: k.text('note').notNull(),
      madeAt: k.instant('made_at').notNull(),
      madeBy: k.text('made_by').notNull(),
      takenBackAt: k.instant('taken_back_at'),
      takenBackBy: k.text('taken_back_by'),
    },
    (t) => [
      k.index('title_changes_title').on(t.occupationCode, t.titleKey),
      k.index('title_changes_to').on(t.toOccupationCode),
      k.index('title_changes_in_force').on(t.takenBackAt, t.madeAt),
      k.index('title_changes_made').on(t.madeAt),
    ],
  )

  /** Neighbours beside the hierarchy, between unit groups. */
  const occupationLinks = k.table(
    'occupation_links',
    {
      groupA: k.text('group_a').notNull(),
      groupB: k.text('group_b').notNull(),
      kind: k.text('kind').$type<OccupationLinkKind>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.groupA, t.groupB] })],
  )

  /** What official lists call their occupations; a URI keeps its occupation also while a list does not have it. */
  const occupationUris = k.table(
    'occupation_uris',
    {
      source: k.text('source').$type<OfficialSource>().notNull(),
      uri: k.text('uri').notNull(),
      occupationCode: k
        .text('occupation_code')
        .notNull()
        .references(() => occupations.code),
      /** False once a newer list no longer has it. */
      listed: k.bool('listed').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.source, t.uri] }),
      k.index('occupation_uris_occupation').on(t.occupationCode),
      k.index('occupation_uris_uri').on(t.uri),
    ],
  )

  /** Occupations that an official list ties together, by URI: the other list may come later. */
  const occupationTies = k.table(
    'occupation_ties',
    {
      source: k.text('source').$type<OfficialSource>().notNull(),
      fromUri: k.text('from_uri').notNull(),
      toUri: k.text('to_uri').notNull(),
      kind: k.text('kind').$type<OccupationTieKind>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.source, t.fromUri, t.toUri] })],
  )

  return {
    catalogueVersions,
    occupationGroups,
    occupations,
    occupationTitles,
    titleChanges,
    occupationLinks,
    occupationUris,
    occupationTies,
  }
}
