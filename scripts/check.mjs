// Types of every room, lint and format; a few seconds.
import { install, root, run } from './lib/steps.mjs'

install()
const checks = ['shared', 'db', 'server', 'client', 'tests'].map((room) => ['tsc', '-p', room])
const results = [...checks, ['biome', 'check', '.']].map((args) =>
  run('npx', ['--no-install', ...args], { cwd: root }),
)
process.exit(results.every(Boolean) ? 0 : 1)
