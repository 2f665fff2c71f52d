import type { PlacementDecide } from '@virkelyst/db/placements/placements.repository'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { CheckAnswer, FindingCode } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { AssessInput } from '@virkelyst/shared/placements/placement.schema'
import { isRunning } from '@virkelyst/shared/placements/placement.transitions'
import { type Act, placementEvent, turnOf, unchanged } from './placement-act'

/** Notes what no longer holds, and hands the placement to the municipality; empty: everything holds again. */
export const lapsing =
  (act: Act, codes: readonly FindingCode[]): PlacementDecide =>
  ({ placement, settings }) => {
    if (!isRunning(placement.status)) throw new AppError('status_changed', { status: placement.status })
    const lapsed = codes.length === 0 ? null : [...codes]
    return {
      set: { lapsed, checkedAt: act.now, ...turnOf({ ...placement, lapsed }, act.now, settings) },
      event: placementEvent(act, placement, 'placement_lapsed', { codes }),
      notices: lapsed === null ? [] : [{ template: 'placement_turn', party: 'municipality' }],
    }
  }

/** A person's assessment that the placement goes on, with grounds: what was found is what it is held to from now on. */
export const assessing =
  (act: Act, { version, grounds }: AssessInput, check: CheckAnswer | null): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    const { placement, settings } = state
    if (!isRunning(placement.status)) throw new AppError('status_changed', { status: placement.status })
    return {
      set: {
        verdict: check,
        lapsed: null,
        checkedAt: act.now,
        ...turnOf({ ...placement, lapsed: null }, act.now, settings),
      },
      event: placementEvent(act, placement, 'placement_assessed', { grounds, findings: codesOf(check) }),
    }
  }

const codesOf = (check: CheckAnswer | null) =>
  (check?.findings ?? []).filter(({ light }) => light !== 'green').map(({ code }) => code)
