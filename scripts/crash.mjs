// Kills the server again and again while people write: npm run crash -- --rounds 50 [--engine postgres] [--json]
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer, install, root } from './lib/steps.mjs'

install()
buildServer()
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(join(root, 'tests/crash/main.ts')).href)
