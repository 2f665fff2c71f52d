import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'
import { anOffer, checked } from '../support/placement-rules'

describe('checking an offer from the command line', () => {
  let line: CommandLine
  beforeAll(() => {
    line = makeCommandLine()
  })
  afterAll(() => line.remove())
  const check = async (content: unknown, options = '') => {
    writeFileSync(
      join(line.folder, 'offer.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
    return line.run(`check offer.json ${options}`)
  }

  it('says what the portal says', async () => {
    const offer = anOffer({ ordinaryStaff: 4, positions: 2, person: { targetGroup: 1 } })
    const { code, out } = await check(offer, '--json')
    expect(code).toBe(0)
    const { light, findings } = checked(offer)
    expect(JSON.parse(out[0]!)).toMatchObject({
      light,
      findings,
      rulesVersion: expect.stringMatching(/^\w{16}$/),
    })
  })
  it('in words, in either language', async () => {
    const offer = {
      kind: 'work_placement',
      startDate: '2026-12-01',
      endDate: '2026-12-28',
      ordinaryStaff: 23,
    }
    const danish = (await check(offer)).out
    expect(danish[0]).toBe('Mangler noget')
    expect(danish.join('\n')).toContain('23 ordinært ansatte giver 4 pladser; 0 er i brug')
    expect(danish.join('\n')).toContain('(vejledende: BEK 2636/2021')
    const english = (await check(offer, '--language en')).out
    expect(english[0]).toBe('Something is missing')
  })
  it.each([
    ['{', 'is not JSON'],
    ['[]', 'holds no offer'],
    ['{"kind":"slavery"}', 'kind'],
    ['{"kind":"work_placement","ordinaryStaf":4}', 'ordinaryStaf'],
    ['{"kind":"work_placement","startDate":"2026-02-30"}', 'startDate'],
  ])('refuses %s in words', async (content, why) => {
    const { code, out, err } = await check(content)
    expect([code, out]).toEqual([1, []])
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(why)
  })
  it('says that a file is not there', async () => {
    expect((await line.run('check nothing.json')).err).toEqual(['The file nothing.json cannot be read.'])
    expect((await line.run('check')).code).toBe(2)
    expect((await line.run('check a.json --language fi')).code).toBe(2)
  })
})

describe('the rules from the command line', () => {
  let line: CommandLine
  beforeAll(() => {
    line = makeCommandLine()
  })
  afterAll(() => line.remove())

  it('are what the page in docs shows', async () => {
    const { out } = await line.run('rules --markdown')
    const page = readFileSync(join(import.meta.dirname, '../../docs/placement-rules.md'), 'utf8')
    expect(page.trimEnd().split('\n').slice(-out.length)).toEqual(out)
  })
  it('of a day, in either language', async () => {
    const { out } = await line.run('rules --on 2018-03-01 --language en')
    expect(out).toEqual([
      'Rate of wage subsidy: private (guidance)',
      '  DKK 78.12 an hour to a private employer.',
      '  2018-01-01 – 2018-12-31; bm.dk, satser for 2018',
      'Rate of wage subsidy: public (guidance)',
      '  DKK 113.46 an hour to a public employer; wage at most DKK 151.00 an hour.',
      '  2018-01-01 – 2018-12-31; bm.dk, satser for 2018',
    ])
    expect((await line.run('rules --on yesterday')).code).toBe(2)
  })
})
