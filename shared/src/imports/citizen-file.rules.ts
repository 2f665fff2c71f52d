import { withTargetGroup } from '../citizens/citizen.rules'
import { type CitizenInput, citizenInput, goalRanks } from '../citizens/citizen.schema'
import type { CitizenColumn, citizenColumns } from './citizen.columns'
import type { Values } from './columns'

export type CitizenValues = Values<typeof citizenColumns>

/** The line as an input for the schema of a citizen; what is not given gets the value of a new citizen on `today`. */
const assemble = (values: CitizenValues, today: string) => ({
  caseReference: values.case_reference,
  name: values.name,
  email: values.email,
  phone: values.phone,
  postalCode: values.postal_code,
  birthDate: values.birth_date,
  sex: values.sex,
  status: values.status,
  hoursMin: values.hours_min ?? Math.min(1, values.hours_max ?? 1),
  hoursMax: values.hours_max ?? Math.max(37, values.hours_min ?? 37),
  radiusKm: values.radius_km ?? 50,
  availableFrom: values.available_from ?? today,
  waitingSince: values.waiting_since ?? today,
  cv: {
    educationLevel: values.education_level,
    educations: values.educations,
    skills: values.skills,
    experience: values.experience,
    industries: values.industries,
    drivingLicences: values.driving_licences,
    licences: values.licences,
    languages: values.languages,
    childrenCertificate: values.children_certificate,
  },
  goals: goalRanks.flatMap((goal) => (values[goalColumn(goal)] ?? []).map((title) => ({ goal, title }))),
  targetGroups: [
    { targetGroup: values.target_group, validFrom: values.target_group_from ?? today, validTo: null },
  ],
  consent: values.consent,
  objects: values.objection,
})

const goalColumn = (goal: 'A' | 'B' | 'C') => `goal_${goal.toLowerCase()}` as 'goal_a' | 'goal_b' | 'goal_c'

const columnOfField: Record<string, CitizenColumn> = {
  caseReference: 'case_reference',
  name: 'name',
  email: 'email',
  phone: 'phone',
  postalCode: 'postal_code',
  birthDate: 'birth_date',
  sex: 'sex',
  status: 'status',
  hoursMin: 'hours_min',
  hoursMax: 'hours_max',
  radiusKm: 'radius_km',
  availableFrom: 'available_from',
  waitingSince: 'waiting_since',
  targetGroups: 'target_group',
  consent: 'consent',
  objects: 'objection',
  educationLevel: 'education_level',
  educations: 'educations',
  skills: 'skills',
  experience: 'experience',
  industries: 'industries',
  drivingLicences: 'driving_licences',
  licences: 'licences',
  languages: 'languages',
  childrenCertificate: 'children_certificate',
}

/** The citizen a line describes, or the columns that are wrong and why. */
export const readCitizen = (
  values: CitizenValues,
  today: string,
): { citizen: CitizenInput } | { faults: { column: CitizenColumn; code: string }[] } => {
  const assembled = assemble(values, today)
  const read = citizenInput.safeParse(assembled)
  if (read.success) return { citizen: read.data }
  const faults = read.error.issues.map((issue) => {
    const [first, second, third] = issue.path
    const ofGoal = first === 'goals' ? assembled.goals[Number(second)] : undefined
    const column = ofGoal
      ? goalColumn(ofGoal.goal)
      : third === 'validFrom'
        ? 'target_group_from'
        : columnOfField[String(first === 'cv' ? second : first)]
    const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
    return { column: column ?? 'case_reference', code }
  })
  return { faults }
}

/** A part of a citizen that a file changes as one, and how; `given` tells what the line had a word about. */
type Part = {
  columns: readonly CitizenColumn[]
  apply(target: CitizenInput, source: CitizenInput, given: CitizenValues): void
}

const part = (columns: readonly CitizenColumn[], apply: Part['apply']): Part => ({ columns, apply })
/** An emptied cell empties the field. */
const field = <K extends keyof CitizenInput>(column: CitizenColumn, key: K) =>
  part([column], (target, source) => {
    target[key] = source[key]
  })
const cvField = <K extends keyof CitizenInput['cv']>(column: CitizenColumn, key: K) =>
  part([column], (target, source) => {
    target.cv = { ...target.cv, [key]: source.cv[key] }
  })
/** An emptied cell says nothing: the field stays. */
const stayingField = <K extends keyof CitizenInput>(column: CitizenColumn, key: K) =>
  part([column], (target, source, given) => {
    if (given[column] !== undefined) target[key] = source[key]
  })
const goalPart = (rank: 'A' | 'B' | 'C') =>
  part([goalColumn(rank)], (target, source) => {
    const here = target.goals.filter((goal) => goal.goal === rank)
    // An occupation somebody picked is theirs; the file's words do not undo it.
    if (here.some((goal) => goal.occupationCode !== undefined)) return
    target.goals = [
      ...target.goals.filter((goal) => goal.goal !== rank),
      ...source.goals.filter((goal) => goal.goal === rank),
    ]
  })

/** Everything of a citizen that a file can say, as the parts it is merged by. */
export const citizenParts: Readonly<Record<string, Part>> = {
  name: field('name', 'name'),
  email: field('email', 'email'),
  phone: field('phone', 'phone'),
  postalCode: field('postal_code', 'postalCode'),
  birthDate: field('birth_date', 'birthDate'),
  sex: field('sex', 'sex'),
  status: stayingField('status', 'status'),
  hours: part(['hours_min', 'hours_max'], (target, source, given) => {
    if (given.hours_min !== undefined) target.hoursMin = source.hoursMin
    if (given.hours_max !== undefined) target.hoursMax = source.hoursMax
    if (target.hoursMin <= target.hoursMax) return
    // Of two that no longer fit each other the one the file gave stands.
    if (given.hours_max === undefined) target.hoursMax = target.hoursMin
    else target.hoursMin = target.hoursMax
  }),
  radius: stayingField('radius_km', 'radiusKm'),
  availableFrom: stayingField('available_from', 'availableFrom'),
  waitingSince: stayingField('waiting_since', 'waitingSince'),
  targetGroup: part(['target_group', 'target_group_from'], (target, source) => {
    target.targetGroups = withTargetGroup(target.targetGroups, source.targetGroups[0]!)
  }),
  goalA: goalPart('A'),
  goalB: goalPart('B'),
  goalC: goalPart('C'),
  educationLevel: cvField('education_level', 'educationLevel'),
  educations: cvField('educations', 'educations'),
  skills: cvField('skills', 'skills'),
  experience: cvField('experience', 'experience'),
  industries: cvField('industries', 'industries'),
  drivingLicences: cvField('driving_licences', 'drivingLicences'),
  licences: cvField('licences', 'licences'),
  languages: cvField('languages', 'languages'),
  childrenCertificate: cvField('children_certificate', 'childrenCertificate'),
  consent: stayingField('consent', 'consent'),
  objection: stayingField('objection', 'objects'),
}
