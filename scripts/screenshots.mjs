// Takes the pictures of the main pages that the documents show: npm run screenshots
import { join } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { buildClient, buildServer, install, root, run, stop } from './lib/steps.mjs'

install()
buildServer()
buildClient()
const browser = ensureBrowser()
if (browser === null) stop('A browser to take the pictures with could not be had.')
const taken = run('npx', ['--no-install', 'tsx', 'pictures/take.ts'], {
  cwd: join(root, 'tests'),
  env: browser,
})
process.exit(taken ? 0 : 1)
