import type { Store } from '@virkelyst/db/kernel/store'
import { makeMunicipalitiesRepository } from '@virkelyst/db/municipalities/municipalities.repository'
import { defaultCitizens, defaultCompanies, defaultOrders } from '@virkelyst/db/seed/proportions'
import { type SeedProgress, type SeedSize, seedDemonstration } from '@virkelyst/db/seed/seed'
import type { Clock } from '../kernel/deps'

export const defaultSeedSize: SeedSize = {
  citizens: defaultCitizens,
  companies: defaultCompanies,
  orders: defaultOrders,
  seed: 2019,
}

/** Whether nothing at all was stored yet: only then may a demonstration be put in. */
export const isEmpty = async (store: Store): Promise<boolean> => {
  const { users, invitations, citizens, companies, installation } = store.tables
  for (const table of [users, invitations, citizens, companies, installation]) {
    const rows = await store.read.db.select().from(table).limit(1)
    if (rows.length > 0) return false
  }
  // A municipality in service is being set up with its own people.
  return (await makeMunicipalitiesRepository(store).served()).length === 0
}

/** Seeds the demonstration municipality; see docs/demonstration.md for its proportions. */
export const seed = (store: Store, clock: Clock, size: Partial<SeedSize> = {}, progress?: SeedProgress) =>
  seedDemonstration(store, clock.now(), { ...defaultSeedSize, ...size }, progress)

/** One line that is written over on a terminal, and now and then a line in a log. */
export const terminalProgress = (out: NodeJS.WriteStream): SeedProgress => {
  let lastShown = 0
  return (done, of, what) => {
    if (out.isTTY)
      out.write(
        `\r${done.toLocaleString('da-DK')} of ${of.toLocaleString('da-DK')} ${what}   ${done === of ? '\n' : ''}`,
      )
    else if (done === of || done - lastShown >= of / 10) {
      lastShown = done === of ? 0 : done
      out.write(`${done} of ${of} ${what}\n`)
    }
  }
}
