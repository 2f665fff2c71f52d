import type { Store } from '@virkelyst/db/kernel/store'
import type { ReResolution } from '@virkelyst/server/occupations/re-resolution.service'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  administrator,
  makeReResolutionWorld,
  orderIdOf,
  type ReResolutionWorld,
  unheardOf,
} from '../support/re-resolution'
import { testEngines } from '../support/stores'

const warehouse = '9333.01'
const office = '4321.01'
const firstPage = { page: 1, pageSize: 25 }

describe.each(testEngines)('stored goals and orders after the catalogue changed on %s', (engine) => {
  let world: ReResolutionWorld
  beforeAll(async () => {
    world = await makeReResolutionWorld(engine)
  })
  afterAll(() => world.close())
  afterEach(() => world.clear())

  /** Seven people and four orders; the last person has picked an occupation for the word. */
  const population = async () => {
    await world.citizens([
      [{ title: unheardOf }, { title: 'Kok' }],
      [{ title: unheardOf }],
      [{ title: unheardOf.toUpperCase() }, { title: unheardOf }],
      [{ title: 'Lagermedarbejder' }],
      [{ title: 'Frisør' }],
      [{ title: 'Lagermedarbejder' }],
      [{ title: unheardOf, chosen: '5120.01' }],
    ])
    await world.order(1001, { title: unheardOf })
    await world.order(1002, { title: 'Kok' })
    await world.order(1003, { title: unheardOf, status: 'paused', pausedFrom: 'open' })
    await world.order(1004, { title: unheardOf, chosen: '5120.01' })
    await world.order(1005, { title: unheardOf, status: 'withdrawn' })
  }
  const complete = async (reResolution: ReResolution = world.reResolution()) =>
    expect(await reResolution.catchUp({})).toBe('done')

  it('are found again where they fitted nothing, and only they are written', async () => {
    await population()
    await complete()
    const before = [await world.goals(), await world.orders()]
    expect(await world.index()).toEqual(await world.indexFromScratch())
    await world.add(unheardOf, warehouse)
    await complete()
    const goals = await world.goals()
    expect(goals.map(({ no, code }) => `${no} ${code}`)).toEqual([
      '1 9333.01',
      '1 5120.01',
      '2 9333.01',
      '3 9333.01',
      '3 9333.01',
      expect.stringMatching(/^4 9333/),
      expect.stringMatching(/^5 5141/),
      expect.stringMatching(/^6 9333/),
      '7 5120.01',
    ])
    expect(goals.filter(({ catalogueVersion }) => catalogueVersion !== 'made')).toHaveLength(4)
    expect((await world.orders()).map(({ code }) => code)).toEqual([
      warehouse,
      '5120.01',
      warehouse,
      '5120.01',
      null,
    ])
    // Whoever has the order open may go on: neither its version nor its time is another.
    const unstamped = (orders: (typeof before)[1]) => orders.map(({ code: _code, ...order }) => order)
    expect(unstamped(await world.orders())).toEqual(unstamped(before[1] as never))
    expect(await world.index()).toEqual(await world.indexFromScratch())
    const { current, last, due } = await world.reResolution().state(administrator)
    expect({ current, due }).toEqual({ current: null, due: false })
    expect(last).toMatchObject({
      origin: 'catalogue',
      causes: ['local'],
      state: 'done',
      read: 11,
      total: 11,
      counts: {
        goals: { found: 4, moved: 0, lost: 0, adjusted: 0 },
        orders: { found: 2, moved: 0, lost: 0, adjusted: 0 },
      },
    })
  })

  it('move, and are lost but stay findable by their words', async () => {
    await world.add(unheardOf, warehouse)
    await population()
    await complete()
    await world.add(unheardOf, office)
    await complete()
    const counts = async () => (await world.reResolution().state(administrator)).last?.counts
    expect((await counts())?.goals).toEqual({ found: 0, moved: 4, lost: 0, adjusted: 0 })
    await world.takeAllBack()
    await complete()
    expect((await counts())?.goals).toEqual({ found: 0, moved: 0, lost: 4, adjusted: 0 })
    expect((await world.goals()).filter(({ code }) => code === null)).toHaveLength(4)
    expect(await world.index()).toEqual(await world.indexFromScratch())
  })

  it('are told of by title where three people share it, and of the others as a number', async () => {
    await population()
    await complete()
    await world.add(unheardOf, warehouse)
    await world.add('Lagermedarbejder', office)
    await complete()
    const { last } = await world.reResolution().state(administrator)
    const told = await world.reResolution().titles(administrator, { ...firstPage, id: last!.id })
    expect(told).toMatchObject({
      rows: [{ title: 'plyfsensvend', from: null, to: { code: warehouse }, goals: 4, orders: 2 }],
      total: 1,
      others: { goals: 2, orders: 0 },
    })
    const kept = await world.store.read.db.select().from(world.store.tables.resolutionTitles)
    expect(kept.map(({ title }) => title)).toEqual(['plyfsensvend'])
  })

  it('have their orders say in the history what they are understood as now', async () => {
    await population()
    await complete()
    await world.add(unheardOf, warehouse)
    const since = world.clock.now().toISOString()
    await complete()
    const events = await world.eventsSince(since, 'order_occupation_changed')
    expect(events.map(({ orderId }) => orderId).sort()).toEqual([orderIdOf(1001), orderIdOf(1003)])
    expect(events[0]).toMatchObject({ actorUserId: 'system' })
    expect(await world.eventsSince(since, 're_resolution_ended')).toHaveLength(1)
  })

  it('are rehearsed as they are then changed', async () => {
    await population()
    await complete()
    await world.add(unheardOf, warehouse)
    const stored = [await world.goals(), await world.orders(), await world.index()]
    const rehearsed = await world.reResolution().rehearse({})
    expect([await world.goals(), await world.orders(), await world.index()]).toEqual(stored)
    const { run } = await world.reResolution().runNow({})
    expect({ counts: run.counts, read: run.read }).toEqual({ counts: rehearsed.counts, read: rehearsed.read })
    const { rows } = await world.reResolution().titles(administrator, { ...firstPage, id: run.id })
    expect(rows.map(({ title, goals, orders }) => ({ title, goals, orders }))).toEqual(
      rehearsed.titles
        .filter(({ citizens }) => citizens >= 3)
        .map(({ title, goals, orders }) => ({ title, goals, orders })),
    )
  })

  it('are gone through once for five titles added one after another, and not again', async () => {
    await population()
    await complete()
    for (const word of ['en', 'to', 'tre', 'fire', 'fem']) {
      await world.desk.addTitle(administrator, {
        occupationCode: warehouse,
        title: `${unheardOf} nummer ${word}`,
        kind: 'colloquial',
        firstChoice: true,
        seen: [],
      })
      world.clock.advance(20 / 3600)
      expect(await world.reResolution().catchUp({})).toBe('waiting')
    }
    expect((await world.reResolution().state(administrator)).due).toBe(true)
    world.clock.advance(10 / 3600)
    await complete()
    expect(await world.reResolution().catchUp({})).toBe('nothing to do')
    expect(await world.runs()).toHaveLength(2)
  })

  it('go on where they were after the process ended between any two portions', async () => {
    await population()
    await complete()
    await world.add(unheardOf, warehouse)
    let cut = 0
    for (;;) {
      const stopping = new AbortController()
      const ending = await world.reResolution().catchUp({
        stopping: stopping.signal,
        onProgress: () => stopping.abort(),
      })
      if (ending === 'done') break
      expect(ending).toBe('cut_short')
      cut++
    }
    expect(cut).toBeGreaterThan(4)
    expect((await world.runs()).at(-1)).toMatchObject({ state: 'done', read: 11, total: 11 })
    expect((await world.runs()).at(-1)?.counts.goals.found).toBe(4)
    expect(await world.index()).toEqual(await world.indexFromScratch())
  })

  it('are worked on by one of several processes, and by the next a minute after it died', async () => {
    await population()
    const endings = await Promise.all([1, 2, 3].map(() => world.reResolution().catchUp({})))
    expect(endings.toSorted()).toEqual(['done', 'taken', 'taken'])
    expect(await world.runs()).toMatchObject([{ state: 'done', read: 11 }])
    await world.add(unheardOf, warehouse)
    await world.reResolution().start(administrator)
    const { id } = (await world.runs()).at(-1)!
    await world.store.tx(async ({ db }) => {
      const leasedUntil = new Date(world.clock.now().getTime() + 60_000).toISOString()
      await db.update(world.store.tables.resolutionRuns).set({ leasedBy: 'dead', leasedUntil })
    })
    expect(await world.reResolution().catchUp({})).toBe('taken')
    world.clock.advance(1 / 60)
    await complete()
    expect((await world.runs()).find((run) => run.id === id)?.state).toBe('done')
  })

  describe('while somebody else writes', () => {
    /** A store that does something once, just before the next transaction begins. */
    const interrupted = () => {
      let next: (() => Promise<unknown>) | null = null
      const { store } = world
      return {
        store: {
          ...store,
          async tx(work) {
            const [now] = [next]
            next = null
            await now?.()
            return store.tx(work)
          },
        } satisfies Store,
        interrupt: (act: () => Promise<unknown>) => {
          next = act
        },
      }
    }

    it('leave a person’s edit between reading and writing as the person wrote it', async () => {
      await population()
      await complete()
      await world.add(unheardOf, warehouse)
      const { store, interrupt } = interrupted()
      const { citizenGoals, jobOrders } = world.store.tables
      const kok = (await world.occupations.current()).resolve('Kok')!
      const chosen = (await world.occupations.current()).resolve('Kok', '5120.01')!
      let portions = 0
      const ending = await world.reResolution(store).catchUp({
        onProgress: (read) => {
          if (read === 2 || read === 7) portions++
          // The second portion of two people reads the third, whose goals are changed before they are written.
          if (portions === 1)
            interrupt(() =>
              world.store.tx(async ({ db }) => {
                const { occupations, catalogueVersion } = kok
                await db
                  .update(citizenGoals)
                  .set({ title: 'Kok', occupations, catalogueVersion })
                  .where(eq(citizenGoals.title, unheardOf.toUpperCase()))
              }),
            )
          // With the last person the people are gone through, and once more to see that nobody follows.
          if (portions === 3)
            interrupt(() =>
              world.store.tx(async ({ db }) => {
                const { occupations } = chosen
                const form = { kind: 'ordinary' as const, title: unheardOf, occupationCode: '5120.01' }
                await db.update(jobOrders).set({ form, occupations }).where(eq(jobOrders.number, 1001))
              }),
            )
        },
      })
      expect(ending).toBe('done')
      const third = (await world.goals()).filter(({ no }) => no === 3)
      expect(third.map(({ title, code }) => `${title} ${code}`)).toEqual(
        expect.arrayContaining(['Kok 5120.01', `${unheardOf} ${warehouse}`]),
      )
      expect((await world.orders())[0]).toMatchObject({ number: 1001, code: '5120.01' })
      const counts = (await world.runs()).at(-1)!.counts
      expect([counts.goals.found, counts.orders.found]).toEqual([3, 1])
    })

    it('end as overtaken where the catalogue changes, and begin anew', async () => {
      await population()
      await complete()
      await world.add(unheardOf, warehouse)
      const { store, interrupt } = interrupted()
      let portions = 0
      const onProgress = () => {
        portions++
        if (portions === 1) interrupt(() => world.add(unheardOf, office))
      }
      expect(await world.reResolution(store).catchUp({ onProgress })).toBe('done')
      const runs = await world.runs()
      expect(runs.map(({ state }) => state)).toEqual(['done', 'superseded', 'done'])
      expect(runs.at(-1)?.catalogueVersion).toBe((await world.occupations.current()).catalogueVersion)
      expect((await world.goals()).filter(({ code }) => code === office)).toHaveLength(4)
      expect(await world.index()).toEqual(await world.indexFromScratch())
    })

    it('stop where an administrator says so, keep what they did, and go on from there', async () => {
      await population()
      await complete()
      await world.add(unheardOf, warehouse)
      const { store, interrupt } = interrupted()
      const desk = world.reResolution()
      let portions = 0
      const onProgress = () => {
        portions++
        if (portions === 1)
          interrupt(async () =>
            desk.stop(administrator, { id: (await desk.state(administrator)).current!.id }),
          )
      }
      expect(await world.reResolution(store).catchUp({ onProgress })).toBe('stopped')
      const stopped = (await desk.state(administrator)).current
      expect(stopped).toMatchObject({ state: 'stopped', read: 2, working: false, secondsLeft: null })
      expect(await desk.catchUp({})).toBe('nothing to do')
      await desk.start(administrator)
      await complete()
      expect((await world.runs()).at(-1)).toMatchObject({ id: stopped!.id, state: 'done', read: 11 })
      expect((await world.runs()).at(-1)?.counts.goals.found).toBe(4)
      const stops = await world.eventsSince('', 're_resolution_stopped')
      expect(stops).toMatchObject([{ actorUserId: administrator.userId }])
    })
  })
})
