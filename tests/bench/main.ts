import { parseArgs } from 'node:util'
import { benchCalls } from './calls.bench'
import { fillWithCitizens } from './citizens-file'
import { benchHttp } from './http.bench'
import { benchPlacements } from './placements.bench'
import { benchPreview } from './preview.bench'
import { benchRank } from './rank.bench'
import { benchSmallJobs } from './small-jobs.bench'
import { callsTable, httpTable, placementsTable, previewTable, rankTable, smallJobsTable } from './tables'

const usage = [
  'npm run bench -- rank [--citizens 100000] [--orders 1000] [--by-hand 40] [--peer-orders 30] [--country] [--seed 1] [--json]',
  'npm run bench -- calls [--companies 20000] [--citizens 300] [--seed 1] [--json]',
  'npm run bench -- preview [--citizens 100000] [--previews 30] [--seed 1] [--json]',
  'npm run bench -- http [--citizens 100000] [--consultants 20] [--requests 3000] [--seed 1] [--json]',
  'npm run bench -- placements [--placements 10000] [--runs 600] [--seed 1] [--json]',
  'npm run bench -- small-jobs [--orders 20000] [--citizens 500] [--seed 1] [--json]',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    citizens: { type: 'string' },
    orders: { type: 'string' },
    companies: { type: 'string' },
    consultants: { type: 'string', default: '20' },
    requests: { type: 'string', default: '3000' },
    'by-hand': { type: 'string', default: '40' },
    'peer-orders': { type: 'string', default: '30' },
    previews: { type: 'string', default: '30' },
    placements: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string' },
    country: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
const show = <Figures>(figures: Figures, table: (figures: Figures) => string[]) =>
  process.stdout.write(`${values.json ? JSON.stringify(figures) : table(figures).join('\n')}\n`)

const [what = 'rank'] = positionals
const seed = Number(values.seed)
const spread = values.country ? 'country' : 'one municipality'
if (what === 'fill' && values.file !== undefined) {
  await fillWithCitizens(Number(values.citizens), { file: values.file, seed, spread })
} else if (what === 'rank') {
  const figures = await benchRank(
    {
      citizens: Number(values.citizens ?? 100_000),
      orders: Number(values.orders ?? 1000),
      byHand: Number(values['by-hand']),
      peerOrders: Number(values['peer-orders']),
      spread,
      seed,
    },
    say,
  )
  show(figures, rankTable)
} else if (what === 'preview') {
  const figures = await benchPreview({
    citizens: Number(values.citizens ?? 100_000),
    previews: Number(values.previews),
    seed,
  })
  show(figures, previewTable)
} else if (what === 'placements') {
  const figures = await benchPlacements({
    placements: Number(values.placements),
    runs: Number(values.runs),
    seed,
  })
  show(figures, placementsTable)
} else if (what === 'small-jobs') {
  const figures = await benchSmallJobs({
    orders: Number(values.orders ?? 20_000),
    citizens: Number(values.citizens ?? 500),
    seed,
  })
  show(figures, smallJobsTable)
} else if (what === 'http') {
  const figures = await benchHttp(
    {
      citizens: Number(values.citizens ?? 100_000),
      consultants: Number(values.consultants),
      requests: Number(values.requests),
      seed,
    },
    say,
  )
  show(figures, httpTable)
} else if (what === 'calls') {
  const figures = await benchCalls({
    companies: Number(values.companies ?? 20_000),
    citizens: Number(values.citizens ?? 300),
    seed,
  })
  show(figures, callsTable)
} else {
  say(usage.join('\n'))
  process.exit(2)
}
