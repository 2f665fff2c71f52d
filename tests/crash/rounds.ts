import { setTimeout } from 'node:timers/promises'
import { makeDice } from '../support/dice'
import { runServer } from '../support/server-process'
import { check } from './checks'
import { makeCrashDatabase, makeCrashWorld } from './crash-world'
import { makeWriters, type Write } from './writers'

export type CrashOptions = {
  engine: 'sqlite' | 'postgres'
  rounds: number
  clients: number
  /** Decides who writes what and when the server is killed; what it was doing just then differs from run to run. */
  seed: number
  /** Acknowledged writes before a kill: from, up to. */
  load: readonly [number, number]
}

export type Round = {
  round: number
  /** Milliseconds of writing before the kill, and from the next start until `/readyz` says yes. */
  killedAfter: number
  readyAfter: number
  acknowledged: number
  unanswered: number
  storedUnanswered: number
  /** Each in words; none is as it should be. */
  lost: string[]
  doubled: string[]
  halves: string[]
  faults: string[]
}

/** Milliseconds until a kill, however few writes were acknowledged by then. */
const longest = 60_000

const isReady = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/readyz`).catch(() => null))?.status === 200

const start = async (address: string) => {
  const begun = performance.now()
  const server = runServer({ DATABASE_URL: address, LOG_LEVEL: 'error' })
  const url = (await server.until(/answers at (\S+)/))[1]!
  while (!(await isReady(url))) await setTimeout(5)
  return { server, url, readyAfter: Math.round(performance.now() - begun) }
}

/**
 * Kills the server that many times while people write, starts it again, and looks after every write that was acknowledged
 * since the beginning.
 */
export const runCrashes = async (
  { engine, rounds, clients, seed, load: [least, most] }: CrashOptions,
  tell: (round: Round) => void = () => undefined,
): Promise<Round[]> => {
  const dice = makeDice(seed)
  const { address, remove } = await makeCrashDatabase(engine)
  const world = await makeCrashWorld(address, 3)
  const writers = makeWriters(world, dice)
  const acknowledged: Write[] = []
  const found: Round[] = []
  let running = await start(address)
  try {
    for (let round = 1; round <= rounds; round++) {
      const begun = performance.now()
      const mark = least + dice.below(most - least + 1)
      const [writing, reached] = writers.run(running.url, clients, mark)
      await Promise.race([reached, setTimeout(longest)])
      // Anywhere in what comes next, and not just after an answer.
      await setTimeout(dice.below(60))
      const killedAfter = Math.round(performance.now() - begun)
      running.server.child.kill('SIGKILL')
      const ledger = await writing
      await running.server.ended
      acknowledged.push(...ledger.acknowledged)

      running = await start(address)
      // As people do who got no answer: the same order once more must not make a second one.
      for (const write of ledger.unanswered)
        if (write.kind === 'order') await writers.send(running.url, write)
      const { versions, ...rest } = await check(address, world, {
        acknowledged,
        unanswered: ledger.unanswered,
      })
      for (const [placementId, version] of versions) writers.setVersion(placementId, version)
      const { faults } = rest
      const one: Round = {
        round,
        killedAfter,
        readyAfter: running.readyAfter,
        acknowledged: ledger.acknowledged.length,
        unanswered: ledger.unanswered.length,
        ...rest,
        faults: [...faults, ...ledger.refused],
      }
      found.push(one)
      tell(one)
    }
    return found
  } finally {
    running.server.child.kill('SIGKILL')
    await running.server.ended
    await remove()
  }
}

export const isWhole = ({ lost, doubled, halves, faults }: Round): boolean =>
  lost.length + doubled.length + halves.length + faults.length === 0
