import type { PlacementRule, RuleOf } from '../placement-rules/rule.schema'
import { ruleSetOn, rulesOf } from '../placement-rules/rule-set.rules'
import { type Due, dueAfter, type Standstill, soonDays } from './clock.rules'
import type { Sign, Track } from './track.kinds'

export type MilestoneRule = RuleOf<'milestone'>

const concerns = ({ onlyGroups, exceptGroups }: MilestoneRule, group: number | null): boolean =>
  group === null
    ? onlyGroups.length === 0
    : (onlyGroups.length === 0 || onlyGroups.includes(group)) && !exceptGroups.includes(group)

/**
 * The milestones of a track by the rules in force on the day it began, the earliest first.
 * @param group the citizen's target group on that day; null where none is known
 */
export const milestonesOf = (
  rules: readonly PlacementRule[],
  track: Track,
  startedOn: string,
  group: number | null,
): MilestoneRule[] =>
  rulesOf(ruleSetOn(rules, startedOn), 'milestone')
    .filter((rule) => rule.track === track && concerns(rule, group))
    .sort((a, b) => a.weeks - b.weeks)

/** A milestone that somebody has ticked. */
export type Tick = { milestoneId: string; metOn: string }

export const milestoneStates = ['met', 'met_late', 'overdue', 'soon', 'ahead', 'standing_still'] as const
export type MilestoneState = (typeof milestoneStates)[number]

export type MilestoneClock = Due & {
  rule: MilestoneRule
  state: MilestoneState
  /** Null while it is not met; `on` is null where the portal knows only that it is. */
  met: { on: string | null; byPortal: boolean } | null
}

export type RunningTrack = { startedOn: string; pauses: readonly Standstill[]; ticks: readonly Tick[] }

const stateOf = ({ dueOn, daysLeft }: Due, met: MilestoneClock['met']): MilestoneState => {
  if (met) return met.on !== null && dueOn !== null && met.on > dueOn ? 'met_late' : 'met'
  if (dueOn === null) return 'standing_still'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= soonDays ? 'soon' : 'ahead'
}

/**
 * Every milestone of a running track with its clock. What a person ticked stands above what the portal sees by itself.
 * @param milestones as `milestonesOf` gives them
 * @param today ISO date
 */
export const clocksOf = (
  { startedOn, pauses, ticks }: RunningTrack,
  milestones: readonly MilestoneRule[],
  seen: Partial<Record<Sign, string | null>>,
  today: string,
): MilestoneClock[] =>
  milestones.map((rule) => {
    const due = dueAfter(startedOn, rule.weeks, pauses, today)
    const tick = ticks.find(({ milestoneId }) => milestoneId === rule.id)
    const sign = rule.signs.find((one) => seen[one] !== undefined)
    const met = tick
      ? { on: tick.metOn, byPortal: false }
      : sign
        ? { on: seen[sign] ?? null, byPortal: true }
        : null
    return { rule, ...due, met, state: stateOf(due, met) }
  })

/** The milestone to be reached next: the unmet one with the fewest days left; null where all are met. */
export const nextOf = <Clock extends { met: unknown; daysLeft: number }>(
  clocks: readonly Clock[],
): Clock | null =>
  clocks
    .filter(({ met }) => met === null)
    .reduce<Clock | null>(
      (next, clock) => (next === null || clock.daysLeft < next.daysLeft ? clock : next),
      null,
    )
