import type { CitizenContent, CitizenRecord } from '@virkelyst/db/citizens/citizen-record'
import type { CitizenInput } from '@virkelyst/shared/citizens/citizen.schema'
import type { ImportedDigests } from '@virkelyst/shared/imports/import.schema'
import type { Deps } from '../kernel/deps'
import { columnsOf, contentOf, inputOf } from './citizen-content'
import { resolveGoals, type TitleResolver } from './goal-titles'

type Origin = { at: string; source: 'manual' | 'import'; imported: ImportedDigests | null }

/** When the yes was given or the objection made: as before where it stood, `at` where it is new, null where it is not. */
const sinceWhen = (stands: boolean, before: string | null, at: string): string | null =>
  stands ? (before ?? at) : null

/** Makes what is stored of a citizen from what was entered or read from a file, with each title resolved. */
export const makeCitizenContents = ({ ids, titles }: Pick<Deps, 'ids'> & { titles: TitleResolver }) => ({
  /** A citizen as staff would enter them. */
  inputOf,

  /** `prefix`: the path of the input's fields, for naming a goal whose chosen occupation is not in the catalogue. */
  added(
    input: CitizenInput,
    municipalityCode: string,
    { at, ...origin }: Origin,
    prefix = '',
  ): CitizenContent {
    return {
      citizen: {
        ...columnsOf(input),
        id: ids.next(),
        municipalityCode,
        consentAt: sinceWhen(input.consent, null, at),
        objectedAt: sinceWhen(input.objects === true, null, at),
        brokerUserId: null,
        ...origin,
        createdAt: at,
        updatedAt: at,
      },
      goals: resolveGoals(titles, input.goals, [], prefix),
      targetGroups: input.targetGroups.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    }
  },

  /** The citizen as the input says; an objection of which it says nothing stands. */
  changed(
    existing: CitizenRecord,
    input: CitizenInput,
    { at, ...origin }: Origin,
    prefix = '',
  ): CitizenContent {
    const { citizen } = contentOf(existing)
    return {
      citizen: {
        ...citizen,
        ...columnsOf(input),
        ...origin,
        consentAt: sinceWhen(input.consent, citizen.consentAt, at),
        objectedAt: sinceWhen(input.objects ?? citizen.objectedAt !== null, citizen.objectedAt, at),
        updatedAt: at,
      },
      goals: resolveGoals(titles, input.goals, existing.goals, prefix),
      targetGroups: input.targetGroups.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    }
  },
})
export type CitizenContents = ReturnType<typeof makeCitizenContents>
