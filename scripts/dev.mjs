// The server from its sources on port 4000 and the pages with reload in front of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildServer, install, root } from './lib/steps.mjs'

install()
buildServer()
// Not by way of npx, which would leave them running when this ends.
const start = (name, args, cwd, env = {}) =>
  spawn(join(cwd, 'node_modules/.bin', name), args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
const both = [
  start('tsx', ['watch', '--tsconfig', 'tsconfig.base.json', 'server/src/main.ts'], root, {
    SEED_IF_EMPTY: 'demonstration',
    // Browsers come by way of the pages' server; the portal answers to that name only.
    PUBLIC_URL: 'http://127.0.0.1:5173',
  }),
  start('vite', [], join(root, 'client')),
]
const stopBoth = () => {
  for (const process of both) process.kill('SIGTERM')
}
process.on('SIGINT', stopBoth)
process.on('SIGTERM', stopBoth)
