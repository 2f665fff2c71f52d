// Are holes known in the libraries, and when were they last gone through? npm run audit
// Ends with 0: nothing high; 1: mend; 2: could not be asked.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { daysSinceReview, readAudit } from './lib/sbom.mjs'
import { pnpm, root, say } from './lib/steps.mjs'

const quarter = 92
const days = daysSinceReview(readFileSync(join(root, 'docs/security.md'), 'utf8'), new Date())
const isLate = days === null || days > quarter
say(
  isLate
    ? 'docs/security.md does not say that libraries were gone through in the last quarter: do it, and put the day down.'
    : `Libraries were last gone through ${days} days ago.`,
)

const asked = spawnSync('npx', ['-y', pnpm, 'audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
})
const { answered, counts, lines } = readAudit(asked.stdout)
if (!answered) {
  say('Nobody could be asked about known holes: the registry of packages gives no answer from this machine.')
  say('That says nothing about the libraries. Run it where the registry can be reached.')
  process.exit(2)
}
for (const line of lines) say(line)
const serious = (counts.high ?? 0) + (counts.critical ?? 0)
say(
  `${lines.length} known holes, ${serious} of them high or critical. docs/security.md says how fast to mend them.`,
)
process.exit(serious > 0 || isLate ? 1 : 0)
