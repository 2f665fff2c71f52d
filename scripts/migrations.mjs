// Writes the named migration for changed tables, for both engines: npm run migrations -- add-notices
import { join } from 'node:path'
import { install, root, run, stop } from './lib/steps.mjs'

const name = process.argv[2]
if (!/^[a-z][a-z0-9-]{2,40}$/.test(name ?? ''))
  stop('Give the migration a name of small letters and hyphens, such as add-notices.')
install()
for (const engine of ['sqlite', 'postgres']) {
  const args = [
    '--no-install',
    'drizzle-kit',
    'generate',
    '--config',
    `drizzle/${engine}.config.ts`,
    '--name',
    name.replaceAll('-', '_'),
  ]
  if (!run('npx', args, { cwd: join(root, 'db') })) stop(`The migration for ${engine} could not be written.`)
}
