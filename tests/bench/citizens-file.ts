import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { storeCitizens } from '../support/stored-population'
import { benchDay, openBenchWorld, type WorldParts } from './bench-world'

const portion = 5000

/** Puts invented citizens into a database file. */
export const fillWithCitizens = async (citizens: number, parts: WorldParts): Promise<void> => {
  const world = await openBenchWorld(parts)
  const { citizen } = world.makePopulation()
  for (let stored = 0; stored < citizens; stored += portion) {
    const some = Array.from({ length: Math.min(portion, citizens - stored) }, (_, at) =>
      citizen(stored + at + 1),
    )
    await storeCitizens(world.store, some, benchDay)
  }
  await world.close()
}

/** The same in a process of its own, so that what filling leaves in memory is not counted with what is measured. */
export const fillInOwnProcess = (citizens: number, { file, seed, spread }: WorldParts): void => {
  const options = ['--file', file, '--citizens', String(citizens), '--seed', String(seed)]
  const country = spread === 'country' ? ['--country'] : []
  const program = [fileURLToPath(import.meta.url), 'fill', ...options, ...country]
  const { status } = spawnSync(process.execPath, program, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error('The database could not be filled.')
}
