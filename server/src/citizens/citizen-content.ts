import type { CitizenContent, CitizenRecord } from '@virkelyst/db/citizens/citizen-record'
import type { CitizenView } from '@virkelyst/db/citizens/citizens.repository'
import type {
  CitizenForConsultant,
  CitizenForSelf,
  CitizenInput,
  OwnChange,
} from '@virkelyst/shared/citizens/citizen.schema'

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

// Follow from the others or change with every write.
const notTold = new Set(['id', 'updatedAt', 'createdAt', 'imported', 'searchName', 'sortName'])

/** What a write changes, for its event: the fields that differ, as they were and as they are. */
export const differences = (before: CitizenContent | null, after: CitizenContent) => {
  const told = (content: CitizenContent): Record<string, unknown> => ({
    ...content.citizen,
    goals: content.goals.map(({ goal, title, chosen }) => ({ goal, title, chosen })),
    targetGroups: content.targetGroups,
  })
  const [was, is] = [before ? told(before) : {}, told(after)]
  const names = Object.keys(is).filter(
    (name) => !notTold.has(name) && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  )
  const pick = (from: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, from[name]]))
  return before ? { before: pick(was), after: pick(is) } : { after: pick(is) }
}
