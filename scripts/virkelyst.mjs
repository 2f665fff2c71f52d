// The operator's command line: built anew where a source has changed, then run in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer, install, root } from './lib/steps.mjs'

install()
buildServer()
await import(pathToFileURL(join(root, 'server/dist/cli.js')).href)
