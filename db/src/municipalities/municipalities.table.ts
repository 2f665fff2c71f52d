import type { MunicipalitySettings } from '@virkelyst/shared/municipalities/municipality.schema'
import type { Kit } from '../kernel/columns'

/** Municipalities of the country; those with settings are served by this installation. */
export const municipalityTables = (k: Kit) => {
  const networks = k.table('networks', {
    id: k.text('id').primaryKey(),
    name: k.text('name').notNull(),
  })

  const municipalities = k.table(
    'municipalities',
    {
      code: k.text('code').primaryKey(),
      name: k.text('name').notNull(),
      region: k.text('region').notNull(),
      latitude: k.real('latitude').notNull(),
      longitude: k.real('longitude').notNull(),
      networkId: k.text('network_id').references(() => networks.id),
      settings: k.json<MunicipalitySettings>('settings'),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('municipalities_network').on(t.networkId)],
  )

  return { networks, municipalities }
}
