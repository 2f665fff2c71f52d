import {
  makeScheduledJobsRepository,
  type ScheduledJobsRepository,
} from '@virkelyst/db/kernel/scheduled-jobs.repository'
import { addHours, timeZone } from '@virkelyst/shared/kernel/dates'
import { Cron } from 'croner'
import { type Deps, nowIso } from './deps'

/**
 * Work that time asks for. `run` may be cut short at any point and started again; it says in words what it did. Long work
 * ends early, to be taken up again, once `stopping` says so.
 */
export type ScheduledJob = {
  name: string
  /** Five fields of cron, in Danish time. */
  pattern: string
  /** Half an hour unless said. Short where the work itself keeps two processes from doing it at once. */
  leaseHours?: number
  run(stopping: AbortSignal): Promise<string>
}

const usualLeaseHours = 0.5

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
  const stopping = new AbortController()
  let started = false

  const runOnce = async ({
    name,
    leaseHours = usualLeaseHours,
    run,
  }: ScheduledJob): Promise<string | null> => {
    const now = nowIso(clock)
    const leasedUntil = addHours(now, leaseHours)
    if (!(await repository.take(name, now, leasedUntil))) return null
    try {
      const result = await run(stopping.signal)
      await repository.finish(name, leasedUntil, nowIso(clock), result)
      return result
    } catch (error) {
      await repository.finish(name, leasedUntil, nowIso(clock), 'failed')
      throw error
    }
  }
  const jobOf = (name: string): ScheduledJob => {
    const job = jobs.find((each) => each.name === name)
    if (!job) throw new Error(`there is no scheduled job called ${name}`)
    return job
  }
  const inBackground = (job: ScheduledJob): void => {
    if (stopping.signal.aborted) return
    const work = runOnce(job)
      .catch((error: unknown) => logError(error, `jobs.${job.name}`))
      .finally(() => running.delete(work))
    running.add(work)
  }

  return {
    start(): void {
      started = true
      for (const job of jobs) {
        inBackground(job)
        timers.push(new Cron(job.pattern, { timezone: timeZone, unref: true }, () => inBackground(job)))
      }
    },

    /**
     * Runs one job in the background now, not waiting for its time; before the start nothing, for the start runs them all.
     * @throws Error where there is no such job
     */
    wake(name: string): void {
      const job = jobOf(name)
      if (started) inBackground(job)
    },

    /** Starts nothing new, asks long work to end early, and waits for what is running. */
    async stop(): Promise<void> {
      stopping.abort()
      for (const timer of timers) timer.stop()
      await Promise.all(running)
    },

    /**
     * Runs one job now. Returns what it did, or null where another process holds its lease.
     * @throws Error where there is no such job, or what the job threw
     */
    async run(name: string): Promise<string | null> {
      return runOnce(jobOf(name))
    },
  }
}
export type Scheduler = ReturnType<typeof makeScheduler>
