import { parseArgs } from 'node:util'
import { benchRank } from './rank.bench'

const usage =
  'npm run bench -- rank [--citizens 100000] [--orders 300] [--by-hand 40] [--peer-orders 8] [--seed 1] [--country] [--json]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    citizens: { type: 'string', default: '100000' },
    orders: { type: 'string', default: '300' },
    'by-hand': { type: 'string', default: '40' },
    'peer-orders': { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    country: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
const [what = 'rank'] = positionals
if (what !== 'rank') {
  say(usage)
  process.exit(2)
}
const figures = await benchRank(
  {
    citizens: Number(values.citizens),
    orders: Number(values.orders),
    byHand: Number(values['by-hand']),
    peerOrders: Number(values['peer-orders']),
    seed: Number(values.seed),
    spread: values.country ? 'country' : 'one municipality',
  },
  say,
)
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`)
else {
  const { rank, shown, resolver, peers } = figures
  const row = (name: string, ...[p50, p95, recall = '', note = '']: (string | number | undefined)[]) =>
    `${name.padEnd(34)}${String(p50).padStart(9)}${String(p95).padStart(10)}${String(recall).padStart(9)}  ${note}`
  const lines = [
    `The fifty best of ${figures.citizens} people with ${figures.goals} goals, ${figures.scope}`,
    row('', 'p50 ms', 'p95 ms', 'recall'),
    row(
      'Virkelyst, filters and score',
      rank.p50,
      rank.p95,
      rank.recall,
      rank.identicalAgain ? 'identical when run again' : 'NOT identical when run again',
    ),
    row('  with names and reasons', shown.p50, shown.p95),
    ...peers.map((peer) =>
      row(
        peer.name,
        peer.p50,
        peer.p95,
        peer.recall,
        `${peer.timesSlowerAtP50} times as long (p95: ${peer.timesSlowerAtP95})`,
      ),
    ),
    row('one title resolved', resolver.p50, resolver.p95, '', `resolver started in ${resolver.startMs} ms`),
    `filled in ${figures.fillingSeconds} s, database ${figures.databaseMegabytes} MB, memory ${figures.memoryMegabytes} MB`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
