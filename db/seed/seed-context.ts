import { addDays, danishDate } from '@virkelyst/shared/kernel/dates'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import type { Store } from '../src/kernel/store'
import type { Random } from './random'

/** An occupation as the seed needs it: its label and the titles people really write. */
export type SeedOccupation = { code: string; label: string; titles: string[] }

export type SeedContext = {
  store: Store
  random: Random
  /** The instant the demonstration is told at; everything lies before it or shortly after. */
  now: Date
  catalogueVersion: string
  byGroup: ReadonlyMap<string, readonly SeedOccupation[]>
  byTitle: ReadonlyMap<string, SeedOccupation>
}

export const today = ({ now }: SeedContext) => danishDate(now)
export const dayFromToday = (context: SeedContext, days: number) => addDays(today(context), days)

/** An instant so many hours before (negative: after) now. */
export const hoursAgo = ({ now }: SeedContext, hours: number) =>
  new Date(now.getTime() - Math.round(hours * 3_600_000)).toISOString()

export const newId = ({ random, now }: SeedContext) => random.uuid(now)

/** The occupation of a catalogue title, as resolution would store it. */
export const resolved = (occupation: SeedOccupation): ResolvedOccupation => ({
  code: occupation.code,
  label: occupation.label,
  confidence: 1,
  method: 'exact',
})

export const makeSeedCatalogue = async (
  store: Store,
): Promise<Pick<SeedContext, 'catalogueVersion' | 'byGroup' | 'byTitle'>> => {
  const { occupations, occupationTitles, catalogueVersions } = store.tables
  const [rows, titles, versions] = await Promise.all([
    store.read.db.select().from(occupations).orderBy(occupations.code),
    store.read.db.select().from(occupationTitles).orderBy(occupationTitles.id),
    store.read.db.select().from(catalogueVersions),
  ])
  const byCode = new Map(
    rows.map((row) => [
      row.code,
      { code: row.code, group: row.groupCode, label: row.labelDa, titles: [] as string[] },
    ]),
  )
  const byTitle = new Map<string, SeedOccupation>()
  for (const title of titles) {
    const occupation = byCode.get(title.occupationCode)
    if (!occupation || !title.firstChoice) continue
    if (title.kind === 'preferred' || title.kind === 'synonym' || title.kind === 'colloquial')
      occupation.titles.push(title.title)
    if (!byTitle.has(title.title.toLowerCase())) byTitle.set(title.title.toLowerCase(), occupation)
  }
  const byGroup = new Map<string, SeedOccupation[]>()
  for (const occupation of byCode.values())
    byGroup.set(occupation.group, [...(byGroup.get(occupation.group) ?? []), occupation])
  return { catalogueVersion: versions.at(-1)?.version ?? 'none', byGroup, byTitle }
}
