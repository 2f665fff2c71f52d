// Install, build, migrate, seed a demonstration where the database is empty, and serve: nothing is needed but Node and npm.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildClient, buildServer, install, root } from './lib/steps.mjs'

install()
buildServer()
buildClient()
process.env.SEED_IF_EMPTY ??= 'demonstration'
process.chdir(root)
await import(pathToFileURL(join(root, 'server/dist/main.js')).href)
