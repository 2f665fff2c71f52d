import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { TitleSuggestions, titleInput } from '@virkelyst/shared/occupations/occupation.schema'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'
import { keepCurrent } from '../kernel/kept-current'
import { type LoadedCatalogue, makeLoadedCatalogue } from './loaded-catalogue'

/** Keeps the stored catalogue in memory and takes a changed one over while it runs. */
export const makeOccupations = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const { version, load } = makeOccupationsRepository(store)
  const { current, refresh } = await keepCurrent(clock, { version, load, build: makeLoadedCatalogue })
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
