import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { makeReResolutionWorld, type ReResolutionWorld, unheardOf } from '../support/re-resolution'
import { testEngines } from '../support/stores'

describe.each(testEngines)('a run through goals and orders whose writes fail on %s', (engine) => {
  let world: ReResolutionWorld
  beforeAll(async () => {
    world = await makeReResolutionWorld(engine)
    await world.citizens([
      [{ title: unheardOf }, { title: 'Kok' }],
      [{ title: unheardOf, chosen: '5120.01' }],
      [{ title: unheardOf }],
      [{ title: unheardOf }],
    ])
    await world.order(1001, { title: unheardOf })
  })
  afterAll(() => world.close())

  it('has done everything once when it is taken up again, whichever write failed', async () => {
    const faulty = makeFaultyStore(world.store)
    const reResolution = world.reResolution(faulty.store)
    // Each takes some tenths of a second there.
    const stride = engine === 'sqlite' ? 1 : 7
    let failures = 0
    for (let at = 1; ; at += stride) {
      const place = failures % 2 === 0 ? '9333.01' : '4321.01'
      await world.takeAllBack()
      await world.add(unheardOf, place)
      faulty.plan(at)
      const outcome = await reResolution.catchUp({}).catch((error: unknown) => error)
      faulty.plan(0)
      if (outcome !== 'done') {
        expect(outcome).toBeInstanceOf(PlannedFault)
        failures++
        // The write that failed may have been the one that gives the run free.
        world.clock.advance(1 / 60)
        await reResolution.catchUp({})
      }
      const runs = await world.runs()
      expect(runs).toHaveLength(Math.ceil(at / stride))
      expect(runs.at(-1)).toMatchObject({ state: 'done', read: 5, total: 5 })
      const { goals, orders } = runs.at(-1)!.counts
      expect([goals.found + goals.moved, orders.found + orders.moved]).toEqual([3, 1])
      const codes = (await world.goals()).map(({ title, code }) => `${title} ${code}`)
      expect(codes.filter((line) => line === `${unheardOf} ${place}`)).toHaveLength(3)
      expect(codes).toContain(`${unheardOf} 5120.01`)
      expect((await world.orders())[0]?.code).toBe(place)
      expect(await world.index()).toEqual(await world.indexFromScratch())
      if (outcome === 'done') break
    }
    expect(failures).toBeGreaterThan(30 / stride)
    // Each run told of its order once.
    expect(await world.eventsSince('', 'order_occupation_changed')).toHaveLength(failures + 1)
  })
})
