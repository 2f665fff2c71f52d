import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import { type CitizenCv, citizenCv, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import type { CaseDraft } from './case-fields'
import { type GoalDraft, goalDrafts, goalsOf } from './goal-draft'
import { type PeriodDraft, periodDrafts, periodsOf } from './period-draft'
import { tidyCv } from './tidy-cv'
import type { Wishes } from './wish-fields'

/** A citizen while staff fill in the form; anything may still be missing. */
export type CitizenDraft = {
  case: CaseDraft
  wishes: Wishes
  goals: readonly GoalDraft[]
  cv: CitizenCv
  periods: readonly PeriodDraft[]
  consent: boolean
}

/** A new citizen, waiting and available from today, full time, as most are entered. */
export const emptyCitizen = (today: string): CitizenDraft => ({
  case: { caseReference: '', name: '', birthDate: '', sex: '', status: 'active', waitingSince: today },
  wishes: {
    hoursMin: 37,
    hoursMax: 37,
    radiusKm: 30,
    availableFrom: today,
    email: '',
    phone: '',
    postalCode: '',
  },
  goals: goalDrafts([]),
  cv: citizenCv.parse({}),
  periods: [{ targetGroup: undefined, validFrom: today, validTo: '' }],
  consent: false,
})

export const draftOfCitizen = (citizen: CitizenForConsultant): CitizenDraft => ({
  case: {
    caseReference: citizen.caseReference,
    name: citizen.name,
    birthDate: citizen.birthDate,
    sex: citizen.sex,
    status: citizen.status,
    waitingSince: citizen.waitingSince,
  },
  wishes: {
    hoursMin: citizen.hoursMin,
    hoursMax: citizen.hoursMax,
    radiusKm: citizen.radiusKm,
    availableFrom: citizen.availableFrom,
    email: citizen.email ?? '',
    phone: citizen.phone ?? '',
    postalCode: citizen.postalCode,
  },
  goals: goalDrafts(
    citizen.goals.map(({ goal, title, occupations, chosen }) => ({
      goal,
      title,
      occupationCode: chosen ? occupations[0]?.code : undefined,
    })),
  ),
  cv: citizen.cv,
  periods: periodDrafts(citizen.targetGroups),
  consent: citizen.consentAt !== null,
})

/** What the server's schema is asked about. */
export const inputOfDraft = (draft: CitizenDraft) => ({
  ...draft.case,
  sex: draft.case.sex || undefined,
  ...draft.wishes,
  cv: tidyCv(draft.cv),
  goals: goalsOf(draft.goals),
  targetGroups: periodsOf(draft.periods),
  consent: draft.consent,
})

/** The field that an error's path means: goals are sent without their empty fields, so `goals.2.title` may be the first of C. */
export const fieldOfPath = (path: string, goals: readonly GoalDraft[]): string => {
  const at = /^goals\.(\d+)/.exec(path)?.[1]
  const filled = goals.filter(({ title }) => title.trim() !== '')
  const wrong = at === undefined ? undefined : filled[Number(at)]
  if (!wrong) return path.startsWith('cv.skills') ? 'cv.skills' : path
  const rank = goalRanks.find((candidate) => candidate === wrong.goal)
  return `goals.${rank}.${goals.filter(({ goal }) => goal === rank).indexOf(wrong)}`
}

/** The parts of the form from top to bottom, by the first step of their fields' paths. */
const formOrder = [
  'name',
  'caseReference',
  'birthDate',
  'sex',
  'status',
  'waitingSince',
  'email',
  'phone',
  'postalCode',
  'goals',
  'hoursMin',
  'hoursMax',
  'radiusKm',
  'availableFrom',
  'targetGroups',
  'cv',
  'consent',
]

/** Errors as one meets their fields on the way down the form; those of one part stay as they were. */
export const inFormOrder = (errors: Record<string, string>): [path: string, code: string][] => {
  const place = (path: string) => formOrder.indexOf(path.split('.')[0] ?? '')
  return Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b))
}
