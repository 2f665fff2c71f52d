import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'

const header = 'nr,navn,visueltcenter_x,visueltcenter_y'
const list = [
  header,
  '2620,Albertslund,12.3638,55.711',
  '2629,Vrilsted,12.36,55.66',
  '2630,Taastrup Nord,12.3016,55.6501',
  '6950,Ringkøbing,4.5,56.1',
].join('\n')
const summary =
  '4 postal codes: 1 new, 1 moved, 1 renamed, 0 in another municipality, 0 no longer known; 1 points not taken'

describe('the list of postal codes from the command line', () => {
  let line: CommandLine
  beforeAll(() => {
    line = makeCommandLine()
    writeFileSync(join(line.folder, 'list.csv'), list)
  })
  afterAll(() => line.remove())

  it('says what it would do, does it, and does it once', async () => {
    const rehearsed = await line.run('import postcodes list.csv --dry-run')
    expect(rehearsed.code).toBe(0)
    expect(rehearsed.out.slice(0, 4)).toEqual([
      'New: 2629 Vrilsted',
      'Moved: 2620 Albertslund 6.0 km',
      'Renamed: 2630 Taastrup Nord (was Taastrup)',
      expect.stringMatching(/^Point not taken, as it is more than 10 km .*: 6950 Ringkøbing 23\d\.\d km$/),
    ])
    expect(rehearsed.out[4]).toMatch(
      /^Not on the list; they stay as they are: 0800 Høje Taastrup, .*and 1\d{3} more$/,
    )
    expect(rehearsed.out[5]).toContain(`Rehearsed the list of postal codes: ${summary}`)
    expect(rehearsed.out[5]).toMatch(/Nothing was stored\.$/)
    expect((await line.run('import postcodes list.csv')).out.at(-1)).toContain(
      `Imported the list of ${summary}`,
    )
    expect((await line.run('import postcodes list.csv')).out).toEqual([
      'Nothing to import: the list of postal codes stands as it is.',
    ])
  })

  it('is what the next command ranks by', async () => {
    const known = await line.run('rank --title Kok --postcode 2629')
    expect([known.code, known.err]).toEqual([0, []])
    expect((await line.run('rank --title Kok --postcode 2628')).err).toEqual([
      'The postal code 2628 does not exist.',
    ])
  })

  it('is taken out again', async () => {
    const rehearsed = await line.run('import postcodes --remove --dry-run')
    expect(rehearsed.out.at(-1)).toMatch(/^Rehearsed taking out .* Nothing was changed\.$/)
    const done = await line.run('import postcodes --remove')
    expect(done.out).toContain('No longer known, and nobody is there: 2629 Vrilsted')
    expect(done.out.at(-1)).toMatch(/^Took out the official list of postal codes: 0 new, 1 moved, 1 renamed/)
    const again = await line.run('import postcodes --remove')
    expect([again.code, again.err]).toEqual([1, ['No official list of postal codes stands here.']])
  })

  it('of thousands of bad lines tells the first of each reason and counts the rest', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `${at};x${at};0;0`)
    writeFileSync(join(line.folder, 'bad.csv'), [header.replaceAll(',', ';'), ...lines].join('\n'))
    const { code, out, err } = await line.run('import postcodes bad.csv')
    expect([code, err]).toEqual([1, ['6000 faults; nothing was stored.']])
    expect(out).toHaveLength(21)
    expect(out[0]).toContain('line 2, column “visueltcenter_x”: Lies outside Denmark')
    expect(out.at(-1)).toMatch(/^… 5980 more: Lies outside Denmark/)
  })

  it.each([
    ['import postcodes', 'name one file'],
    ['import postcodes a b', 'name one file'],
    ['import postcodes a --remove', 'name no file with --remove'],
    ['import postcodes a --source esco', 'only occupations come from a source'],
    ['import postcodes a --municipality 0165', 'only citizens belong to a municipality'],
    ['import citizens a --all-points', 'only postal codes have points'],
    ['import citizens --remove', 'only an official list can be taken out'],
    ['import occupations --remove', 'say whose list it is with --source'],
    ['import occupations a --source esco --remove', 'name no file with --remove'],
  ])('does not understand %j', async (command, why) => {
    const { code, err } = await line.run(command)
    expect(code).toBe(2)
    expect(err[0]).toContain(why)
  })
})
