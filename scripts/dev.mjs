// The server from its sources on port 4000 and the pages with reload in front of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildServer, install, root } from './lib/steps.mjs'

install()
buildServer()
const start = (args, cwd, env = {}) =>
  spawn('npx', ['--no-install', ...args], { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
const both = [
  start(['tsx', 'watch', '--tsconfig', 'tsconfig.base.json', 'server/src/main.ts'], root, {
    SEED_IF_EMPTY: 'demonstration',
  }),
  start(['vite'], join(root, 'client')),
]
const stopBoth = () => {
  for (const process of both) process.kill('SIGTERM')
}
process.on('SIGINT', stopBoth)
process.on('SIGTERM', stopBoth)
