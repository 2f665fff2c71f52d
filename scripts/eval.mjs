// Measures the resolution of job titles: npm run eval -- titles --file F.tsv [--json]
import { measure } from './lib/measure.mjs'

await measure('eval')
