import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '../..')
export const pnpm = 'pnpm@12.21.0'

export const say = (text) => process.stderr.write(`${text}\n`)

/** Ends the script with one plain sentence. */
export const stop = (sentence) => {
  say(sentence)
  process.exit(1)
}

/** Runs a command in the project's root; true where it ended well. Its output goes to this terminal. */
export const run = (command, args, { cwd = root, env = {}, quiet = false } = {}) => {
  const result = spawnSync(command, args, {
    cwd,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (quiet && result.status !== 0) say(`${result.stdout}${result.stderr}`)
  return result.status === 0
}

const digestOf = (paths, byContent) => {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    const stat = statSync(path)
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort())
        if (!/^(node_modules|dist)$/.test(name)) add(join(path, name))
      return
    }
    hash
      .update(path.slice(root.length))
      .update(byContent ? readFileSync(path) : `${stat.mtimeMs}:${stat.size}`)
  }
  for (const path of paths) add(join(root, path))
  return hash.digest('hex')
}

/** Runs `work` unless the inputs are as they were when it last ended well. */
const unlessDone = ({ stamp, inputs, byContent = false, outputs = [] }, work) => {
  const file = join(root, stamp)
  const digest = digestOf(inputs, byContent)
  const done =
    existsSync(file) &&
    readFileSync(file, 'utf8') === digest &&
    outputs.every((path) => existsSync(join(root, path)))
  if (done) return
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, digest)
}

const major = Number(process.versions.node.split('.')[0])

// Native parts are compiled where no ready-made one can be had; then Node's own headers serve, if they lie beside it.
const headers = () => {
  const folder = dirname(dirname(process.execPath))
  return existsSync(join(folder, 'include/node/node_api.h')) ? { npm_config_nodedir: folder } : {}
}

/** Installs what the lockfile names, unless that was done already. */
export const install = () => {
  if (major < 20) stop(`Virkelyst needs Node 20.19 or newer; this is ${process.version}.`)
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
  for (const room of ['client', 'db', 'server', 'shared', 'tests']) inputs.push(`${room}/package.json`)
  unlessDone(
    {
      stamp: 'node_modules/.cache/virkelyst/installed',
      inputs,
      byContent: true,
      outputs: ['tests/node_modules'],
    },
    () => {
      say('Installing (about a minute the first time) …')
      if (
        !run('npx', ['-y', pnpm, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], {
          env: headers(),
          quiet: true,
        })
      )
        stop('The installation failed; the lines above say why.')
    },
  )
}

const bin = (name) => join(root, 'node_modules/.bin', name)

/** Builds the server's two entry points, each one file, unless nothing changed. */
export const buildServer = () => {
  const inputs = ['server/src', 'db/src', 'db/seed', 'shared/src', 'scripts/lib', 'pnpm-lock.yaml']
  unlessDone(
    { stamp: 'server/dist/.built', inputs, outputs: ['server/dist/main.js', 'server/dist/cli.js'] },
    () => {
      const args = [
        '--bundle',
        '--platform=node',
        '--target=node20',
        '--format=esm',
        '--sourcemap',
        '--log-level=warning',
      ]
      // Packages stay outside the bundle: some load files beside themselves.
      const outside = [
        '--packages=external',
        '--alias:@virkelyst/db/seed=./db/seed',
        '--alias:@virkelyst/db=./db/src',
        '--alias:@virkelyst/shared=./shared/src',
      ]
      const entries = ['main=server/src/main.ts', 'cli=server/src/cli/main.ts']
      if (!run(bin('esbuild'), [...entries, ...args, ...outside, '--outdir=server/dist']))
        stop('The server could not be built.')
    },
  )
}

/** Builds the pages, unless nothing changed. */
export const buildClient = () => {
  const inputs = ['client', 'shared/src', 'server/src/app-router.ts', 'pnpm-lock.yaml']
  unlessDone({ stamp: 'client/dist/.built', inputs, outputs: ['client/dist/index.html'] }, () => {
    say('Building the pages …')
    if (!run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { cwd: join(root, 'client') }))
      stop('The pages could not be built.')
  })
}
