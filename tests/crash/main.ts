import { parseArgs } from 'node:util'
import { isWhole, type Round, runCrashes } from './rounds'

const usage = `npm run crash -- [--rounds 50] [--engine sqlite|postgres] [--clients 8] [--seed 1] [--json]

Kills the server with SIGKILL while people write over HTTP, starts it again, and looks after every write that was
acknowledged. On postgres, TEST_DATABASE_URL names a server where a database of its own is made and dropped again.`

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    engine: { type: 'string', default: 'sqlite' },
    clients: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const line = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(13)).join('')
const head = [
  'round',
  'killed ms',
  'acknowledged',
  'unanswered',
  'of them there',
  'lost',
  'doubled',
  'halves',
  'faults',
  'ready ms',
]
const cellsOf = (round: Round) => [
  round.round,
  round.killedAfter,
  round.acknowledged,
  round.unanswered,
  round.storedUnanswered,
  round.lost.length,
  round.doubled.length,
  round.halves.length,
  round.faults.length,
  round.readyAfter,
]

const [engine, rounds] = [values.engine, Number(values.rounds)]
if (values.help || (engine !== 'sqlite' && engine !== 'postgres') || !(rounds > 0)) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = values.help ? 0 : 2
} else {
  if (!values.json) process.stdout.write(`${line(head)}\n`)
  const options = {
    engine,
    rounds,
    clients: Number(values.clients),
    seed: Number(values.seed),
    load: [5, 60],
  } as const
  const all = await runCrashes(options, (round) => {
    if (!values.json) process.stdout.write(`${line(cellsOf(round))}\n`)
    for (const what of [round.lost, round.doubled, round.halves, round.faults].flat().slice(0, 20))
      process.stderr.write(`round ${round.round}: ${what}\n`)
  })
  const sum = (of: (round: Round) => number) => all.reduce((total, round) => total + of(round), 0)
  const ready = all.map(({ readyAfter }) => readyAfter).sort((a, b) => a - b)
  if (values.json) process.stdout.write(`${JSON.stringify({ options, rounds: all })}\n`)
  else
    process.stdout.write(
      `${all.length} rounds on ${engine}: ${sum(({ acknowledged }) => acknowledged)} acknowledged, ${sum(({ lost }) => lost.length)} lost, ${sum(({ doubled }) => doubled.length)} doubled, ${sum(({ halves }) => halves.length)} halves, ${sum(({ faults }) => faults.length)} faults; ready again after ${ready[ready.length >> 1]} ms, at most ${ready.at(-1)} (seed ${values.seed})\n`,
    )
  process.exitCode = all.every(isWhole) ? 0 : 1
}
