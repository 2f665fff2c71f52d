import { parseArgs } from 'node:util'
import { evaluatePostcodes } from './postcodes.eval'
import { evaluateTitles } from './titles.eval'

const usage = [
  'npm run eval -- titles --file F.tsv [--json]      columns title and isco08',
  'npm run eval -- postcodes --file F.csv [--json]   columns postnr, lat and lon',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: 'string' }, json: { type: 'boolean', default: false } },
})
const evaluations = { titles: evaluateTitles, postcodes: evaluatePostcodes }
const [what = ''] = positionals
if (!(what in evaluations) || values.file === undefined) {
  process.stderr.write(`${usage.join('\n')}\n`)
  process.exit(2)
}
const figures = evaluations[what as keyof typeof evaluations](values.file)
process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : `${Object.entries(figures)
        .map(([name, value]) => `${name.padEnd(16)}${value}`)
        .join('\n')}\n`,
)
