import { openStore } from '@virkelyst/db/kernel/open-store'
import { readConfig } from '../../kernel/config'
import { projectRoot } from '../../kernel/project-root'
import { syncReferenceData } from '../../occupations/reference-data'
import type { Command } from '../command'

export const migrateCommand: Command = {
  summary: 'bring the database up to date',
  help: `npm run virkelyst -- migrate

Makes the tables of this version, and loads the built-in lists of occupations, postal codes and branches where they
have changed. The server does the same when it starts.`,
  async run(_given, { environment, clock, ids, out }) {
    const store = await openStore(readConfig(environment, projectRoot()).databaseUrl)
    try {
      const names = await store.migrate()
      const loaded = await syncReferenceData({ store, clock, ids })
      for (const name of names) out(`Applied ${name}.`)
      for (const list of loaded) out(`Loaded the built-in ${list}.`)
      if (names.length + loaded.length === 0) out('The database is up to date.')
      return 0
    } finally {
      await store.close()
    }
  },
}
