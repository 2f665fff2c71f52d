import {
  makeScheduledJobsRepository,
  type ScheduledJobsRepository,
} from '@virkelyst/db/kernel/scheduled-jobs.repository'
import { addHours, timeZone } from '@virkelyst/shared/kernel/dates'
import { Cron } from 'croner'
import { type Deps, nowIso } from './deps'

/** Work that time asks for. `run` may be cut short at any point and started again; it says in words what it did. */
export type ScheduledJob = {
  name: string
  /** Five fields of cron, in Danish time. */
  pattern: string
  run(): Promise<string>
}

const leaseHours = 0.5

/**
 * Runs jobs at start, so that downtime is caught up, and then by their patterns. Of several processes on one database the
 * one that takes the job's lease runs it; the lease of one that died is free again after half an hour.
 */
export const makeScheduler = (
  {
    store,
    clock,
    logError,
  }: Pick<Deps, 'store' | 'clock'> & { logError(error: unknown, procedure: string): void },
  jobs: readonly ScheduledJob[],
  repository: ScheduledJobsRepository = makeScheduledJobsRepository(store),
) => {
  const timers: Cron[] = []
  const running = new Set<Promise<unknown>>()
  let stopped = false

  const runOnce = async ({ name, run }: ScheduledJob): Promise<string | null> => {
    const now = nowIso(clock)
    const leasedUntil = addHours(now, leaseHours)
    if (!(await repository.take(name, now, leasedUntil))) return null
    try {
      const result = await run()
      await repository.finish(name, leasedUntil, nowIso(clock), result)
      return result
    } catch (error) {
      await repository.finish(name, leasedUntil, nowIso(clock), 'failed')
      throw error
    }
  }
  const inBackground = (job: ScheduledJob): void => {
    if (stopped) return
    const work = runOnce(job)
      .catch((error: unknown) => logError(error, `jobs.${job.name}`))
      .finally(() => running.delete(work))
    running.add(work)
  }

  return {
    start(): void {
      for (const job of jobs) {
        inBackground(job)
        timers.push(new Cron(job.pattern, { timezone: timeZone, unref: true }, () => inBackground(job)))
      }
    },

    /** Starts nothing new and waits for what is running. */
    async stop(): Promise<void> {
      stopped = true
      for (const timer of timers) timer.stop()
      await Promise.all(running)
    },

    /**
     * Runs one job now. Returns what it did, or null where another process holds its lease.
     * @throws Error where there is no such job, or what the job threw
     */
    async run(name: string): Promise<string | null> {
      const job = jobs.find((each) => each.name === name)
      if (!job) throw new Error(`there is no scheduled job called ${name}`)
      return runOnce(job)
    },
  }
}
export type Scheduler = ReturnType<typeof makeScheduler>
