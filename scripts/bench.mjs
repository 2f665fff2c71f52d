// Measures the ranking beside Fuse.js and MiniSearch: npm run bench -- rank --citizens 100000 [--json]
import { measure } from './lib/measure.mjs'

await measure('bench')
