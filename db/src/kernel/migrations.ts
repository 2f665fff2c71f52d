import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from './columns'

// The server is bundled into one file elsewhere, so the folder is looked for upwards.
const dbFolder = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'db')]) {
      if (existsSync(join(candidate, 'migrations', 'sqlite', 'meta', '_journal.json'))) return candidate
    }
    if (folder === dirname(folder))
      throw new Error('the folder db/migrations is missing from this installation')
  }
}

/** Where the named migrations of one engine lie. */
export const migrationsFolder = (engine: Engine) => join(dbFolder(), 'migrations', engine)
/** Where the built-in catalogue files lie. */
export const catalogueFolder = () => join(dbFolder(), 'catalogue')

type Journal = { entries: { tag: string; when: number }[] }

/** Names of migrations whose time stamp is not among those applied. */
export const newMigrations = (engine: Engine, applied: readonly number[]): string[] => {
  const journal = JSON.parse(
    readFileSync(join(migrationsFolder(engine), 'meta', '_journal.json'), 'utf8'),
  ) as Journal
  return journal.entries.filter((entry) => !applied.includes(entry.when)).map((entry) => entry.tag)
}
