import type { StoredRun } from '@virkelyst/db/occupations/resolution-step'
import type { ResolutionRun } from '@virkelyst/shared/occupations/re-resolution.schema'

/** Read before anything can be said about how long the rest takes. */
const leastRead = 1000

/** A run as the administrator sees it at the instant `now`; `names` of those who asked for runs. */
export const runViewOf = (run: StoredRun, names: ReadonlyMap<string, string>, now: string): ResolutionRun => {
  const { id, origin, causes, startedBy, state, begunAt, endedAt, counts, workedMs, leasedUntil } = run
  // People who came meanwhile are read too.
  const total = Math.max(run.total, run.read)
  const tellsTime = state === 'running' && run.read >= leastRead
  return {
    id,
    origin,
    causes,
    startedBy: startedBy === null ? null : (names.get(startedBy) ?? null),
    state,
    working: leasedUntil !== null && leasedUntil > now,
    begunAt,
    endedAt,
    read: run.read,
    total,
    secondsLeft: tellsTime ? Math.ceil(((total - run.read) * workedMs) / run.read / 1000) : null,
    counts,
  }
}
