import type { Store } from '@virkelyst/db/kernel/store'
import { makeScheduler, type ScheduledJob } from '@virkelyst/server/kernel/scheduler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestClock } from '../support/deps'
import { openTestStore, testEngines } from '../support/stores'

describe.each(testEngines)('the scheduler on %s', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(engine)
  })
  afterAll(() => store.close())

  const clock = makeTestClock()
  const faults: string[] = []
  const schedulerOf = (...jobs: ScheduledJob[]) =>
    makeScheduler({ store, clock, logError: (error, name) => faults.push(`${name}: ${error}`) }, jobs)
  const job = (name: string, run: () => Promise<string>): ScheduledJob => ({
    name,
    pattern: '0 4 * * *',
    run,
  })
  const rowOf = async (name: string) =>
    (await store.read.db.select().from(store.tables.scheduledJobs)).find((row) => row.name === name)

  it('runs a job in one process at a time', async () => {
    let finish: (result: string) => void = () => undefined
    let runs = 0
    const slow = job('slow', () => {
      runs++
      return new Promise((resolve) => {
        finish = resolve
      })
    })
    const [first, second] = [schedulerOf(slow), schedulerOf(slow)]
    const running = first.run('slow')
    while (runs === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(await second.run('slow')).toBeNull()
    finish('done')
    expect(await running).toBe('done')
    expect(await rowOf('slow')).toMatchObject({ leasedUntil: null, lastResult: 'done' })
  })

  it('takes over from a process that died, once its lease has run out', async () => {
    const dead = schedulerOf(job('orphan', () => new Promise(() => undefined)))
    void dead.run('orphan')
    const next = schedulerOf(job('orphan', async () => 'caught up'))
    while ((await rowOf('orphan'))?.leasedUntil == null) await new Promise((resolve) => setImmediate(resolve))
    expect(await next.run('orphan')).toBeNull()
    clock.advance(0.5)
    expect(await next.run('orphan')).toBe('caught up')
  })

  it('wakes a job before its time once it has started, and asks long work to end when it stops', async () => {
    let runs = 0
    const long: ScheduledJob = {
      ...job('long', async () => ''),
      run: (stopping) => {
        runs++
        return runs === 1
          ? Promise.resolve('at start')
          : new Promise((resolve) => stopping.addEventListener('abort', () => resolve('asked to end')))
      },
    }
    const scheduler = schedulerOf(long)
    scheduler.wake('long')
    expect(runs).toBe(0)
    scheduler.start()
    while ((await rowOf('long'))?.lastResult !== 'at start')
      await new Promise((resolve) => setImmediate(resolve))
    scheduler.wake('long')
    while (runs < 2) await new Promise((resolve) => setImmediate(resolve))
    await scheduler.stop()
    expect(await rowOf('long')).toMatchObject({ leasedUntil: null, lastResult: 'asked to end' })
    expect(() => scheduler.wake('nobody')).toThrow('nobody')
  })

  it('goes on after a job that failed, and tells of it', async () => {
    const scheduler = schedulerOf(
      job('broken', async () => {
        throw new Error('no luck')
      }),
      job('sound', async () => 'fine'),
    )
    scheduler.start()
    await scheduler.stop()
    expect(faults).toEqual(['jobs.broken: Error: no luck'])
    expect(await rowOf('broken')).toMatchObject({ leasedUntil: null, lastResult: 'failed' })
    expect(await rowOf('sound')).toMatchObject({ lastResult: 'fine' })
  })

  it('refuses a job nobody knows', async () => {
    await expect(schedulerOf().run('unknown')).rejects.toThrow('there is no scheduled job called unknown')
  })
})
