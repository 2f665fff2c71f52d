import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeGeographyRepository } from '@virkelyst/db/geography/geography.repository'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import { makeGeography } from '@virkelyst/server/geography/geography.service'
import { systemClock, systemIds } from '@virkelyst/server/kernel/system-deps'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import { makePopulation, type PopulationParts } from '../support/population'
import { timed } from './figures'

export const benchDay = '2026-11-23'

export type WorldParts = Pick<PopulationParts, 'seed' | 'spread'> & { file: string }

/** A folder for one database file, and how to be rid of it. */
export const makeBenchFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-bench-'))
  return { file: join(folder, 'bench.db'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A SQLite file with the built-in lists, and sources of invented people and orders. */
export const openBenchWorld = async ({ seed, spread, file }: WorldParts) => {
  const store = openSqliteStore(file)
  await store.migrate()
  await syncReferenceData({ store, clock: systemClock, ids: systemIds })
  const { catalogue } = await makeOccupationsRepository(store).load()
  const { places } = await makeGeographyRepository(store).load()
  const { ms: startMs, value: occupations } = await timed(() =>
    makeOccupations({ store, clock: systemClock }),
  )
  const titles = await occupations.current()
  return {
    store,
    occupations,
    titles,
    /** Milliseconds the resolver took to start. */
    startMs: Math.round(startMs),
    geography: await makeGeography({ store, clock: systemClock }),
    /** A source that begins anew: the same people, in the same order, each time. */
    makePopulation: () =>
      makePopulation({
        seed,
        spread,
        catalogue,
        places,
        today: benchDay,
        resolve: (title) => titles.resolve(title)!.occupations,
      }),
    close: () => store.close(),
  }
}
