import { type ListedRow, type PlaceFacts, placesInForce } from '@virkelyst/shared/geography/postal-list.rules'
import { inArray } from 'drizzle-orm'
import { portions } from '../kernel/portions'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { cell, csvRows, type PlaceFiles } from '../occupations/catalogue-files'

export const builtInPlaces = (files: PlaceFiles): PlaceFacts[] =>
  csvRows(files, 'postal-codes.csv').map((row) => ({
    postalCode: cell(row, 'postal_code'),
    name: cell(row, 'name'),
    latitude: Number(cell(row, 'latitude')),
    longitude: Number(cell(row, 'longitude')),
    municipalityCode: cell(row, 'municipality_code'),
  }))

/** The landmass or island that a postal code lies on; codes in none of the ranges lie in Jutland. */
const areasOf = (files: PlaceFiles): ((postalCode: string) => string) => {
  const ranges = csvRows(files, 'areas.csv').map((row) => ({
    area: cell(row, 'area'),
    from: cell(row, 'from_postal_code'),
    to: cell(row, 'to_postal_code'),
  }))
  return (postalCode) =>
    ranges.find((range) => range.from <= postalCode && postalCode <= range.to)?.area ?? 'jylland'
}

/** Everything that official lists have said, also of codes they no longer have. */
export const listedRows = async ({ db }: Session, { listedPostalCodes }: Tables): Promise<ListedRow[]> => {
  const rows = await db.select().from(listedPostalCodes)
  return rows.map(({ code, ...row }) => ({ postalCode: code, ...row }))
}

/** Those of the codes at which a citizen, a production unit or a job order is. */
export const usedCodes = async (
  { db }: Session,
  { citizens, productionUnits, jobOrders }: Tables,
  codes: readonly string[],
): Promise<Set<string>> => {
  const used = new Set<string>()
  if (codes.length === 0) return used
  for (const table of [citizens, productionUnits, jobOrders]) {
    const found = await db
      .selectDistinct({ code: table.postalCode })
      .from(table)
      .where(inArray(table.postalCode, [...codes]))
    for (const { code } of found) if (code !== null) used.add(code)
  }
  return used
}

/**
 * Puts the places in force into the table that everything reads: the built-in ones, and over them what the official list
 * says. Call it inside the transaction that changes either. Returns how many there are.
 */
export const layPostalCodes = async (
  session: Session,
  tables: Tables,
  files: PlaceFiles,
): Promise<number> => {
  const { postalCodes } = tables
  const rows = await listedRows(session, tables)
  const unlisted = rows.filter(({ listed }) => !listed).map(({ postalCode }) => postalCode)
  const used = await usedCodes(session, tables, unlisted)
  const areaOf = areasOf(files)
  const places = placesInForce(builtInPlaces(files), rows, used).map(({ postalCode, ...place }) => ({
    code: postalCode,
    ...place,
    area: areaOf(postalCode),
  }))
  await session.db.delete(postalCodes)
  for (const portion of portions(places)) await session.db.insert(postalCodes).values(portion)
  return places.length
}
