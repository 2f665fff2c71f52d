// Everything that CI runs. Ends with a line `N passed, N failed`.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { buildClient, buildServer, install, root, run, say } from './lib/steps.mjs'

install()
const tally = { passed: 0, failed: 0 }
const count = (name, ok) => {
  tally[ok ? 'passed' : 'failed']++
  say(`${ok ? '✓' : '✗'} ${name}`)
}
const npx = (room, ...args) => run('npx', ['--no-install', ...args], { cwd: join(root, room) })

for (const room of ['shared', 'db', 'server', 'client', 'tests'])
  count(`types of ${room}`, npx('.', 'tsc', '-p', room))
count('lint and format', npx('.', 'biome', 'check', '--error-on-warnings', '.'))

/** Adds up a runner's JSON report; a runner that left none has failed. */
const suite = (name, report, ok, read) => {
  const file = join(root, report)
  if (!existsSync(file)) return count(name, false)
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
  tally.passed += passed
  tally.failed += failed
  if (!ok && failed === 0) count(name, false)
  if (passed + failed === 0) count(`${name}: no test was run`, false)
  say(`${ok ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`)
}

buildServer()
buildClient()
rmSync(join(root, 'test-results'), { recursive: true, force: true })
const unit = npx(
  'tests',
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  '--outputFile.json=../test-results/vitest.json',
)
suite('unit, rooms, contract, router and security tests', 'test-results/vitest.json', unit, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
}))

const browser = ensureBrowser()
if (browser === null) count('a browser for the end-to-end tests could be had', false)
else {
  const ok = run('npx', ['--no-install', 'playwright', 'test'], { cwd: join(root, 'tests'), env: browser })
  suite('end-to-end and accessibility tests', 'test-results/playwright.json', ok, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }))
}

process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`)
process.exit(tally.failed === 0 ? 0 : 1)
