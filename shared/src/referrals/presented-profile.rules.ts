import { looksLikeCpr } from '../citizens/citizen.rules'
import type { CitizenCv, GoalRank } from '../citizens/citizen.schema'
import type { PresentedProfile } from './referral.schema'

/** What of a citizen's record the profile is drawn from; the rest never reaches a company. */
export type ProfileSource = {
  name: string
  email: string | null
  phone: string | null
  postalName: string
  hoursMin: number
  hoursMax: number
  availableFrom: string
  cv: CitizenCv
  goals: readonly { goal: GoalRank; title: string }[]
}

const harmless = (text: string) => !looksLikeCpr(text)

/**
 * The profile a company sees of a person: contact, goals, hours and experience; nothing of case, group, benefit, age or
 * health. A line in which a CPR number stands by mistake is left out.
 */
export const presentedProfileOf = (citizen: ProfileSource): PresentedProfile => ({
  name: citizen.name,
  email: citizen.email,
  phone: citizen.phone,
  postalName: citizen.postalName,
  goals: citizen.goals.filter(({ title }) => harmless(title)).map(({ goal, title }) => ({ goal, title })),
  hoursMin: citizen.hoursMin,
  hoursMax: citizen.hoursMax,
  availableFrom: citizen.availableFrom,
  educations: citizen.cv.educations
    .filter(({ name }) => harmless(name))
    .map(({ name, year }) => ({ name, year })),
  skills: citizen.cv.skills.filter(harmless),
  experience: citizen.cv.experience
    .filter(({ title, employer }) => harmless(`${title} · ${employer}`))
    .map(({ title, employer, fromYear, toYear }) => ({ title, employer, fromYear, toYear })),
  languages: citizen.cv.languages.map(({ code, level }) => ({ code, level })),
  drivingLicences: citizen.cv.drivingLicences,
  licences: citizen.cv.licences,
})
