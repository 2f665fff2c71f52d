import {
  type FollowUpsRepository,
  makeFollowUpsRepository,
  type PlanFacts,
  type PlanWrite,
} from '@virkelyst/db/follow-ups/follow-ups.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { followUpPlan, planChanges } from '@virkelyst/shared/follow-ups/follow-up-plan.rules'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { PlacementRules } from '../placement-rules/placement-rules.service'

export type FollowUpPlanningDeps = Deps & { rules: PlacementRules }

/** Plans the follow-up of placements by the rules, after each act on one. */
export const makeFollowUpPlanning = (
  { store, clock, ids, rules }: FollowUpPlanningDeps,
  repository: FollowUpsRepository = makeFollowUpsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })

  const decide =
    (known: readonly PlacementRule[]) =>
    ({ placement, wishedDates, responsibleUserId, known: there }: PlanFacts): PlanWrite => {
      const now = nowIso(clock)
      const plan = followUpPlan(known, { ...placement, wishedDates })
      const changes = planChanges(
        plan,
        there.map(({ id, step, planned, state, version, dueOn }) => ({
          id,
          step: planned ? step : null,
          untouched: state === 'open' && version === 1,
          dueOn,
        })),
        danishDate(now),
      )
      const rows = changes.add.map(({ step, task, dueOn, label, months }) => ({
        id: ids.next(),
        placementId: placement.id,
        municipalityCode: placement.municipalityCode,
        task,
        state: 'open' as const,
        standing: true,
        step,
        planned: true,
        label,
        dueOn,
        months,
        takesPart: [],
        createdAt: now,
        createdBy: systemActor().userId,
        updatedAt: now,
      }))
      const nothing = rows.length + changes.move.length + changes.drop.length === 0
      return {
        rows,
        changes,
        people: {
          placementId: placement.id,
          municipalityCode: placement.municipalityCode,
          responsibleUserId,
          updatedAt: now,
          updatedBy: systemActor().userId,
        },
        event: nothing
          ? null
          : newEvent({
              at: now,
              actor: systemActor(),
              procedure: 'followUps.plan',
              kind: 'follow_ups_planned',
              subjectType: 'placement',
              subjectId: placement.id,
              people: placement.citizenId === null ? [] : [placement.citizenId],
              municipalityCode: placement.municipalityCode,
              payload: {
                added: rows.map(({ step, dueOn }) => ({ step, dueOn })),
                moved: changes.move,
                dropped: changes.drop,
              },
            }),
      }
    }

  return {
    /** Plans one placement anew where an act has changed it since it was planned. */
    async plan(placementId: string): Promise<boolean> {
      return repository.plan(placementId, decide((await rules.current()).rules))
    },

    /** For the scheduled job: plans what no act's own planning has reached. Returns how many. */
    async planDue(): Promise<number> {
      const { rules: known } = await rules.current()
      let planned = 0
      for (const { id } of await repository.toPlan()) {
        try {
          if (await repository.plan(id, decide(known))) planned++
        } catch (error) {
          // Somebody acts on it at this moment: their own planning follows.
          if (!(error instanceof AppError)) throw error
        }
      }
      return planned
    },
  }
}
export type FollowUpPlanning = ReturnType<typeof makeFollowUpPlanning>
