import { flatPlan, stretchesOf } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { begunWeeks, plannedIn, type WeekReason } from '@virkelyst/shared/hour-plans/week.rules'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { mondayOf } from '@virkelyst/shared/kernel/weeks'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { PlacementStatus } from '@virkelyst/shared/placements/placement.transitions'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { hoursAgo, newId, type SeedContext, today } from './seed-context'

export type SeedPlacement = {
  id: string
  kind: PlacementKind
  status: PlacementStatus
  terms: PlacementTerms
  by: string
}

const paidFunction = 'Kasse og kundebetjening lørdag formiddag'

const mastery = (startDate: string): HourPlan => ({
  measure: 'mastery',
  from: startDate,
  goals: [
    {
      text: 'At møde til den aftalte tid',
      milestones: [
        { key: 'moede-to-dage', text: 'To dage i træk', by: addDays(startDate, 14) },
        { key: 'moede-en-uge', text: 'En hel uge', by: addDays(startDate, 35) },
      ],
    },
    {
      text: 'At tage del i frokosten',
      milestones: [{ key: 'frokost', text: 'Én gang om ugen', by: addDays(startDate, 28) }],
    },
  ],
})

/** Half of the hours to begin with, all of them later; in the end some of them paid, where that is asked for. */
const rising = ({ startDate, hours }: PlacementTerms, paidHours: number): HourPlan => ({
  measure: 'hours',
  steps: [
    { from: startDate, hours: Math.ceil(hours / 2), paidHours: 0 },
    { from: addDays(startDate, 14), hours: Math.ceil((hours * 3) / 4), paidHours: 0 },
    {
      from: addDays(startDate, 28),
      hours: hours - paidHours,
      paidHours,
      ...(paidHours > 0 ? { paidWork: paidFunction } : {}),
    },
  ],
})

/** Wage subsidies lead to paid hours, every third work placement to goals instead; of the others every second has a plan. */
export const seedPlan = (kind: PlacementKind, terms: PlacementTerms, turn: number): HourPlan | undefined => {
  if (kind === 'wage_subsidy_job') return rising(terms, 4)
  if (kind === 'work_placement' && turn % 3 === 2) return mastery(terms.startDate)
  return kind === 'taster_visit' || turn % 2 === 1 ? undefined : rising(terms, 0)
}

const registered: readonly PlacementStatus[] = ['active', 'extended', 'ended', 'closed']

/** How the weeks of one placement went: as planned, but for a week of holiday here and two with few hours there. */
const course = (turn: number, at: number): { part: number; reason: WeekReason | null } => {
  if (turn % 3 === 1 && at === 1) return { part: 0, reason: 'vacation' }
  if (turn % 4 === 2 && at >= 1) return { part: 0.5, reason: at === 2 ? 'sickness' : null }
  return { part: 1, reason: null }
}

/** What the weeks of placements under way came to; the latest are still to be registered. */
export const makeHourPlans = (context: SeedContext, placements: readonly SeedPlacement[]) => {
  const begun = placements.filter(({ status }) => registered.includes(status))
  const registrations = begun.flatMap(({ id, terms, by }, turn) => {
    const stretches = stretchesOf([terms.plan ?? flatPlan(terms)], terms.endDate ?? null)
    const weeks = begunWeeks(
      { startDate: terms.startDate, lastDay: terms.endDate ?? null },
      addDays(mondayOf(today(context)), -1),
    )
    // The last week awaits the company, in every fifth placement the one before it too.
    return weeks.slice(0, turn % 5 === 3 ? -2 : -1).flatMap((monday, at) => {
      const planned = plannedIn(stretches, monday)
      if (planned === null) return []
      const { part, reason } = course(turn, at)
      return [
        {
          id: newId(context),
          placementId: id,
          monday,
          version: 1,
          hours: Math.round(planned.hours * part),
          paidHours: Math.round(planned.paidHours * part),
          reason,
          part: 'employer' as const,
          by,
          at: hoursAgo(context, (weeks.length - at) * 7 * 24),
        },
      ]
    })
  })
  const milestones = begun.flatMap(({ id, terms, by }) =>
    terms.plan?.measure === 'mastery'
      ? [
          {
            id: newId(context),
            placementId: id,
            key: 'moede-to-dage',
            reachedOn: addDays(terms.startDate, 11),
            by,
            at: hoursAgo(context, 24),
          },
        ]
      : [],
  )
  const changes = begun
    .filter(({ terms }) => terms.plan?.measure === 'hours' && terms.startDate <= today(context))
    .filter(({ status }) => status === 'active')
    .slice(0, 2)
    .map(({ id, terms, by }) => ({
      id: newId(context),
      placementId: id,
      number: 1,
      state: 'proposed' as const,
      plan: {
        measure: 'hours',
        steps: [{ from: addDays(mondayOf(today(context)), 7), hours: terms.hours, paidHours: 0 }],
      } satisfies HourPlan,
      why: 'Det går godt, og der er opgaver nok til flere timer.',
      part: 'employer' as const,
      by,
      at: hoursAgo(context, 20),
    }))
  return { registrations, milestones, changes }
}
