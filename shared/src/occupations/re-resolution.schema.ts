import { z } from 'zod'
import { id, instant, page, paged } from '../kernel/fields.schema'
import { titleSources } from './occupation.schema'
import { resolutionChanges } from './re-resolution.rules'

/** Who or what asked for a run: the catalogue by having changed, an administrator, or the command line. */
export const runOrigins = ['catalogue', 'administrator', 'command'] as const
export type RunOrigin = (typeof runOrigins)[number]
/** `stopped` can go on where it was; `superseded` cannot: the catalogue has changed since. */
export const runStates = ['running', 'done', 'stopped', 'superseded'] as const
export type RunState = (typeof runStates)[number]
export const runStages = ['citizens', 'orders'] as const
export type RunStage = (typeof runStages)[number]

const changeCounts = z.record(z.enum(resolutionChanges), z.number().int())

export const resolutionRun = z.object({
  id,
  origin: z.enum(runOrigins),
  /** Parts of the catalogue that differed from those of the run before. */
  causes: z.array(z.enum(titleSources)),
  /** Name of the administrator who asked for it; null where nobody did or the person is gone. */
  startedBy: z.string().nullable(),
  state: z.enum(runStates),
  /** Whether somebody is at it this moment; a run whose process ended is taken up again within two minutes. */
  working: z.boolean(),
  begunAt: instant,
  endedAt: instant.nullable(),
  /** Citizens and orders together. */
  read: z.number().int(),
  total: z.number().int(),
  /** Null where it cannot be told yet, or nothing runs. */
  secondsLeft: z.number().nullable(),
  counts: z.object({ goals: changeCounts, orders: changeCounts }),
})
export type ResolutionRun = z.infer<typeof resolutionRun>

export const reResolutionState = z.object({
  /** The run under way, or the one that was stopped and has not been followed by another. */
  current: resolutionRun.nullable(),
  /** The newest that went through everything. */
  last: resolutionRun.nullable(),
  /** The catalogue has changed since the newest run: one begins by itself within two minutes. */
  due: z.boolean(),
})
export type ReResolutionState = z.infer<typeof reResolutionState>

const named = z.object({ code: z.string(), label: z.object({ da: z.string(), en: z.string() }) })
export const stopRunInput = z.object({ id })
export const runTitlesInput = page.extend({ id })
export type RunTitlesInput = z.infer<typeof runTitlesInput>
const runTitle = z.object({
  title: z.string(),
  from: named.nullable(),
  to: named.nullable(),
  goals: z.number().int(),
  orders: z.number().int(),
})
export type RunTitle = z.infer<typeof runTitle>
export const runTitles = paged(runTitle).extend({
  /** Goals and orders whose titles fewer than three people share. */
  others: z.object({ goals: z.number().int(), orders: z.number().int() }),
})
export type RunTitles = z.infer<typeof runTitles>
