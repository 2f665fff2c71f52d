import { setImmediate } from 'node:timers/promises'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { TitleSuggestions, titleInput } from '@virkelyst/shared/occupations/occupation.schema'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'
import { type LoadedCatalogue, makeLoadedCatalogue } from './loaded-catalogue'

/** Milliseconds for which a catalogue is used before the stored version is looked at again. */
const checkedFor = 2000

/**
 * Keeps the stored catalogue in memory and takes a changed one over while it runs, whoever changed it: an administrator
 * here, the command line or another server beside.
 */
export const makeOccupations = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const repository = makeOccupationsRepository(store)
  const now = () => clock.now().getTime()
  let checkedAt = now()
  let loaded = makeLoadedCatalogue(await repository.load())
  let checking: Promise<void> | null = null

  const check = async () => {
    const at = now()
    if ((await repository.version()) !== loaded.catalogueVersion) {
      const stored = await repository.load()
      // Reading and building take tenths of a second each: whoever waits is served between them.
      await setImmediate()
      loaded = makeLoadedCatalogue(stored)
    }
    checkedAt = at
  }
  const startCheck = (): Promise<void> => {
    checking ??= check().finally(() => {
      checking = null
    })
    return checking
  }

  /** Takes over what has just been written. */
  const refresh = async (): Promise<void> => {
    // One under way may have read what stood before.
    await checking?.catch(() => undefined)
    await startCheck()
  }

  /**
   * The catalogue as it was stored at most two seconds ago. Ask for it once for each piece of work: what comes back stays
   * as it is, whatever is changed meanwhile.
   */
  const current = async (): Promise<LoadedCatalogue> => {
    if (Math.abs(now() - checkedAt) >= checkedFor) await startCheck()
    return loaded
  }

  return {
    current,
    refresh,
    suggest: async (_actor: Actor, { title }: z.infer<typeof titleInput>): Promise<TitleSuggestions> =>
      (await current()).suggest(title),
  }
}
/** The catalogue as it stood at one moment. */
export type CatalogueNow = LoadedCatalogue
export type Occupations = Awaited<ReturnType<typeof makeOccupations>>
