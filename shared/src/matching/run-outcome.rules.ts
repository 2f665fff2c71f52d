import type { ExclusionReason, ReferralStatus } from '../referrals/referral.transitions'
import type { RunOutcome } from './run.schema'

/** What was done with a person and the run's order, whenever it was. */
export type RunFate = {
  proposal: { at: string; by: string; status: ReferralStatus; runId: string | null } | null
  exclusion: { at: string; by: string; reason: ExclusionReason } | null
}

const untouched: RunFate = { proposal: null, exclusion: null }

/**
 * What a person decided about each of those on a list, beside what the list suggested: in the order of the list.
 * @param run when the list was made; what came before has been no answer to it
 */
export const outcomesOf = (
  run: { id: string; at: string },
  citizenIds: readonly string[],
  fates: ReadonlyMap<string, RunFate>,
): RunOutcome[] => {
  const list = citizenIds.map((citizenId) => fates.get(citizenId) ?? untouched)
  const decidedBy = ({ proposal, exclusion }: RunFate, at: string): boolean =>
    (proposal !== null && proposal.at <= at) || (exclusion !== null && exclusion.at <= at)
  return list.map(({ proposal, exclusion }, place): RunOutcome => {
    if (proposal !== null && proposal.at >= run.at)
      return {
        kind: 'proposed',
        at: proposal.at,
        by: proposal.by,
        status: proposal.status,
        fromThis: proposal.runId === run.id,
        passedOver: list.slice(0, place).filter((above) => !decidedBy(above, proposal.at)).length,
      }
    if (exclusion !== null && exclusion.at >= run.at) return { kind: 'left_out', ...exclusion }
    return { kind: 'none' }
  })
}
