import { makeCatalogueSearch } from '@virkelyst/shared/occupations/catalogue-search.rules'
import {
  applyTitleChanges,
  makeStandingTitles,
  type SourcedCatalogue,
  type TitleChange,
} from '@virkelyst/shared/occupations/local-titles.rules'
import { makeResolver } from '@virkelyst/shared/occupations/resolver'
import { describe, expect, it } from 'vitest'

const occupation = (code: string, labelDa: string, ...others: string[]) => ({
  code,
  groupCode: code.slice(0, 4),
  labelDa,
  labelEn: `${labelDa} (en)`,
  titles: [labelDa, ...others].map((written, at) => ({
    title: written.replace('~', ''),
    kind: at === 0 ? ('preferred' as const) : ('synonym' as const),
    firstChoice: !written.startsWith('~'),
    source: 'built_in' as const,
  })),
})
const catalogue: SourcedCatalogue = {
  groups: [
    { code: '9333', labelDa: 'Fragthåndtering', labelEn: 'Freight handlers' },
    { code: '4321', labelDa: 'Lagerkontor', labelEn: 'Stock clerks' },
  ],
  occupations: [
    occupation('9333.01', 'lagermedarbejder', 'lagermand', 'terminalarbejder'),
    occupation('9333.02', 'flyttemand'),
    occupation('4321.01', 'lagerforvalter', '~lagermedarbejder', 'lagerchef'),
  ],
  links: [],
  ties: [],
}
const change = (more: Partial<TitleChange>): TitleChange => ({
  id: 'change-1',
  kind: 'add',
  occupationCode: '9333.02',
  title: 'bærer',
  toOccupationCode: null,
  titleKind: 'synonym',
  firstChoice: true,
  ...more,
})
const hidden = { kind: 'hide', titleKind: null, firstChoice: false } as const
const titlesOf = (found: SourcedCatalogue, code: string) =>
  found.occupations
    .find((one) => one.code === code)!
    .titles.map(({ title, firstChoice, source }) => `${firstChoice ? '' : '~'}${title} (${source})`)
const applied = (...changes: TitleChange[]) => applyTitleChanges(catalogue, changes)
const best = (found: SourcedCatalogue, title: string) => {
  const [match] = makeResolver(found).resolve(title)
  return match && `${match.code} ${match.method}`
}

