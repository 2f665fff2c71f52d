import type { CitizenRecord } from '@virkelyst/db/citizens/citizen-record'
import { makeCitizenImportRepository } from '@virkelyst/db/imports/citizen-import.repository'
import { isPlausibleBirthDate } from '@virkelyst/shared/citizens/citizen.rules'
import type { CitizenInput } from '@virkelyst/shared/citizens/citizen.schema'
import { citizenColumns } from '@virkelyst/shared/imports/citizen.columns'
import { type CitizenValues, citizenParts, readCitizen } from '@virkelyst/shared/imports/citizen-file.rules'
import { changedParts, digestParts } from '@virkelyst/shared/imports/merge.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { makeCitizenContents } from '../citizens/citizen-contents.service'
import type { PlacesNow } from '../geography/geography.service'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { CatalogueNow } from '../occupations/occupations.service'
import { type ImportPlan, type PlannedLine, shortDigest } from './import-plan'

type CitizenLine = PlannedLine & { values: CitizenValues; input: CitizenInput }

/** Citizens of one municipality, by case reference. */
export const makeCitizenPlan = (
  { store, clock, ids }: Deps,
  { titles, geography }: { titles: Pick<CatalogueNow, 'resolve'>; geography: Pick<PlacesNow, 'find'> },
  municipalityCode: string,
): ImportPlan<CitizenLine> => {
  const repository = makeCitizenImportRepository(store, makeEvents({ clock, ids }))
  const today = danishDate(clock.now())

  const contents = makeCitizenContents({ ids, titles })

  /** What the line says anew, laid over what is there. */
  const changed = ({ input, values, digests }: CitizenLine, existing: CitizenRecord, at: string) => {
    const target = contents.inputOf(existing)
    const { imported: last } = existing.citizen
    for (const name of changedParts(last, digests)) citizenParts[name]?.apply(target, input, values)
    return contents.changed(existing, target, { at, source: 'import', imported: { ...last, ...digests } })
  }

  return {
    kind: 'citizens',
    columns: citizenColumns,
    keyColumn: 'case_reference',
    read(values: CitizenValues, columns) {
      const read = readCitizen(values, today)
      const faults = 'faults' in read ? [...read.faults] : []
      const { birth_date: birthDate, postal_code: postalCode } = values
      if (birthDate !== undefined && !isPlausibleBirthDate(birthDate, today))
        faults.push({ column: 'birth_date', code: 'unlikely_birth_date' })
      if (postalCode !== undefined && geography.find(postalCode) === null)
        faults.push({ column: 'postal_code', code: 'unknown_postal_code' })
      if ('faults' in read || faults.length > 0) return { faults }
      const { citizen: input } = read
      const digests = digestParts(citizenParts, columns, values, shortDigest)
      return { key: input.caseReference, digests, values, input }
    },
    known: (keys) => repository.known(municipalityCode, keys),
    crossCheck: async (lines) => lines.map(() => null),
    // The catalogue remembers a resolved title, so that the transaction need not wait for it.
    prepare: ({ input }) => {
      for (const { title } of input.goals) titles.resolve(title)
    },
    store: (portions, event) =>
      repository.importAll(
        municipalityCode,
        portions,
        (line, existing) =>
          existing
            ? changed(line, existing, event.at)
            : contents.added(line.input, municipalityCode, {
                at: event.at,
                source: 'import',
                imported: line.digests,
              }),
        event,
      ),
  }
}
