import { z } from 'zod'
import { municipalityCode } from '../kernel/fields.schema'

/** Policy of one municipality; every deadline is counted in Europe/Copenhagen. */
export const municipalitySettings = z.object({
  /** Days the chosen municipality has an order alone (S4 names 14; a municipal policy, no law). */
  exclusiveDays: z.number().int().min(0).max(90).default(14),
  /** Hours until a consultant has answered a new order (Copenhagen's promise: 24). */
  consultantAnswerHours: z.number().int().min(1).max(720).default(24),
  /** Days until the first candidates are presented (Copenhagen's promise: a week). */
  firstCandidatesDays: z.number().int().min(1).max(90).default(7),
  /** Working days a citizen has to answer a proposal. */
  citizenAnswerWorkdays: z.number().int().min(1).max(30).default(3),
  /** Working days an employer has to answer a presentation. */
  employerAnswerWorkdays: z.number().int().min(1).max(30).default(5),
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
