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
    },
    (t) => [k.index('postal_codes_municipality').on(t.municipalityCode)],
  ),
})
