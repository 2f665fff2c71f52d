import { brokerRoles } from '@virkelyst/shared/accounts/roles'
import type {
  Colleague,
  MunicipalityRow,
  MunicipalitySettings,
} from '@virkelyst/shared/municipalities/municipality.schema'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** A municipality and what it decided; `settings` is null where this installation does not serve it. */
export type StoredMunicipality = {
  code: string
  name: string
  networkId: string | null
  settings: MunicipalitySettings | null
  version: number
}

export const makeMunicipalitiesRepository = (store: Store) => {
  const { municipalities, users, grants } = store.tables
  return {
    /** Those that use the portal; a country has 98, so they are not paged. */
    served: (): Promise<MunicipalityRow[]> =>
      store.read.db
        .select({ code: municipalities.code, name: municipalities.name })
        .from(municipalities)
        .where(isNotNull(municipalities.settings)),

    async find(code: string): Promise<StoredMunicipality | null> {
      const { name, networkId, settings, version } = municipalities
      const [row] = await store.read.db
        .select({ code: municipalities.code, name, networkId, settings, version })
        .from(municipalities)
        .where(eq(municipalities.code, code))
      return row ?? null
    },

    /** False where the version is no longer the current one, or the municipality is not served. */
    updateSettings: (
      code: string,
      version: number,
      settings: MunicipalitySettings,
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const changed = await session.db
          .update(municipalities)
          .set({ settings, version: version + 1 })
          .where(
            and(
              eq(municipalities.code, code),
              eq(municipalities.version, version),
              isNotNull(municipalities.settings),
            ),
          )
          .returning({ code: municipalities.code })
        if (changed.length === 0) return false
        await recordEvent(session, store.tables, event)
        return true
      }),

    /** People who may be given an order or a company: consultants and brokers of the municipality. */
    colleagues: (code: string, userId?: string): Promise<Colleague[]> =>
      store.read.db
        .selectDistinct({ userId: users.id, name: users.name })
        .from(grants)
        .innerJoin(users, eq(users.id, grants.userId))
        .where(
          and(
            eq(grants.municipalityCode, code),
            inArray(grants.role, [...brokerRoles]),
            isNull(grants.revokedAt),
            isNull(users.disabledAt),
            userId === undefined ? undefined : eq(users.id, userId),
          ),
        )
        .limit(500),
  }
}
export type MunicipalitiesRepository = ReturnType<typeof makeMunicipalitiesRepository>
