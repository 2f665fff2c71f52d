import { openStore } from '@virkelyst/db/kernel/open-store'
import { readConfig } from '../kernel/config'
import type { Deps } from '../kernel/deps'
import { projectRoot } from '../kernel/project-root'
import { syncReferenceData } from '../occupations/reference-data'
import type { Terminal } from './command'

/**
 * Opens the database of the settings, brings it up to date, and closes it after the work. Works beside a running server:
 * only a second server asks for the file alone.
 */
export const withInstallation = async <T>(
  { environment, clock, ids }: Terminal,
  work: (deps: Deps) => Promise<T>,
): Promise<T> => {
  const { databaseUrl } = readConfig(environment, projectRoot())
  const store = await openStore(databaseUrl)
  try {
    const deps = { store, clock, ids }
    await store.migrate()
    await syncReferenceData(deps)
    return await work(deps)
  } finally {
    await store.close()
  }
}
