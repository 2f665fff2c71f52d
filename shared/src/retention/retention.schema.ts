import { z } from 'zod'
import { fieldError, instant, isoDate, requiredText } from '../kernel/fields.schema'
import { retentionRuleIds } from './retention.rules'

const ruleId = z.enum(retentionRuleIds)

/** A period that the municipality has set for itself, in the unit of the rule. */
export const ownPeriod = z.object({
  ruleId,
  amount: z.number().int(),
  validFrom: isoDate,
  reason: z.string(),
  madeAt: instant,
  madeBy: z.string().nullable(),
})
export type OwnPeriodLine = z.infer<typeof ownPeriod>

/** What has been kept long enough by now: rows, or people where it is the case. Nobody is named. */
export const dueLine = z.object({
  ruleId,
  due: z.number().int(),
})
export const dueInCase = z.object({
  /** Would be announced on the next run. */
  toAnnounce: z.number().int(),
  /** Announced, and waiting for their day. */
  announced: z.number().int(),
  /** Would be erased on the next run. */
  due: z.number().int(),
  /** Kept back by somebody, though their time has come. */
  held: z.number().int(),
})
export type DueInCase = z.infer<typeof dueInCase>

export const retentionView = z.object({
  today: isoDate,
  /** How often something was decided; sent back with a change. */
  decided: z.number().int(),
  /** The period of each rule in force today, in its unit; none for rules that are not by time. */
  inForce: z.array(z.object({ ruleId, amount: z.number().int() })),
  /** The municipality's own, the latest first, also those that are coming. */
  own: z.array(ownPeriod),
  due: z.array(dueLine),
  people: dueInCase,
})
export type RetentionView = z.infer<typeof retentionView>

export const setPeriodInput = z.object({
  ruleId,
  amount: z.number({ error: fieldError('bad_number') }).int({ error: 'bad_number' }),
  validFrom: isoDate,
  reason: requiredText(500),
  decided: z.number().int(),
})
export type SetPeriod = z.infer<typeof setPeriodInput>

export const caseInput = z.object({ caseReference: requiredText(100) })

/** What an erasure of one citizen would remove: rows by kind. */
export const erasureParts = [
  'referrals',
  'placements',
  'documents',
  'followUps',
  'hours',
  'tracks',
  'contents',
  'rankings',
  'accounts',
] as const
export type ErasurePart = (typeof erasureParts)[number]
export const erasurePlan = z.object({
  parts: z.record(z.enum(erasureParts), z.number().int()),
  /** Something is agreed or under way: nothing is erased. */
  running: z.boolean(),
  /** Placements with signatures or decisions whose time has not come, and the last day of it. */
  kept: z.object({ placements: z.number().int(), until: isoDate.nullable() }),
  /** Why it is held; null: it is not. */
  hold: z.object({ reason: z.string(), at: instant, by: z.string().nullable() }).nullable(),
  /** The day it was announced for; null: it was not. */
  announcedFor: isoDate.nullable(),
  /** Names what was shown; sent back with the erasure. */
  seen: z.string(),
})
export type ErasurePlan = z.infer<typeof erasurePlan>

export const eraseInput = caseInput.extend({
  reason: requiredText(500),
  /** Of the plan that was shown. */
  seen: z.string().max(100),
  /** The case system holds what must be kept. */
  keptElsewhere: z.boolean().default(false),
})
export type EraseInput = z.infer<typeof eraseInput>

export const holdInput = caseInput.extend({ reason: requiredText(500) })

/** What the citizen is told of it. */
export const ownRetention = z.object({ eraseOn: isoDate.nullable() })
