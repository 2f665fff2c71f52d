import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { makeRanking } from '@virkelyst/server/matching/ranking'
import { makeTrial } from '@virkelyst/server/matching/trial'
import { ordersTried } from '@virkelyst/shared/matching/preview.rules'
import { capital } from '../support/population'
import { somePercents } from '../support/weights'
import { makeBenchFile, openBenchWorld, benchDay as today } from './bench-world'
import { fillInOwnProcess } from './citizens-file'
import { figuresOf, timed } from './figures'

export type PreviewBenchOptions = { citizens: number; previews: number; seed: number }

const warmUp = 200

/** Tries other weights on ten orders at a time, and looks at how long anybody else had to wait meanwhile. */
export const benchPreview = async ({ citizens, previews, seed }: PreviewBenchOptions) => {
  const { file, remove } = makeBenchFile()
  const parts = { seed, spread: 'one municipality' as const, file }
  fillInOwnProcess(citizens, parts)
  const world = await openBenchWorld(parts)
  const { store, occupations, titles, geography } = world
  const population = world.makePopulation()
  try {
    const repository = makeRankingRepository(store)
    const matching = makeMatchingRepository(store)
    const tryOn = makeTrial(makeRanking({ repository, matching, geography, occupations }), matching)
    const change = { what: 'weights' as const, percents: somePercents({ distance: 20, goal: 4 }) }
    const orders = Array.from({ length: warmUp + previews * ordersTried }, (_, at) => {
      const order = population.order(at + 1)
      return { ...order, occupations: titles.resolve(order.title)!.occupations }
    })
    const ask = (at: number) => tryOn({ order: orders[at]!, municipalityCode: capital, change, today })
    for (let at = 0; at < warmUp; at++) await ask(at)

    const waiting = monitorEventLoopDelay({ resolution: 1 })
    waiting.enable()
    const one: number[] = []
    const ten: number[] = []
    for (let preview = 0; preview < previews; preview++) {
      const times: number[] = []
      for (let at = 0; at < ordersTried; at++) {
        times.push((await timed(() => ask(warmUp + preview * ordersTried + at))).ms)
        // Each order is a request of its own: others are served in between.
        await setImmediate()
      }
      one.push(...times)
      ten.push(times.reduce((sum, ms) => sum + ms, 0))
    }
    waiting.disable()
    return {
      citizens,
      order: figuresOf(one),
      preview: figuresOf(ten),
      /** Milliseconds that whoever else came had to wait at most. */
      longestWait: Math.round(waiting.max / 1e5) / 10,
    }
  } finally {
    await world.close()
    remove()
  }
}
