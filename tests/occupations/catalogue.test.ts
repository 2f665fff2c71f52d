import { occupationFiles } from '@virkelyst/db/occupations/catalogue-files'
import { checkCatalogue } from '@virkelyst/shared/occupations/catalogue-check'
import { type Catalogue, parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import { iscoGroups } from '@virkelyst/shared/occupations/isco-groups'
import { describe, expect, it } from 'vitest'

const read = (text: string) => parseCatalogue([{ name: 'test.txt', text }])

const sample = `
# Major group 9
== 9333 | Fragthåndtering | Freight handlers
-- 9333.01 | lagermedarbejder | warehouse worker
syn: lagerarbejder;  lager  medhjælper ; ~terminalarbejder
coll: lagermand
== 9334 | Hyldeopfyldning | Shelf fillers
-- 9334.01 | flaskedreng | bottle sorter
9333 close 9334 # both carry
`

describe('the catalogue format', () => {
  it('is read into groups, occupations with their titles, and links', () => {
    const { catalogue, problems } = read(sample)
    expect(problems).toEqual([])
    expect(catalogue.groups.map((group) => group.code)).toEqual(['9333', '9334'])
    expect(catalogue.occupations[0]).toEqual({
      code: '9333.01',
      groupCode: '9333',
      labelDa: 'lagermedarbejder',
      labelEn: 'warehouse worker',
      titles: [
        { title: 'lagermedarbejder', kind: 'preferred', firstChoice: true },
        { title: 'warehouse worker', kind: 'english', firstChoice: true },
        { title: 'lagerarbejder', kind: 'synonym', firstChoice: true },
        { title: 'lager medhjælper', kind: 'synonym', firstChoice: true },
        { title: 'terminalarbejder', kind: 'synonym', firstChoice: false },
        { title: 'lagermand', kind: 'colloquial', firstChoice: true },
      ],
    })
    expect(catalogue.links).toEqual([{ groupA: '9333', groupB: '9334', kind: 'close' }])
  })

  it.each([
    ['== 933 | Fragt | Freight', 'a group needs'],
    ['== 9333 | Fragt |', 'a group needs'],
    ['== 9333 | Fragt | Freight\n-- 9334.01 | x | y', 'does not lie under its group'],
    ['== 9333 | Fragt | Freight\n-- 9333.1 | x | y', 'an occupation needs'],
    ['syn: x', 'titles without an occupation'],
    ['== 9333 | Fragt | Freight\nsyn: x', 'titles without an occupation'],
    ['9333 beside 9334', 'not a group'],
    ['hvad som helst', 'not a group'],
  ])('tells a line that cannot be read: %s', (text, problem) => {
    const { problems } = read(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]!.problem).toContain(problem)
    expect(problems[0]).toMatchObject({ file: 'test.txt', line: text.split('\n').length })
  })
})

describe('the check', () => {
  const check = (text: string) =>
    checkCatalogue(read(text).catalogue).filter((line) => !/is missing$/.test(line))

  it('finds nothing in what is right', () => {
    expect(check(sample)).toEqual([])
  })

  it('knows all 436 unit groups and names those that are missing', () => {
    expect(iscoGroups).toHaveLength(436)
    expect(new Set(iscoGroups).size).toBe(436)
    expect(checkCatalogue(read(sample).catalogue)).toContain('group 0110 is missing')
  })

  it.each([
    ['== 9999 | x | y\n-- 9999.01 | x | y', '9999 is no unit group'],
    ['== 9333 | x | y\n-- 9333.01 | x | y\n== 9333 | x | y\n-- 9333.02 | z | z', 'group 9333 stands twice'],
    ['== 9333 | x | y\n-- 9333.01 | a | b\n-- 9333.01 | c | d', 'occupation 9333.01 stands twice'],
    ['== 9333 | x | y', 'group 9333 has no occupation'],
    [
      '== 9333 | x | y\n-- 9333.01 | a | b\n-- 9333.02 | A. | c',
      '"a" is the first choice of 9333.01, 9333.02',
    ],
    ['== 9333 | x | y\n-- 9333.01 | a | b\nsyn: …', 'without a letter'],
    ['== 9333 | x | y\n-- 9333.01 | a | b\nsyn: c; ~C', '9333.01 has the title "C" twice'],
    ['== 9333 | x | y\n-- 9333.01 | a | b\nsyn: a', '9333.01 has the title "a" twice'],
    ['== 9333 | x | y\n-- 9333.01 | a | b\n9333 near 9334', 'unknown group 9334'],
    ['== 9333 | x | y\n-- 9333.01 | a | b\n9333 near 9333', 'linked with itself'],
    [`${sample}9334 near 9333`, 'the link 9333 9334 stands twice'],
  ])('finds what is wrong: %j', (text, problem) => {
    expect(check(text).join('\n')).toContain(problem)
  })

  it('finds what no file can hold, in a catalogue that came another way', () => {
    const occupation = { code: '9333.01', groupCode: '9333', labelDa: 'a', labelEn: 'b', titles: [] }
    const { groups } = read('== 9333 | x | y').catalogue
    const found = (...occupations: Catalogue['occupations']) =>
      checkCatalogue({ groups, occupations, links: [], ties: [] }).filter((line) => !/is missing$/.test(line))
    expect(found(occupation)).toEqual(['occupation 9333.01 has no title', 'group 9333 has no Danish title'])
    const title = { title: 'a', kind: 'preferred', firstChoice: true } as const
    expect(found({ ...occupation, titles: [title], groupCode: '9334' })).toEqual([
      'occupation 9333.01 lies under the unknown group 9334',
      'occupation 9333.01 does not lie under 9334',
      'group 9333 has no occupation',
    ])
  })

  it('lets an English title be the Danish one, and a second spelling stand beside the first', () => {
    expect(check('== 9333 | x | y\n-- 9333.01 | a | a\nsyn: café; cafe')).toEqual([])
  })

  it('lets a title that is marked as second choice stand twice', () => {
    expect(check('== 9333 | x | y\n-- 9333.01 | a | b\n-- 9333.02 | c | d\nsyn: ~a')).toEqual([])
  })
})

describe('the built-in catalogue', () => {
  const { catalogue, problems } = parseCatalogue(occupationFiles().files)

  it('can be read to the last line', () => {
    expect(problems).toEqual([])
  })

  it('has nothing the check finds', () => {
    expect(checkCatalogue(catalogue)).toEqual([])
  })

  it('has every unit group and at least 4,500 Danish titles', () => {
    expect(catalogue.groups.map((group) => group.code).sort()).toEqual([...iscoGroups].sort())
    const danish = catalogue.occupations.flatMap((one) =>
      one.titles.filter((title) => title.kind !== 'english'),
    )
    expect(danish.length).toBeGreaterThanOrEqual(4500)
  })
})
