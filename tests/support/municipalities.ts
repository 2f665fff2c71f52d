import type { Store } from '@virkelyst/db/kernel/store'
import type { MunicipalitySettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { eq } from 'drizzle-orm'
import { aarhus, albertslund, ballerup } from './people'

/** Postal codes of the tests' municipalities, and one of a municipality that does not use the portal. */
export const insertPostalCodes = async (store: Store): Promise<void> => {
  const { postalCodes, municipalities } = store.tables
  const row = (
    code: string,
    name: string,
    municipalityCode: string,
    latitude: number,
    longitude: number,
  ) => ({
    code,
    name,
    municipalityCode,
    latitude,
    longitude,
    area: longitude > 11 ? 'sjælland' : 'jylland',
  })
  await store.tx(async ({ db }) => {
    await db.insert(municipalities).values({
      code: '0147',
      name: 'Frederiksberg',
      region: 'Hovedstaden',
      latitude: 55.68,
      longitude: 12.53,
    })
    await db
      .insert(postalCodes)
      .values([
        row('2620', 'Albertslund', albertslund, 55.6569, 12.3638),
        row('2750', 'Ballerup', ballerup, 55.7317, 12.3633),
        row('8000', 'Aarhus C', aarhus, 56.1567, 10.2108),
        row('2000', 'Frederiksberg', '0147', 55.68, 12.53),
      ])
  })
}

/** Changes some of a municipality's deadlines, as its administrator would. */
export const decide = async (
  store: Store,
  code: string,
  settings: Partial<MunicipalitySettings>,
): Promise<void> => {
  const { municipalities } = store.tables
  await store.tx(async ({ db }) => {
    await db
      .update(municipalities)
      .set({ settings: { ...defaultSettings, ...settings } })
      .where(eq(municipalities.code, code))
  })
}
