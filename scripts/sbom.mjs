// The libraries of the portal as CycloneDX JSON, from the lockfile alone: npm run sbom [-- --out FILE]
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { withoutPlaces } from './lib/sbom.mjs'
import { pnpm, root, say, stop } from './lib/steps.mjs'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'sbom.cdx.json' } } })
const kind = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application']
const made = spawnSync('npx', ['-y', pnpm, 'sbom', ...kind, '--lockfile-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
})
if (made.status !== 0)
  stop(
    'The list could not be made: pnpm is not on this machine, and could not be fetched. npm start fetches it.',
  )
const bom = withoutPlaces(JSON.parse(made.stdout))
writeFileSync(resolve(root, values.out), `${JSON.stringify(bom, null, 1)}\n`)
say(`${bom.components.length} libraries are listed in ${values.out}.`)
