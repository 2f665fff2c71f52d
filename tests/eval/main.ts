import { parseArgs } from 'node:util'
import { evaluateMelo, meloTable } from './melo.eval'
import { evaluatePostcodes } from './postcodes.eval'
import { evaluateTitles, missesTable } from './titles.eval'

const usage = [
  'npm run eval -- titles --file F.tsv [--misses] [--json]   columns title and isco08',
  'npm run eval -- melo --queries F --annotations F --corpus F --concepts F [--groups F.csv] [--json]',
  '                                                          files of the MELO benchmark; groups: columns conceptUri and isco08',
  'npm run eval -- postcodes --file F.csv [--json]           columns postnr, lat and lon',
]

const file = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file,
    queries: file,
    annotations: file,
    corpus: file,
    concepts: file,
    groups: file,
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const show = <Figures>(figures: Figures, table: (figures: Figures) => string[]) =>
  process.stdout.write(`${values.json ? JSON.stringify(figures) : table(figures).join('\n')}\n`)

const linesOf = (figures: object): string[] =>
  Object.entries(figures).map(([name, value]) => `${name.padEnd(16)}${value}`)

const [what = ''] = positionals
const { queries, annotations, corpus, concepts, groups } = values
if (what === 'titles' && values.file) {
  const { misses, ...figures } = evaluateTitles(values.file)
  if (values.misses) show(misses, missesTable)
  else show(figures, linesOf)
} else if (what === 'postcodes' && values.file) show(evaluatePostcodes(values.file), linesOf)
else if (what === 'melo' && queries && annotations && corpus && concepts)
  show(evaluateMelo({ queries, annotations, corpus, concepts, ...(groups && { groups }) }), meloTable)
else {
  process.stderr.write(`${usage.join('\n')}\n`)
  process.exit(2)
}
