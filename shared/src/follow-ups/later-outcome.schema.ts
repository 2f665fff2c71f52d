import { z } from 'zod'
import { looksLikeCpr } from '../citizens/citizen.rules'
import { fieldError, id, instant, optional, text, weeklyHours } from '../kernel/fields.schema'
import { type PlacementOutcome, placementOutcomes } from '../placements/placement.codes'

/** What somebody does some months after a placement ended; nobody may know. */
export const laterOutcomes = [...placementOutcomes, 'unknown'] as const
export type LaterOutcome = PlacementOutcome | 'unknown'

/** Outcomes that are told with their hours a week. */
export const outcomesWithHours: readonly LaterOutcome[] = ['ordinary_job', 'part_hours_job', 'flex_job']

export const recordOutcomeInput = z
  .object({
    id,
    version: z.number().int(),
    outcome: z.enum(laterOutcomes, { error: fieldError('required') }),
    /** Hours a week; not asked for where nobody works. */
    hours: optional(weeklyHours),
    note: optional(text(500).refine((value) => !looksLikeCpr(value), { error: 'looks_like_cpr' })),
  })
  .superRefine(({ outcome, hours }, context) => {
    if (outcome === 'ordinary_job' && !hours)
      context.addIssue({ code: 'custom', path: ['hours'], message: 'required' })
  })
  .transform((input) => (outcomesWithHours.includes(input.outcome) ? input : { ...input, hours: undefined }))
export type RecordOutcomeInput = z.infer<typeof recordOutcomeInput>

export const outcomeView = z.object({
  outcome: z.enum(laterOutcomes),
  hours: z.number().nullable(),
  note: z.string().nullable(),
  at: instant,
  byName: z.string().nullable(),
})
export type OutcomeView = z.infer<typeof outcomeView>
