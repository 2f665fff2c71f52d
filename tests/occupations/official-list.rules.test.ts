import { officialListColumns } from '@virkelyst/shared/imports/official-list.columns'
import type { SourcedCatalogue } from '@virkelyst/shared/occupations/local-titles.rules'
import { occupationCode } from '@virkelyst/shared/occupations/occupation.schema'
import {
  type OfficialOccupation,
  officialOccupationOf,
  planOfficialList,
} from '@virkelyst/shared/occupations/official-list.rules'
import { makeSimilarity } from '@virkelyst/shared/occupations/similarity.rules'
import { describe, expect, it } from 'vitest'

const occupation = (code: string, label: string, ...others: string[]) => ({
  code,
  groupCode: code.slice(0, 4),
  labelDa: label,
  labelEn: label,
  titles: [label, ...others].map((title, at) => ({
    title,
    kind: at === 0 ? ('preferred' as const) : ('synonym' as const),
    firstChoice: true,
    source: 'built_in' as const,
  })),
})
const catalogue: SourcedCatalogue = {
  groups: [
    { code: '9333', labelDa: 'Fragt', labelEn: 'Freight' },
    { code: '4321', labelDa: 'Lager', labelEn: 'Stock' },
    { code: '2144', labelDa: 'Maskiner', labelEn: 'Machines' },
    { code: '2149', labelDa: 'Andre', labelEn: 'Others' },
  ],
  occupations: [
    occupation('9333.01', 'lagermedarbejder', 'lagermand'),
    occupation('4321.01', 'lagerekspedient'),
  ],
  links: [],
  ties: [],
}
const one = (uri: string, titleDa: string, group = '9333', more: Partial<OfficialOccupation> = {}) => ({
  uri: `http://lists.example/${uri}`,
  group,
  titleDa,
  titleEn: null,
  titles: [],
  ties: [],
  ...more,
})
const plan = (
  list: OfficialOccupation[],
  { known = {}, taken = [] }: { known?: Record<string, string>; taken?: string[] } = {},
) =>
  planOfficialList(list, {
    catalogue,
    known: new Map(Object.entries(known)),
    taken: new Set([...catalogue.occupations.map(({ code }) => code), ...taken]),
    likeliestGroup: (title, groups) => (title.includes('maskin') && groups.includes('2144') ? '2144' : null),
  })
const synonym = (title: string) => ({ title, kind: 'synonym' as const })

describe('an official list beside the catalogue', () => {
  it('attaches an occupation whose title stands in the same unit group, with the titles it lacks', () => {
    const { occupations, uris, titles, counts } = plan([
      one('a', 'Lagermand', '9333', { titles: [synonym('lagermedarbejder'), synonym('pakhusarbejder')] }),
    ])
    expect(occupations).toEqual([])
    expect(uris).toEqual([{ uri: 'http://lists.example/a', occupationCode: '9333.01' }])
    expect(titles).toEqual([
      { occupationCode: '9333.01', title: 'pakhusarbejder', kind: 'synonym', firstChoice: true },
    ])
    expect(counts).toEqual({ added: 0, attached: 1, moved: 0 })
  })
  it('the same title in another group is another occupation, and a second choice for the title', () => {
    const { occupations, titles } = plan([one('a', 'lagermedarbejder', '4321')])
    expect(occupations.map(({ code }) => code)).toEqual(['4321.0001'])
    expect(titles).toEqual([
      { occupationCode: '4321.0001', title: 'lagermedarbejder', kind: 'preferred', firstChoice: false },
    ])
  })
  it('gives a code of four digits that no built-in occupation can have', () => {
    const [{ code } = { code: '' }] = plan([one('a', 'stuver')]).occupations
    expect(code).toBe('9333.0001')
    expect(occupationCode.safeParse(code).success).toBe(true)
    expect(occupationCode.safeParse('9333.001').success).toBe(false)
  })
  it('keeps the code that a URI had, whatever comes before it in a newer list', () => {
    const known = { 'http://lists.example/b': '9333.0001' }
    const { uris, occupations, counts } = plan([one('a', 'kranfører'), one('b', 'stuver med nyt navn')], {
      known,
      taken: ['9333.0001'],
    })
    expect(uris.map(({ occupationCode: code }) => code)).toEqual(['9333.0002', '9333.0001'])
    expect(occupations.find(({ code }) => code === '9333.0001')?.labelDa).toBe('stuver med nyt navn')
    expect(counts).toEqual({ added: 1, attached: 0, moved: 0 })
  })
  it('gives a new code where the group is another, and tells what is gone', () => {
    const known = { 'http://lists.example/b': '9333.0001', 'http://lists.example/c': '9333.0002' }
    const found = plan([one('b', 'stuver', '4321')], { known, taken: ['9333.0001', '9333.0002'] })
    expect(found.uris[0]?.occupationCode).toBe('4321.0001')
    expect(found.counts.moved).toBe(1)
    expect(found.gone).toEqual(['9333.0001', '9333.0002'])
  })
  it('never gives a code twice, also not one that is gone', () => {
    expect(plan([one('a', 'stuver')], { taken: ['9333.0007'] }).uris[0]?.occupationCode).toBe('9333.0008')
  })
  it('a name goes before another occupation’s synonym', () => {
    const { titles } = plan([
      one('a', 'stuver', '9333', { titles: [synonym('kranfører')] }),
      one('b', 'kranfører', '4321'),
    ])
    expect(
      titles.filter(({ title }) => title === 'kranfører').map((t) => [t.occupationCode, t.firstChoice]),
    ).toEqual([
      ['9333.0001', false],
      ['4321.0001', true],
    ])
  })
  it('places a group of three digits where the title is likeliest, else under the last of them, and says so', () => {
    const { placed } = plan([one('a', 'maskiningeniør', '214'), one('b', 'fantast', '214')])
    expect(placed.map(({ groupCode }) => groupCode)).toEqual(['2144', '2149'])
  })
  it('the same title twice under one occupation stands once', () => {
    const { titles } = plan([
      one('a', 'stuver', '9333', { titles: [synonym('Stuver'), synonym('STUVER (m/k)')] }),
    ])
    expect(titles).toHaveLength(1)
  })
})

