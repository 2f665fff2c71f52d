import type { PlacementRow, PlacementState } from '@virkelyst/db/placements/placement-state'
import type { PlacementChange } from '@virkelyst/db/placements/placements.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { placementNotices } from '@virkelyst/shared/placements/placement.notices'
import { placementDueAt, placementHolder } from '@virkelyst/shared/placements/placement.rules'
import {
  type PlacementAct,
  type PlacementBy,
  type PlacementStatus,
  placementStep,
} from '@virkelyst/shared/placements/placement.transitions'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents, type NewEvent } from '../kernel/events'

/** One act by one person at one instant. `newId`: of whatever the act writes beside the placement. */
export type Act = {
  actor: Actor
  by: PlacementBy | 'representative' | 'system'
  procedure: string
  now: string
  newEvent: NewEvent
  newId: string
}

/** Begins acts: each reads the clock once and has one new id to give. */
export const makeActs = ({ clock, ids }: Pick<Deps, 'clock' | 'ids'>) => {
  const newEvent = makeEvents({ clock, ids })
  return (actor: Actor, by: Act['by'], procedure: string): Act => ({
    actor,
    by,
    procedure,
    now: nowIso(clock),
    newEvent,
    newId: ids.next(),
  })
}

const positionOf = ({ status, authority, citizenId }: PlacementRow) => ({
  status,
  authority,
  hasPerson: citizenId !== null,
})

/** The event of an act: about the placement, the citizen and the order, in the audit of the municipality that decides. */
export const placementEvent = (
  { actor, procedure, now, newEvent }: Act,
  placement: Pick<PlacementRow, 'id' | 'orderId' | 'citizenId' | 'municipalityCode'>,
  kind:
    | 'placement_begun'
    | 'placement_changed'
    | 'placement_moved'
    | 'placement_mirrored'
    | 'placement_lapsed'
    | 'placement_assessed'
    | 'representative_invited',
  details: Record<string, unknown>,
) =>
  newEvent({
    at: now,
    actor,
    procedure: `placements.${procedure}`,
    kind,
    subjectType: 'placement',
    subjectId: placement.id,
    orderId: placement.orderId,
    people: placement.citizenId === null ? [] : [placement.citizenId],
    municipalityCode: placement.municipalityCode,
    payload: details,
  })

/** Passes where nobody changed the placement since the reader saw it. */
export const unchanged = ({ placement }: PlacementState, version: number): void => {
  if (placement.version !== version) throw new AppError('changed_meanwhile')
}

/**
 * Moves a placement along the graph: its status, whose turn it is and until when.
 * @param set what else the act writes; a citizen or dates in it count for the new turn
 * @throws AppError `status_changed` where the graph has no such step for this one
 */
export const moved = (
  act: Act,
  state: PlacementState,
  name: PlacementAct,
  set: PlacementChange['set'] = {},
  details: Record<string, unknown> = {},
): Pick<PlacementChange, 'set' | 'event' | 'notices'> => {
  const { placement, settings } = state
  const to = placementStep(positionOf(placement), name, act.by)
  if (to === null) throw new AppError('status_changed', { status: placement.status })
  const after = { ...placement, ...set, status: to }
  const turn = turnOf(after, act.now, settings)
  return {
    set: { ...set, status: to, ...turn },
    notices: placementNotices(name, act.by, turn),
    event: placementEvent(act, after, 'placement_moved', {
      act: name,
      from: placement.status,
      to,
      ...details,
    }),
  }
}

export const turnOf = (
  row: Pick<PlacementRow, 'authority' | 'startDate' | 'endDate'> & {
    status: PlacementStatus
    lapsed?: PlacementRow['lapsed']
  },
  now: string,
  settings: PlacementState['settings'],
) => {
  return { holder: placementHolder(row), dueAt: placementDueAt(row, now, row, settings) }
}
