import type { TargetGroupPeriod } from '@virkelyst/shared/citizens/target-group.schema'

/** A target group's period while it is filled in; `targetGroup` undefined until chosen. */
export type PeriodDraft = { targetGroup: number | undefined; validFrom: string; validTo: string }

export const periodDrafts = (periods: readonly TargetGroupPeriod[]): PeriodDraft[] =>
  periods.map(({ targetGroup, validFrom, validTo }) => ({ targetGroup, validFrom, validTo: validTo ?? '' }))

/** What is sent: a period without an end still stands. */
export const periodsOf = (drafts: readonly PeriodDraft[]) =>
  drafts.map(({ targetGroup, validFrom, validTo }) => ({ targetGroup, validFrom, validTo: validTo || null }))
