import { eq, sql } from 'drizzle-orm'
import { portions } from '../kernel/portions'
import type { Session, Store } from '../kernel/store'
import { recordEvent } from '../kernel/writing'
import { cell, csvRows, type PlaceFiles, placeFiles } from '../occupations/catalogue-files'
import type { EventOf } from '../occupations/occupations.repository'
import { layPostalCodes } from './postal-codes-in-force'

/** Municipalities, postal codes, crossings and branches from the catalogue's lists. */
export const makePlacesRepository = (store: Store) => {
  const { catalogueVersions, municipalities, crossings, industries } = store.tables

  const storeMunicipalities = async ({ db }: Session, files: PlaceFiles) => {
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

  const storeCrossings = async ({ db }: Session, files: PlaceFiles) => {
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
  }

  const storeIndustries = async ({ db }: Session, files: PlaceFiles) => {
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
        await storeCrossings(session, files)
        const titles = await layPostalCodes(session, store.tables, files)
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
