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

  /** Kilometres to add for the ferry or the way round between neighbouring areas. */
  areaCrossings: k.table(
    'area_crossings',
    {
      areaA: k.text('area_a').notNull(),
      areaB: k.text('area_b').notNull(),
      extraKm: k.int('extra_km').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.areaA, t.areaB] })],
  ),
})
