// Measures how titles and postal codes are understood; without arguments it tells what there is.
import { measure } from './lib/measure.mjs'

await measure('eval')