describe('cells of an official list', () => {
  const { uri, group, title, other_titles: others } = officialListColumns
  it.each([
    ['9333', '9333'],
    ['C9333', '9333'],
    ['9333.7.1', '9333'],
    ['C214', '214'],
    ['http://data.europa.eu/esco/isco/C9333', '9333'],
  ])('the group %s is %s', (cell, value) => {
    expect(group.read(cell)).toEqual({ value })
  })
  it.each(['', '93', '93331', 'lager', '9333;x'])('%j is no group', (cell) => {
    expect(group.read(cell)).toEqual({ fault: 'bad_group' })
  })
  it('further titles stand between bars, or on lines of their own as the portal writes them', () => {
    expect(others.read('stuver|kranfører | ')).toEqual({ value: ['stuver', 'kranfører'] })
    expect(others.read('stuver\nkranfører\r\nlosser')).toEqual({ value: ['stuver', 'kranfører', 'losser'] })
  })
  it.each([
    ['=SUM(A1)', 'formula'],
    ['123', 'no_letters'],
    ['x'.repeat(201), 'too_long'],
  ])('the title %j is refused: %s', (cell, fault) => {
    expect(title.read(cell)).toEqual({ fault })
    expect(others.read(`stuver|${cell}`)).toEqual({ fault })
  })
  it.each(['javascript:alert(1)', 'stuver', 'http://'])('%j is no address', (cell) => {
    expect(uri.read(cell)).toEqual({ fault: 'bad_uri' })
  })
  it('a link to itself says nothing', () => {
    const itself = { uri: 'http://lists.example/a', group: '9333', title: 'stuver' }
    const read = officialOccupationOf({ ...itself, exact: [itself.uri, 'http://lists.example/b'] })
    expect(read).toMatchObject({ ties: [{ kind: 'exact', uri: 'http://lists.example/b' }] })
  })
})

describe('similarity by what official lists tie together (matching.md 4)', () => {
  const tied = (kind: 'exact' | 'close' | 'broader') =>
    makeSimilarity({ ...catalogue, ties: [{ codeA: '9333.01', codeB: '4321.01', kind }] })
  it.each([
    ['exact', 0.95],
    ['close', 0.9],
    ['broader', 0.75],
  ] as const)('%s: %s, both ways', (kind, similarity) => {
    expect(tied(kind).neighboursOf('9333.01')).toEqual([{ code: '4321.01', no: 432101, similarity }])
    expect(tied(kind).neighboursOf('4321.01')[0]).toMatchObject({ code: '9333.01', similarity })
  })
  it('comes before the hierarchy, and at most thirty are kept', () => {
    const many = Array.from({ length: 40 }, (_, at) => occupation(`9333.${10 + at}`, `titel ${at}`))
    const near = makeSimilarity({
      ...catalogue,
      occupations: [...catalogue.occupations, ...many],
      ties: [{ codeA: '9333.01', codeB: '4321.01', kind: 'broader' }],
    }).neighboursOf('9333.01')
    expect(near).toHaveLength(30)
    expect(near[0]).toMatchObject({ code: '4321.01', similarity: 0.75 })
  })
})
