import { eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'

const demonstrationKey = 'demonstration'

/** Facts of this database that triggers keep from being changed or removed. */
export const makeInstallationRepository = (store: Store) => {
  const { installation, users, citizens } = store.tables
  return {
    /** Whether the database was marked as a demonstration when it was made. */
    async isDemonstration(): Promise<boolean> {
      const rows = await store.read.db
        .select({ value: installation.value })
        .from(installation)
        .where(eq(installation.key, demonstrationKey))
      return rows.length > 0
    },

    /**
     * Marks an empty database as a demonstration, for good. Returns whether it is one now: a database that
     * holds people without the mark never becomes one.
     */
    markAsDemonstration: (at: string): Promise<boolean> =>
      store.tx(async ({ db }) => {
        const marked = await db.select().from(installation).where(eq(installation.key, demonstrationKey))
        if (marked.length > 0) return true
        const signedUp = await db.select({ id: users.id }).from(users).limit(1)
        const registered = await db.select({ id: citizens.id }).from(citizens).limit(1)
        if (signedUp.length + registered.length > 0) return false
        await db.insert(installation).values({ key: demonstrationKey, value: 'yes', setAt: at })
        return true
      }),
  }
}
export type InstallationRepository = ReturnType<typeof makeInstallationRepository>
