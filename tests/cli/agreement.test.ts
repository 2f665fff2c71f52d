import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'
import { anAgreement } from '../support/documents'

describe('an agreement from the command line', () => {
  let line: CommandLine
  beforeAll(() => {
    line = makeCommandLine()
    writeFileSync(join(line.folder, 'agreement.json'), JSON.stringify(anAgreement()))
    writeFileSync(join(line.folder, 'wrong.json'), JSON.stringify({ ...anAgreement(), cpr: '0101010101' }))
  })
  afterAll(() => line.remove())

  it('becomes a PDF and a data file', async () => {
    const ran = await line.run('agreement agreement.json --out a.pdf --language en --data a.json')
    expect(ran).toMatchObject({ code: 0, err: [] })
    expect(readFileSync(join(line.folder, 'a.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(JSON.parse(readFileSync(join(line.folder, 'a.json'), 'utf8'))).toMatchObject({
      placementNumber: 42,
    })
  })
  it('takes nothing it does not know', async () => {
    const { code, err } = await line.run('agreement wrong.json --out w.pdf')
    expect([code, err.length]).toEqual([1, 1])
    expect(err[0]).toContain('holds no agreement')
  })
  it('says what is missing', async () => {
    expect((await line.run('agreement agreement.json')).code).toBe(2)
    expect((await line.run('agreement agreement.json --out no/where/a.pdf')).err).toEqual([
      'The file no/where/a.pdf cannot be written.',
    ])
  })
})
