import type { Kit } from '../kernel/columns'

export const geographyTables = (k: Kit) => ({
  postalCodes: k.table(
    'postal_codes',
    {
      code: k.text('code').primaryKey(),
      name: k.text('name').notNull(),
      latitude: k.real('latitude').notNull(),
      longitude: k.real('longitude').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      /** Landmass or island: between two of them the straight line misleads. */
      area: k.text('area').notNull(),
    },
    (t) => [k.index('postal_codes_municipality').on(t.municipalityCode)],
  ),

  /** What the official list says, over the built-in places; a code it no longer has stays, unlisted, for those who are there. */
  listedPostalCodes: k.table('listed_postal_codes', {
    code: k.text('code').primaryKey(),
    name: k.text('name').notNull(),
    latitude: k.real('latitude').notNull(),
    longitude: k.real('longitude').notNull(),
    municipalityCode: k.text('municipality_code').notNull(),
    /** False where the built-in point goes before the list's. */
    ownPoint: k.bool('own_point').notNull(),
    listed: k.bool('listed').notNull(),
  }),

  /** Bridges, ferries and heads of fjords between areas, with both ends. */
  crossings: k.table('crossings', {
    name: k.text('name').primaryKey(),
    areaA: k.text('area_a').notNull(),
    latitudeA: k.real('latitude_a').notNull(),
    longitudeA: k.real('longitude_a').notNull(),
    areaB: k.text('area_b').notNull(),
    latitudeB: k.real('latitude_b').notNull(),
    longitudeB: k.real('longitude_b').notNull(),
    /** What it is worth in kilometres of road. */
    km: k.real('km').notNull(),
  }),
})
