import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import type { Requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { Label } from '@virkelyst/shared/kernel/label'

type Line = { key: string; text: string; required: boolean }

/** Every requirement and wish of an order in words. */
export const requirementTexts = (
  requirements: Partial<Requirements> | undefined,
  label: (label: Label) => string,
): Line[] => {
  const { drivingLicences = [], licences = [], languages = [], skills = [] } = requirements ?? {}
  return [
    ...drivingLicences.map(({ code, required }) => ({
      key: `driving-${code}`,
      text: label(drivingLicenceLabels[code]),
      required,
    })),
    ...licences.map(({ code, required }) => ({
      key: `licence-${code}`,
      text: label(licenceLabels[code]),
      required,
    })),
    ...languages.map(({ code, level, required }) => ({
      key: `language-${code}`,
      text: `${label(languageLabels[code])}, ${label(languageLevelLabels[level]).toLowerCase()}`,
      required,
    })),
    ...skills.map((skill) => ({ key: `skill-${skill}`, text: skill, required: false })),
  ]
}
