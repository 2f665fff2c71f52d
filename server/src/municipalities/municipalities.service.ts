import {
  type MunicipalitiesRepository,
  makeMunicipalitiesRepository,
  type StoredMunicipality,
} from '@virkelyst/db/municipalities/municipalities.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { changedData } from '@virkelyst/shared/kernel/plain-data'
import {
  type Colleague,
  defaultSettings,
  type MunicipalityRow,
  type MunicipalitySettings,
  type SettingsView,
  type settingsInput,
} from '@virkelyst/shared/municipalities/municipality.schema'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { Context } from '../kernel/trpc'

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'da')

export const makeMunicipalities = (
  deps: Deps,
  repository: MunicipalitiesRepository = makeMunicipalitiesRepository(deps.store),
) => {
  const newEvent = makeEvents(deps)

  const own = async (actor: Actor): Promise<StoredMunicipality & { settings: MunicipalitySettings }> => {
    const found = actor.municipalityCode ? await repository.find(actor.municipalityCode) : null
    if (!found?.settings) throw new AppError('not_there')
    return { ...found, settings: found.settings }
  }
  const view = ({ code, name, settings, version }: Awaited<ReturnType<typeof own>>): SettingsView => ({
    code,
    name,
    settings: { ...defaultSettings, ...settings },
    version,
  })

  return {
    /** The municipalities a company may choose, in Danish order. */
    list: async (_context: Context): Promise<MunicipalityRow[]> => (await repository.served()).sort(byName),

    /** The same for jobs and the command line. */
    served: (): Promise<MunicipalityRow[]> => repository.served(),

    settings: async (actor: Actor): Promise<SettingsView> => view(await own(actor)),

    async updateSettings(actor: Actor, input: z.infer<typeof settingsInput>): Promise<SettingsView> {
      const before = await own(actor)
      const saved = await repository.updateSettings(
        before.code,
        input.version,
        input.settings,
        newEvent({
          actor,
          procedure: 'municipalities.updateSettings',
          kind: 'settings_changed',
          subjectType: 'municipality',
          subjectId: before.code,
          payload: changedData(before.settings, input.settings),
        }),
      )
      if (!saved) throw new AppError('changed_meanwhile')
      return view(await own(actor))
    },

    /** Colleagues whom an order or a company can be given to, in Danish order. */
    colleagues: async (actor: Actor): Promise<Colleague[]> =>
      actor.municipalityCode ? (await repository.colleagues(actor.municipalityCode)).sort(byName) : [],

    /** The consultant or broker of the municipality with that id, else null. For other services. */
    colleague: async (code: string, userId: string): Promise<Colleague | null> =>
      (await repository.colleagues(code, userId))[0] ?? null,

    /** A municipality by its four-digit code, served or not; null where there is none. For other services. */
    find: (code: string): Promise<StoredMunicipality | null> => repository.find(code),

    /** The deadlines in force; the defaults where the municipality has decided none. For other services. */
    settingsOf: async (code: string): Promise<MunicipalitySettings> => ({
      ...defaultSettings,
      ...(await repository.find(code))?.settings,
    }),
  }
}
export type Municipalities = ReturnType<typeof makeMunicipalities>
