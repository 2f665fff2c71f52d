import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'

const list = [
  'conceptUri,isco08,prefLabel_da,altLabels_da,prefLabel_en',
  'http://lists.example/1,9333,plyfsensvend,plyfser|smorfer,plyfs journeyman',
  'http://lists.example/2,C214,fnulteringeniør,,fnult engineer',
].join('\n')

describe('official lists from the command line', () => {
  let line: CommandLine
  beforeAll(() => {
    line = makeCommandLine()
    writeFileSync(join(line.folder, 'esco.csv'), list)
    writeFileSync(
      join(line.folder, 'own.txt'),
      '== 9333 | Fragt | Freight\n-- 9333.01 | plyfsensvend | plyfs journeyman\nsyn: plyfser\n',
    )
    writeFileSync(join(line.folder, 'broken.txt'), '== 9333 | Fragt | Freight\nsyn: uden stilling\n')
  })
  afterAll(() => line.remove())
  const resolved = async (command: string, title: string) => {
    const { code, out } = await line.run(`resolve --json ${command}`, [title])
    expect(code).toBe(0)
    return JSON.parse(out[0]!) as {
      confidence: number
      matches: { code: string; isco08: string; method: string }[]
    }
  }

  it('titles are resolved without a database, and none is made', async () => {
    expect((await resolved('', 'lagermedarbejder')).matches[0]).toMatchObject({
      code: '9333.01',
      isco08: '9333',
    })
    expect(existsSync(line.database)).toBe(false)
  })
  it('or by a list alone, where the URI is the code', async () => {
    expect((await resolved('--taxonomy esco.csv', 'smorfer')).matches[0]).toMatchObject({
      code: 'http://lists.example/1',
      isco08: '9333',
      method: 'exact',
    })
    expect((await resolved('--taxonomy esco.csv', 'lagermedarbejder')).matches[0]?.method).not.toBe('exact')
    expect((await resolved('--taxonomy own.txt', 'plyfser')).matches[0]?.code).toBe('9333.01')
    expect(existsSync(line.database)).toBe(false)
  })
  it('says what is wrong with a list', async () => {
    expect(await line.run('resolve --taxonomy nothing.csv')).toMatchObject({
      code: 1,
      err: ['The file does not exist.', 'The occupations in nothing.csv cannot be read.'],
    })
    expect((await line.run('resolve --taxonomy broken.txt')).err[0]).toBe(
      'line 2: titles without an occupation above them',
    )
  })
  it('one letter, signs and other scripts are nobody’s title', async () => {
    for (const title of ['m', 'x', '🙂', '\u0000', '漢字', '!'])
      expect((await resolved('', title)).confidence).toBeLessThan(0.45)
  })

  it('an import says what it would do, does it, and does it once', async () => {
    expect((await line.run('import occupations esco.csv')).err[0]).toContain(
      'say whose list it is with --source',
    )
    expect((await line.run('import citizens esco.csv --source esco')).code).toBe(2)
    const rehearsed = await line.run('import occupations esco.csv --source esco --dry-run')
    expect(rehearsed.out).toEqual([
      expect.stringMatching(
        /^http:\/\/lists.example\/2: group 214 has three digits; placed under 214\d, the likeliest\.$/,
      ),
      'Rehearsed the list of esco: 2 occupations: 2 new, 0 that were there by another name, 0 in another group, 0 no longer listed; 6 titles (0 before), 0 ties. Nothing was stored.',
    ])
    expect((await line.run('import occupations esco.csv --source esco')).out.at(-1)).toMatch(
      /^Imported the list of esco/,
    )
    expect((await line.run('import occupations esco.csv --source esco')).out.at(-1)).toBe(
      'Nothing to import: the list of esco stands as it is.',
    )
    expect((await resolved('', 'plyfsensvend')).matches[0]).toMatchObject({
      code: '9333.0001',
      method: 'exact',
    })
  })

  it('takes a list out again, after telling what goes with it', async () => {
    const rehearsed = await line.run('import occupations --source esco --remove --dry-run')
    expect(rehearsed.out).toEqual([
      'Rehearsed taking out the list of esco: 6 titles, 0 ties, 2 occupations that no other list has. Nothing was changed.',
    ])
    const done = await line.run('import occupations --source esco --remove')
    expect(done.out.at(-1)).toMatch(/^Took out the list of esco: 6 titles, 0 ties, 2 occupations/)
    expect((await resolved('', 'plyfsensvend')).matches[0]?.method).not.toBe('exact')
    const again = await line.run('import occupations --source esco --remove')
    expect([again.code, again.err]).toEqual([1, ['No list of esco stands here.']])
  })
})
