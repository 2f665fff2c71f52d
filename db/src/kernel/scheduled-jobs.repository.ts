import { and, eq, isNull, lte, or } from 'drizzle-orm'
import type { Store } from './store'

/** Who runs which scheduled job: of several processes the one that takes the lease. */
export const makeScheduledJobsRepository = (store: Store) => {
  const { scheduledJobs } = store.tables
  return {
    /** True for the one process that may run the job until `leasedUntil`. A lease that ran out is free again. */
    take: (name: string, now: string, leasedUntil: string): Promise<boolean> =>
      store.tx(async ({ db }) => {
        await db.insert(scheduledJobs).values({ name }).onConflictDoNothing()
        const taken = await db
          .update(scheduledJobs)
          .set({ leasedUntil, lastStartedAt: now })
          .where(
            and(
              eq(scheduledJobs.name, name),
              or(isNull(scheduledJobs.leasedUntil), lte(scheduledJobs.leasedUntil, now)),
            ),
          )
          .returning({ name: scheduledJobs.name })
        return taken.length > 0
      }),

    /** Ends the lease, unless another process has taken it since. */
    async finish(name: string, leasedUntil: string, finishedAt: string, result: string): Promise<void> {
      await store.tx(async ({ db }) => {
        await db
          .update(scheduledJobs)
          .set({ leasedUntil: null, lastFinishedAt: finishedAt, lastResult: result.slice(0, 500) })
          .where(and(eq(scheduledJobs.name, name), eq(scheduledJobs.leasedUntil, leasedUntil)))
      })
    },
  }
}
export type ScheduledJobsRepository = ReturnType<typeof makeScheduledJobsRepository>
