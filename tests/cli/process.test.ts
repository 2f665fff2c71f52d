import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizensCsv } from '../support/import-files'
import { anIssuer } from '../support/issuer'

const root = join(import.meta.dirname, '..', '..')

describe('the command line as a process of its own', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-process-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const start = (words: string[], environment: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/cli/main.ts', ...words], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        INIT_CWD: folder,
        DATABASE_URL: join(folder, 'virkelyst.db'),
        ...environment,
      },
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', (part: Buffer) => {
      said.out += part.toString()
    })
    child.stderr.on('data', (part: Buffer) => {
      said.err += part.toString()
    })
    const ended = once(child, 'close').then(([code]) => code as number)
    return { child, said, ended }
  }

  it('answers every line of its standard input, in order', async () => {
    const { child, said, ended } = start(['resolve', '--json'])
    const titles = Array.from({ length: 500 }, (_, at) => `Lagermand ${at}`)
    child.stdin.end(titles.join('\n'))
    expect(await ended).toBe(0)
    const lines = said.out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).title)).toEqual(titles)
    expect(said.err).toBe('')
  })

  it('finds the file from where the person stands, and ends with the exit code', async () => {
    writeFileSync(join(folder, 'people.csv'), citizensCsv({ køn: 'Q' }))
    const served = start(['municipality', '0165'])
    served.child.stdin.end()
    expect(await served.ended).toBe(0)
    const { child, said, ended } = start(['import', 'citizens', 'people.csv'])
    child.stdin.end()
    expect(await ended).toBe(1)
    expect(said.out).toBe('line 2, column “køn”: Choose one of the options\n')
    expect(said.err).toBe('1 fault; nothing was stored.\n')
  })

  it('ends quietly when nobody reads on', async () => {
    const { child, said, ended } = start(['resolve', '--json'])
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${'Lagermand\n'.repeat(2000)}`)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end('Lagermand\n'.repeat(2000))
    expect(await ended).toBe(0)
    expect(said.err).toBe('')
  })

  it('serves the portal until it is stopped', async () => {
    const { child, said, ended } = start(['serve'], {
      DATABASE_URL: join(folder, 'served.db'),
      PORT: '0',
      ...anIssuer,
    })
    child.stdin.end()
    while (!said.out.includes('answers at')) await once(child.stdout, 'data')
    const url = /answers at (\S+)/.exec(said.out)?.[1]
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