describe('local titles over the catalogue', () => {
  it('leave it as it is where there are none', () => {
    expect(applied().catalogue).toBe(catalogue)
  })

  it('are read like its own', () => {
    const { catalogue: found } = applied(change({}))
    expect(titlesOf(found, '9333.02')).toEqual(['flyttemand (built_in)', 'bærer (local)'])
    expect(best(found, 'Bærer')).toBe('9333.02 exact')
    expect(titlesOf(catalogue, '9333.02')).toEqual(['flyttemand (built_in)'])
  })

  it('win as a first choice over a title that stands elsewhere, also over a name', () => {
    const { catalogue: found } = applied(change({ title: 'Lagermedarbejder' }))
    expect(best(catalogue, 'lagermedarbejder')).toBe('9333.01 exact')
    expect(best(found, 'lagermedarbejder')).toBe('9333.02 exact')
    expect(titlesOf(found, '9333.01')[0]).toBe('~lagermedarbejder (built_in)')
    expect(makeResolver(found).resolve('lagermedarbejder')[0]!.confidence).toBe(1)
  })

  it('lose as a second choice', () => {
    const { catalogue: found } = applied(change({ title: 'lagermand', firstChoice: false }))
    expect(best(found, 'lagermand')).toBe('9333.01 exact')
    expect(makeResolver(found).resolve('lagermand')[0]!.confidence).toBe(1)
  })

  it('let the later of two first choices win', () => {
    const earlier = change({ id: 'a', occupationCode: '4321.01' })
    const later = change({ id: 'b', occupationCode: '9333.02' })
    expect(best(applied(earlier, later).catalogue, 'bærer')).toBe('9333.02 exact')
    expect(best(applied(later, earlier).catalogue, 'bærer')).toBe('4321.01 exact')
  })

  it('hide a title where it stands and nowhere else', () => {
    const { catalogue: found, idle } = applied(
      change({ ...hidden, occupationCode: '9333.01', title: 'Lagermand' }),
    )
    expect(titlesOf(found, '9333.01')).toEqual(['lagermedarbejder (built_in)', 'terminalarbejder (built_in)'])
    expect(idle.size).toBe(0)
    const other = applied(
      change({ ...hidden, occupationCode: '4321.01', title: 'lagermedarbejder' }),
    ).catalogue
    expect(titlesOf(other, '4321.01')).toEqual(['lagerforvalter (built_in)', 'lagerchef (built_in)'])
    expect(best(other, 'lagermedarbejder')).toBe('9333.01 exact')
  })

  it('never hide the name of an occupation', () => {
    const { catalogue: found, idle } = applied(
      change({ ...hidden, occupationCode: '9333.01', title: 'lagermedarbejder' }),
    )
    expect(titlesOf(found, '9333.01')[0]).toBe('lagermedarbejder (built_in)')
    expect([...idle]).toEqual(['change-1'])
  })

  it('move a title, or change its choice where it is', () => {
    const moved = change({
      kind: 'move',
      occupationCode: '9333.01',
      title: 'terminalarbejder',
      toOccupationCode: '9333.02',
    })
    expect(best(applied(moved).catalogue, 'terminalarbejder')).toBe('9333.02 exact')
    expect(titlesOf(applied(moved).catalogue, '9333.01')).not.toContain('terminalarbejder (built_in)')
    const inPlace = applied({ ...moved, toOccupationCode: '9333.01', firstChoice: false }).catalogue
    expect(titlesOf(inPlace, '9333.01')).toEqual([
      'lagermedarbejder (built_in)',
      'lagermand (built_in)',
      '~terminalarbejder (local)',
    ])
  })

  it('say which corrections find nothing any more, and go on without them', () => {
    const gone = change({ ...hidden, id: 'gone', occupationCode: '9333.01', title: 'stuver' })
    const nowhere = change({ ...hidden, id: 'nowhere', occupationCode: '1111.01', title: 'stuver' })
    const { catalogue: found, idle } = applied(gone, nowhere, change({ id: 'good' }))
    expect([...idle].sort()).toEqual(['gone', 'nowhere'])
    expect(best(found, 'bærer')).toBe('9333.02 exact')
  })

  it('stand once where the catalogue has got the title too', () => {
    const { catalogue: found } = applied(
      change({ occupationCode: '9333.01', title: 'LAGERMAND', firstChoice: false }),
    )
    expect(titlesOf(found, '9333.01')).toEqual([
      'lagermedarbejder (built_in)',
      'terminalarbejder (built_in)',
      '~LAGERMAND (local)',
    ])
  })
})

describe('where a title stands', () => {
  it('is told with the first choice before the others, however it is written', () => {
    const held = makeStandingTitles(catalogue)('LAGERMEDARBEJDER (m/k)')
    expect(held.map((one) => one.occupation.code)).toEqual(['9333.01', '4321.01'])
    expect(makeStandingTitles(catalogue)('skolelærer')).toEqual([])
  })
})

describe('the search of the catalogue', () => {
  const search = makeCatalogueSearch(catalogue)
  const found = (words: string) => search(words).map(({ at }) => catalogue.occupations[at]!.code)

  it.each([
    ['', ['9333.01', '9333.02', '4321.01'].sort()],
    ['9333', ['9333.01', '9333.02']],
    ['4321.01', ['4321.01']],
    ['43', ['4321.01']],
    ['lagermand', ['9333.01']],
    ['lagermedarbejder', ['4321.01', '9333.01']],
    ['arbejder', ['4321.01', '9333.01']],
    ['fragthaandtering', ['9333.01', '9333.02']],
    ['stock', ['4321.01']],
    ['  LAGER ', ['4321.01', '9333.01']],
    ['flytte mand', ['9333.02']],
    ['%_\\', ['4321.01', '9333.01', '9333.02']],
    ['tandlæge', []],
    ['10', []],
  ])('finds %j', (words, codes) => {
    expect(found(words)).toEqual(codes)
  })

  it('tells at most three titles that fit, the best first', () => {
    expect(search('lager').find(({ at }) => at === 2)?.titles).toEqual([
      'lagerforvalter',
      'lagermedarbejder',
      'lagerchef',
    ])
  })
})
