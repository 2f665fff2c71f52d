import type { MunicipalitySettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** Which municipalities this installation serves, and in which network they share open orders. */
export const makeServingRepository = (store: Store) => {
  const { municipalities, networks } = store.tables
  return {
    /**
     * Puts the municipality into service with these settings, where it has none, and into the network, where one is
     * given. Returns its name, or null for a code that no municipality has.
     */
    serve: (
      code: string,
      settings: MunicipalitySettings,
      network: { id: string; name: string } | null,
      event: DomainEvent,
    ): Promise<string | null> =>
      store.tx(async (session) => {
        const { db } = session
        const [found] = await db.select().from(municipalities).where(eq(municipalities.code, code))
        if (!found) return null
        if (network) await db.insert(networks).values(network).onConflictDoNothing()
        await db
          .update(municipalities)
          .set({
            settings: found.settings ?? settings,
            networkId: network?.id ?? found.networkId,
            version: found.version + 1,
          })
          .where(eq(municipalities.code, code))
        await recordEvent(session, store.tables, event)
        return found.name
      }),
  }
}
