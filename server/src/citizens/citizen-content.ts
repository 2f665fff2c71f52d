import type { CitizenContent, CitizenRecord } from '@virkelyst/db/citizens/citizen-record'
import type { CitizenView } from '@virkelyst/db/citizens/citizens.repository'
import type {
  CitizenForConsultant,
  CitizenForSelf,
  CitizenInput,
  OwnChange,
} from '@virkelyst/shared/citizens/citizen.schema'
import { changedData } from '@virkelyst/shared/kernel/plain-data'

/** The stored columns that staff fill in. */
export const columnsOf = (input: CitizenInput) => ({
  caseReference: input.caseReference,
  name: input.name,
  birthDate: input.birthDate,
  sex: input.sex,
  status: input.status,
  waitingSince: input.waitingSince,
  ...ownColumnsOf(input),
})

/** The stored columns that the citizen may change alone. */
export const ownColumnsOf = (input: CitizenInput | OwnChange) => ({
  email: input.email ?? null,
  phone: input.phone ?? null,
  postalCode: input.postalCode,
  hoursMin: input.hoursMin,
  hoursMax: input.hoursMax,
  radiusKm: input.radiusKm,
  availableFrom: input.availableFrom,
  cv: input.cv,
})

/** A citizen as staff would enter them: the form of what is stored. */
export const inputOf = ({ citizen, goals, targetGroups }: CitizenRecord): CitizenInput => ({
  caseReference: citizen.caseReference,
  name: citizen.name,
  email: citizen.email ?? undefined,
  phone: citizen.phone ?? undefined,
  postalCode: citizen.postalCode,
  birthDate: citizen.birthDate,
  sex: citizen.sex,
  status: citizen.status,
  hoursMin: citizen.hoursMin,
  hoursMax: citizen.hoursMax,
  radiusKm: citizen.radiusKm,
  availableFrom: citizen.availableFrom,
  waitingSince: citizen.waitingSince,
  cv: citizen.cv,
  goals: goals.map(({ goal, title, chosen, occupations }) => ({
    goal,
    title,
    occupationCode: chosen ? occupations[0]?.code : undefined,
  })),
  targetGroups,
  consent: citizen.consentAt !== null,
  objects: citizen.objectedAt !== null,
})

/** A citizen's content as it stands, to be changed and written back. */
export const contentOf = ({ citizen, goals, targetGroups }: CitizenRecord): CitizenContent => {
  const { no: _no, searchName: _search, sortName: _sort, version: _version, ...columns } = citizen
  return { citizen: columns, goals, targetGroups }
}

export const forSelf = ({ citizen, goals, targetGroups, postalName }: CitizenView): CitizenForSelf => ({
  id: citizen.id,
  caseReference: citizen.caseReference,
  municipalityCode: citizen.municipalityCode,
  name: citizen.name,
  email: citizen.email,
  phone: citizen.phone,
  postalCode: citizen.postalCode,
  postalName,
  birthDate: citizen.birthDate,
  sex: citizen.sex,
  status: citizen.status,
  hoursMin: citizen.hoursMin,
  hoursMax: citizen.hoursMax,
  radiusKm: citizen.radiusKm,
  availableFrom: citizen.availableFrom,
  waitingSince: citizen.waitingSince,
  cv: citizen.cv,
  goals: goals.map(({ goal, position, title, occupations, chosen }) => ({
    goal,
    position,
    title,
    occupations,
    chosen,
  })),
  targetGroups,
  consentAt: citizen.consentAt,
  objectedAt: citizen.objectedAt,
  version: citizen.version,
})

export const forConsultant = (view: CitizenView): CitizenForConsultant => ({
  ...forSelf(view),
  hasAccount: view.hasAccount,
})

/** What a write changes, for its event: the fields that differ, as they were and as they are. */
export const differences = (before: CitizenContent | null, after: CitizenContent) => {
  const told = ({ citizen, goals, targetGroups }: CitizenContent) => {
    const { id: _id, createdAt: _created, updatedAt: _updated, imported: _imported, ...columns } = citizen
    return {
      ...columns,
      goals: goals.map(({ goal, title, chosen }) => ({ goal, title, chosen })),
      targetGroups,
    }
  }
  return changedData(before ? told(before) : {}, told(after))
}
