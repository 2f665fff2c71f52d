import { parseArgs } from 'node:util'
import { makeSqliteTemplates } from '../support/templates'
import { attack } from './attack'
import { openAttackWorld } from './attack-world'
import { attackTable } from './table'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    json: { type: 'boolean', default: false },
  },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]
if (!Number.isInteger(requests) || requests < 1 || !Number.isInteger(seed)) {
  process.stderr.write('npm run attack -- [--requests 10000] [--seed N] [--json]\n')
  process.exit(2)
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const templates = await makeSqliteTemplates()
const world = await openAttackWorld()
say(`attacking ${world.url} with seed ${seed}`)
// Stopped, it still looks at foreign rows and says what it saw so far.
const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort()).once('SIGTERM', () => stopping.abort())
let shown = 0
const report = await attack(world, {
  requests,
  seed,
  stopping: stopping.signal,
  progress(done, findings) {
    say(`${done} of ${requests}, ${findings.length} findings`)
    for (; shown < Math.min(findings.length, 40); shown++) say(JSON.stringify(findings[shown]))
  },
})
await world.stop()
templates.remove()
process.stdout.write(`${values.json ? JSON.stringify(report) : attackTable(report).join('\n')}\n`)
process.exit(report.findings.length === 0 ? 0 : 1)
