import { addCounts, type RunReport } from '@virkelyst/shared/occupations/re-resolution.rules'
import { and, eq, sql } from 'drizzle-orm'
import { portions } from '../kernel/portions'
import type { Session, Store } from '../kernel/store'

export type StoredRun = Store['tables']['resolutionRuns']['$inferSelect']
/** A worker's hold of a run, until when. */
export type Lease = { holder: string; until: string }

/** How far a worker came with one portion. */
export type Step = {
  run: Pick<StoredRun, 'id' | 'stage' | 'cursor'>
  lease: Lease
  /** Where the run is after the portion. */
  next: Pick<StoredRun, 'stage' | 'cursor'>
  read: number
  workedMs: number
}

/**
 * Takes one step of a run inside the transaction that writes what it changes: `work` is done, and its report added, only
 * where the run stands where the worker left it. Returns false, with nothing written, where it does not.
 */
export const takeStep = async (
  session: Session,
  { resolutionRuns: runs, resolutionTitles: titles }: Store['tables'],
  { run, lease, next, read, workedMs }: Step,
  work: () => Promise<RunReport>,
): Promise<boolean> => {
  const { db } = session
  const [stands] = await db
    .select()
    .from(runs)
    .where(
      and(
        eq(runs.id, run.id),
        eq(runs.state, 'running'),
        eq(runs.leasedBy, lease.holder),
        eq(runs.stage, run.stage),
        eq(runs.cursor, run.cursor),
      ),
    )
  if (!stands) return false
  const report = await work()
  const plus = (name: 'goals' | 'orders' | 'citizens') =>
    sql`${titles[name]} + ${sql.raw(`excluded.${titles[name].name}`)}`
  for (const portion of portions(report.titles.map((line) => ({ ...line, runId: run.id }))))
    await db
      .insert(titles)
      .values(portion)
      .onConflictDoUpdate({
        target: [titles.runId, titles.title, titles.from, titles.to],
        set: { goals: plus('goals'), orders: plus('orders'), citizens: plus('citizens') },
      })
  await db
    .update(runs)
    .set({
      ...next,
      read: stands.read + read,
      workedMs: stands.workedMs + workedMs,
      counts: addCounts(stands.counts, report.counts),
      leasedUntil: lease.until,
    })
    .where(eq(runs.id, run.id))
  return true
}
