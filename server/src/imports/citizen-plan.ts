import type { CitizenContent, CitizenRecord, StoredGoal } from '@virkelyst/db/citizens/citizen-record'
import { makeCitizenImportRepository } from '@virkelyst/db/imports/citizen-import.repository'
import { isPlausibleBirthDate } from '@virkelyst/shared/citizens/citizen.rules'
import { type CitizenInput, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { citizenColumns } from '@virkelyst/shared/imports/citizen.columns'
import { type CitizenValues, citizenParts, readCitizen } from '@virkelyst/shared/imports/citizen-file.rules'
import { changedParts, digestParts } from '@virkelyst/shared/imports/merge.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { columnsOf, contentOf, inputOf, sinceWhen } from '../citizens/citizen-content'
import { resolveGoals, type TitleResolver } from '../citizens/goal-titles'
import type { Geography } from '../geography/geography.service'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { type ImportPlan, type PlannedLine, shortDigest } from './import-plan'

type CitizenLine = PlannedLine & { values: CitizenValues; input: CitizenInput }

/** Goals after a merge: those whose titles stand as they stood keep their occupations, the others are resolved. */
const mergedGoals = (
  titles: TitleResolver,
  { goals }: CitizenInput,
  stored: readonly StoredGoal[],
): StoredGoal[] =>
  goalRanks.flatMap((rank) => {
    const wanted = goals.filter((goal) => goal.goal === rank)
    const here = stored.filter((goal) => goal.goal === rank)
    const same = wanted.length === here.length && wanted.every((goal, at) => goal.title === here[at]!.title)
    return same ? here : resolveGoals(titles, wanted, '')
  })

/** Citizens of one municipality, by case reference. */
export const makeCitizenPlan = (
  { store, clock, ids }: Deps,
  { titles, geography }: { titles: TitleResolver; geography: Pick<Geography, 'find'> },
  municipalityCode: string,
): ImportPlan<CitizenLine> => {
  const repository = makeCitizenImportRepository(store, makeEvents({ clock, ids }))
  const today = danishDate(clock.now())

  const added = ({ input, digests }: CitizenLine, at: string): CitizenContent => ({
    citizen: {
      ...columnsOf(input),
      id: ids.next(),
      municipalityCode,
      consentAt: sinceWhen(input.consent, null, at),
      objectedAt: sinceWhen(input.objects === true, null, at),
      brokerUserId: null,
      source: 'import',
      imported: digests,
      createdAt: at,
      updatedAt: at,
    },
    goals: resolveGoals(titles, input.goals, ''),
    targetGroups: input.targetGroups,
  })

  const changed = (line: CitizenLine, existing: CitizenRecord, at: string): CitizenContent => {
    const target = inputOf(existing)
    const before = contentOf(existing)
    for (const name of changedParts(before.citizen.imported, line.digests))
      citizenParts[name]?.apply(target, line.input, line.values)
    return {
      citizen: {
        ...before.citizen,
        ...columnsOf(target),
        consentAt: sinceWhen(target.consent, before.citizen.consentAt, at),
        objectedAt: sinceWhen(target.objects === true, before.citizen.objectedAt, at),
        source: 'import',
        imported: { ...before.citizen.imported, ...line.digests },
        updatedAt: at,
      },
      goals: mergedGoals(titles, target, existing.goals),
      targetGroups: target.targetGroups,
    }
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
        (line, existing) => (existing ? changed(line, existing, event.at) : added(line, event.at)),
        event,
      ),
  }
}
