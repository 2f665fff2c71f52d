// Generated requests at everything, as everybody: npm run attack -- --requests 200000 [--seed N] [--json]
import { install, root, run } from './lib/steps.mjs'

install()
const ok = run(process.execPath, ['--import', 'tsx', 'tests/attack/main.ts', ...process.argv.slice(2)], {
  cwd: root,
})
process.exit(ok ? 0 : 1)
