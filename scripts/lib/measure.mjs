import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install, root, run, stop } from './steps.mjs'

/** Builds a measuring program as the server is built, so that it runs as fast, and runs it in this process. */
export const measure = async (name) => {
  install()
  const out = join(root, 'tests/dist', `${name}.js`)
  const args = [
    `tests/${name}/main.ts`,
    `--outfile=${out}`,
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--format=esm',
    '--sourcemap',
    '--log-level=warning',
    '--packages=external',
    '--alias:@virkelyst/db=./db/src',
    '--alias:@virkelyst/server=./server/src',
    '--alias:@virkelyst/shared=./shared/src',
  ]
  if (!run(join(root, 'node_modules/.bin/esbuild'), args)) stop('The program could not be built.')
  await import(pathToFileURL(out).href)
}
