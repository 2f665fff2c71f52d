import type { CitizenCv } from '@virkelyst/shared/citizens/citizen.schema'

/** Empty lines of the skills' text field are no skills. */
export const tidyCv = (cv: CitizenCv): CitizenCv => ({
  ...cv,
  skills: cv.skills.map((skill) => skill.trim()).filter((skill) => skill !== ''),
})
