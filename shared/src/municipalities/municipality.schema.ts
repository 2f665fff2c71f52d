import { z } from 'zod'
import { fieldError, id, municipalityCode } from '../kernel/fields.schema'

const wholeNumber = (min: number, max: number) =>
  z
    .number({ error: fieldError('bad_number') })
    .int({ error: 'bad_number' })
    .min(min, { error: 'bad_number' })
    .max(max, { error: 'bad_number' })

const authority = z.enum(['own', 'vitas'])

/** Policy of one municipality; every deadline is counted in Europe/Copenhagen. */
export const municipalitySettings = z.object({
  /** Days the chosen municipality has an order alone (S4 names 14; a municipal policy, no law). */
  exclusiveDays: wholeNumber(0, 90).default(14),
  /** Hours until a consultant has answered a new order (Copenhagen's promise: 24). */
  consultantAnswerHours: wholeNumber(1, 720).default(24),
  /** Days until the first candidates are presented (Copenhagen's promise: a week). */
  firstCandidatesDays: wholeNumber(1, 90).default(7),
  /** Working days a citizen has to answer a proposal. */
  citizenAnswerWorkdays: wholeNumber(1, 30).default(3),
  /** Working days an employer has to answer a presentation. */
  employerAnswerWorkdays: wholeNumber(1, 30).default(5),
  /** Working days the municipality has for each of its steps in a placement. */
  placementDecisionWorkdays: wholeNumber(1, 60).default(5),
  /** Where placements are decided: in VITAS, which is obligatory for applications, or here where the municipality may itself. */
  placementAuthority: z
    .object({
      work_placement: authority.default('vitas'),
      wage_subsidy_job: authority.default('vitas'),
      flex_job: authority.default('vitas'),
      community_work: authority.default('own'),
      taster_visit: authority.default('own'),
    })
    .prefault({}),
})
export type MunicipalitySettings = z.infer<typeof municipalitySettings>
export const defaultSettings: MunicipalitySettings = municipalitySettings.parse({})

export const municipalityRow = z.object({ code: municipalityCode, name: z.string() })
export type MunicipalityRow = z.infer<typeof municipalityRow>

export const settingsView = z.object({
  code: municipalityCode,
  name: z.string(),
  settings: municipalitySettings,
  version: z.number().int(),
})
export type SettingsView = z.infer<typeof settingsView>
export const settingsInput = z.object({ version: z.number().int(), settings: municipalitySettings })

/** Somebody of the municipality whom an order or a company can be given to. */
export const colleague = z.object({ userId: id, name: z.string() })
export type Colleague = z.infer<typeof colleague>
