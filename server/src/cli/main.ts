import { createInterface } from 'node:readline'
import { systemClock, systemIds } from '../kernel/system-deps'
import type { Terminal } from './command'
import { runCli } from './run'

// Whoever reads our output may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const { stdin, stdout, stderr, env } = process

// Made when somebody asks: a reader that nobody listens to yet would lose its first lines.
async function* lines(): AsyncGenerator<string> {
  yield* createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })
}

const terminal: Terminal = {
  out: (text) => stdout.write(`${text}\n`),
  bytes: stdout,
  err: (text) => stderr.write(`${text}\n`),
  progress: stderr.isTTY ? (line, last) => stderr.write(`\r${line}\u001b[K${last ? '\n' : ''}`) : null,
  input: lines(),
  environment: env,
  // npm changes into the project's folder; the file was named from where the person stands.
  folder: env.INIT_CWD ?? process.cwd(),
  clock: systemClock,
  ids: systemIds,
}

process.exitCode = await runCli(process.argv.slice(2), terminal)
