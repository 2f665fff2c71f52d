import type { CitizenCv } from '../citizens/citizen.schema'
import type { Requirements } from '../job-orders/job-order-form.schema'
import { wordOverlap } from './posting-lists'
import {
  drivingBit,
  drivingBits,
  languageBits,
  languagesReach,
  licenceBit,
  licenceBits,
} from './requirement-bits'

export type Coverage = { met: number; of: number; missing: string[] }

/**
 * Which of the order's wished requirements a person meets; those marked as required are filters and not counted here.
 * `missing` names codes (`driving:B`, `licence:hygiene`, `language:en`) and skills in the employer's own words.
 */
export const coverageOf = (requirements: Requirements, cv: CitizenCv): Coverage => {
  const driving = drivingBits(cv.drivingLicences)
  const licences = licenceBits(cv.licences)
  const languages = languageBits(cv.languages)
  const known = [
    ...cv.skills,
    ...cv.experience.map((work) => work.title),
    ...cv.educations.map((one) => one.name),
  ]
  const wishes: { name: string; met: boolean }[] = [
    ...requirements.drivingLicences
      .filter((line) => !line.required)
      .map(({ code }) => ({ name: `driving:${code}`, met: (driving & drivingBit(code)) !== 0 })),
    ...requirements.licences
      .filter((line) => !line.required)
      .map(({ code }) => ({ name: `licence:${code}`, met: (licences & licenceBit(code)) !== 0 })),
    ...requirements.languages
      .filter((line) => !line.required)
      .map((line) => {
        const asked = languageBits([line])
        const met =
          languagesReach(languages.languagesLow, asked.languagesLow) &&
          languagesReach(languages.languagesHigh, asked.languagesHigh)
        return { name: `language:${line.code}`, met }
      }),
    ...requirements.skills.map((skill) => ({
      name: skill,
      met: known.some((one) => wordOverlap(skill, one) >= 0.5),
    })),
  ]
  const missing = wishes.filter((wish) => !wish.met).map((wish) => wish.name)
  return { met: wishes.length - missing.length, of: wishes.length, missing }
}

/** Whether the order wishes for anything that it does not require. */
export const hasWishes = ({ drivingLicences, licences, languages, skills }: Requirements): boolean =>
  skills.length > 0 || [...drivingLicences, ...licences, ...languages].some((line) => !line.required)
