import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './steps.mjs'

const debians = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A Chromium for the tests: one that is there, else Debian's package where this is root on Debian, else Playwright's own.
 * Returns the environment that names it, or null where none could be had.
 */
export const ensureBrowser = () => {
  const there = () => process.env.CHROMIUM_PATH ?? debians.find(existsSync)
  const named = (path) => ({ CHROMIUM_PATH: path })
  const found = there()
  if (found) return named(found)
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (hasApt && process.getuid?.() === 0) {
    say('Installing Chromium for the browser tests …')
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
    if (
      run('apt-get', ['update', '-q'], quiet) &&
      run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-liberation'], quiet)
    ) {
      const installed = there()
      if (installed) return named(installed)
    }
  }
  return run('npx', ['--no-install', 'playwright', 'install', 'chromium'], { cwd: join(root, 'tests') })
    ? {}
    : null
}
