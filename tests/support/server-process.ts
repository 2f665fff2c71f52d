import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type ServerProcess = {
  child: ChildProcess
  /** What it has said so far. */
  said: { out: string; err: string }
  /** Resolves once the standard output matches, or throws with what was said when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** The exit code, or the signal. */
  ended: Promise<number | string>
}

type Options = { uid?: number; gid?: number }

/** Runs a TypeScript file of the project in a Node of its own, without this process's settings. */
export const runFile = (
  file: string,
  environment: Record<string, string> = {},
  options: Options = {},
): ServerProcess => runNode(['--import', 'tsx', join(root, file)], environment, options)

const runNode = (
  args: readonly string[],
  environment: Record<string, string>,
  options: Options,
): ServerProcess => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: '/tmp', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => {
    said.out += part.toString()
  })
  child.stderr.on('data', (part: Buffer) => {
    said.err += part.toString()
  })
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)

  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.out)
        if (found) resolve(found)
      }
      child.stdout.on('data', look)
      look()
      ended.then((code) =>
        reject(new Error(`ended with ${code} before it said ${pattern}: ${said.err}${said.out}`)),
      )
    })
  return { child, said, until, ended }
}

/** The server as `npm start` runs it, built, on a free port. */
export const runServer = (environment: Record<string, string>, options: Options = {}): ServerProcess =>
  runNode([join(root, 'server/dist/main.js')], { PORT: '0', ...environment }, options)
