import { eq, sql } from 'drizzle-orm'
import { portions } from '../kernel/portions'
import type { Session, Store } from '../kernel/store'
import { recordEvent } from '../kernel/writing'
import { csvRows, placeFiles } from '../occupations/catalogue-files'
import type { EventOf } from '../occupations/occupations.repository'

type Files = ReturnType<typeof placeFiles>['files']
type AreaRange = { area: string; from: string; to: string }

/** A cell that must be there; the file and the column are named where it is not. */
const cell = (row: Record<string, string>, column: string): string => {
  const value = row[column]
  if (value === undefined || value === '') throw new Error(`a catalogue list lacks the column ${column}`)
  return value
}

const areaOf = (ranges: readonly AreaRange[], code: string): string =>
  ranges.find((range) => range.from <= code && code <= range.to)?.area ?? 'jylland'

/** Municipalities, postal codes, crossings and branches from the catalogue's lists. */
export const makePlacesRepository = (store: Store) => {
  const { catalogueVersions, municipalities, postalCodes, crossings, industries } = store.tables

  const storeMunicipalities = async ({ db }: Session, files: Files) => {
    const rows = csvRows(files, 'municipalities.csv').map((row) => ({
      code: cell(row, 'code'),
      name: cell(row, 'name'),
      region: cell(row, 'region'),
      latitude: Number(cell(row, 'latitude')),
      longitude: Number(cell(row, 'longitude')),
    }))
    await db
      .insert(municipalities)
      .values(rows)
      .onConflictDoUpdate({
        target: municipalities.code,
        set: {
          name: sql`excluded.name`,
          region: sql`excluded.region`,
          latitude: sql`excluded.latitude`,
          longitude: sql`excluded.longitude`,
        },
      })
  }

  const storePostalCodes = async ({ db }: Session, files: Files): Promise<number> => {
    const ranges = csvRows(files, 'areas.csv').map((row) => ({
      area: cell(row, 'area'),
      from: cell(row, 'from_postal_code'),
      to: cell(row, 'to_postal_code'),
    }))
    const rows = csvRows(files, 'postal-codes.csv').map((row) => {
      const code = cell(row, 'postal_code')
      return {
        code,
        name: cell(row, 'name'),
        latitude: Number(cell(row, 'latitude')),
        longitude: Number(cell(row, 'longitude')),
        municipalityCode: cell(row, 'municipality_code'),
        area: areaOf(ranges, code),
      }
    })
    await db.delete(postalCodes)
    for (const portion of portions(rows)) await db.insert(postalCodes).values(portion)
    const ways = csvRows(files, 'crossings.csv').map((row) => ({
      name: cell(row, 'name'),
      areaA: cell(row, 'area_a'),
      latitudeA: Number(cell(row, 'latitude_a')),
      longitudeA: Number(cell(row, 'longitude_a')),
      areaB: cell(row, 'area_b'),
      latitudeB: Number(cell(row, 'latitude_b')),
      longitudeB: Number(cell(row, 'longitude_b')),
      km: Number(cell(row, 'km')),
    }))
    await db.delete(crossings)
    for (const portion of portions(ways)) await db.insert(crossings).values(portion)
    return rows.length
  }

  const storeIndustries = async ({ db }: Session, files: Files) => {
    const rows = csvRows(files, 'industries.csv').map((row) => ({
      code: cell(row, 'code'),
      level: cell(row, 'level') as 'section' | 'division' | 'group' | 'branch',
      section: cell(row, 'section'),
      nameDa: cell(row, 'name_da'),
      nameEn: cell(row, 'name_en'),
    }))
    await db.delete(industries)
    for (const portion of portions(rows)) await db.insert(industries).values(portion)
  }

  return {
    /** As `syncBuiltIn` of the occupations; settings of municipalities stay as they are. */
    async syncBuiltIn(eventOf: EventOf): Promise<boolean> {
      const { files, version } = placeFiles()
      const [stored] = await store.read.db
        .select({ version: catalogueVersions.version })
        .from(catalogueVersions)
        .where(eq(catalogueVersions.source, 'places'))
      if (stored?.version === version) return false
      const event = eventOf({ subjectId: version, payload: { before: stored?.version ?? null } })
      await store.tx(async (session) => {
        await storeMunicipalities(session, files)
        const titles = await storePostalCodes(session, files)
        await storeIndustries(session, files)
        await session.db.delete(catalogueVersions).where(eq(catalogueVersions.source, 'places'))
        await session.db
          .insert(catalogueVersions)
          .values({ version, source: 'places', loadedAt: event.at, titles })
        await recordEvent(session, store.tables, event)
      })
      return true
    },
  }
}
