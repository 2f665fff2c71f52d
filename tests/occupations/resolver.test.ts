import { parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import {
  acceptFrom,
  askFrom,
  storedOccupations,
  verdictOf,
} from '@virkelyst/shared/occupations/confidence.rules'
import { makeResolver } from '@virkelyst/shared/occupations/resolver'
import { titleParts } from '@virkelyst/shared/occupations/title-parts'
import { titleText } from '@virkelyst/shared/occupations/title-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const { catalogue } = parseCatalogue([
  {
    name: 'small.txt',
    text: `
== 9333 | Fragthåndtering | Freight handlers
-- 9333.01 | lagermedarbejder | warehouse worker
syn: lagerarbejder; lagermedhjælper; pakkerimedarbejder
coll: lagermand
== 4321 | Lagerregistrering | Stock clerks
-- 4321.01 | lagerekspedient | stock clerk
syn: ~lagermedarbejder; logistikmedarbejder; lagerforvalter
== 5120 | Kokkearbejde | Cooks
-- 5120.01 | kok | cook
syn: køkkenfaglært; gastronom
== 5131 | Servering | Waiters
-- 5131.01 | tjener | waiter
== 7512 | Bagerarbejde | Bakers
-- 7512.01 | bager | baker
syn: konditor; bagersvend
== 5223 | Salg i butik | Shop assistants
-- 5223.01 | butiksassistent | shop assistant
syn: ekspedient i butik; salgsassistent
abbr: butiksass.
== 5230 | Kassearbejde | Cashiers
-- 5230.01 | kasseassistent | cashier
coll: kassedame
== 8322 | Kørsel af biler | Car drivers
-- 8322.01 | chauffør | driver
syn: persontransportchauffør
== 2221 | Sygeplejearbejde | Nurses
-- 2221.01 | sygeplejerske | nurse
5223 close 5230
`,
  },
])
const resolver = makeResolver(catalogue)
const best = (title: string) => resolver.resolve(title)[0]

describe('a title is resolved', () => {
  it.each([
    ['Lagermedarbejder', '9333.01', 'exact', 1],
    ['LAGERMEDARBEJDER (m/k) søges, 37 timer', '9333.01', 'exact', 1],
    ['erfaren lagermand', '9333.01', 'exact', 1],
    ['Køkkenfaglært', '5120.01', 'exact', 1],
    ['Koekkenfaglaert', '5120.01', 'exact', 1],
    ['sygeplejersker', '2221.01', 'trigram', 0.92],
    ['sygepljerske', '2221.01', 'trigram', 0.8],
    ['lager- og logistikmedarbejder', '9333.01', 'expanded', 0.912],
    ['Chauffør, persontransport', '8322.01', 'expanded', 0.912],
    ['Butiksass.', '5223.01', 'exact', 1],
    ['warehouse worker', '9333.01', 'exact', 1],
  ])('%s → %s by %s, %d', (title, code, method, confidence) => {
    expect(best(title)).toMatchObject({ code, method, confidence })
  })

  it('to every occupation that has it, the first choice first', () => {
    const found = resolver.resolve('lagermedarbejder')
    expect(found.slice(0, 2).map((match) => [match.code, match.confidence])).toEqual([
      ['9333.01', 1],
      ['4321.01', 0.7],
    ])
  })

  it('to both of two named at once', () => {
    const stored = storedOccupations(resolver.resolve('Kok / tjener'))
    expect(stored.map((match) => match.code).sort()).toEqual(['5120.01', '5131.01'])
  })

  it('to nothing where nothing in it is like a known title', () => {
    for (const title of ['', ' ', '…', '12345', 'بائع', '搬运工', '👷‍♀️', 'qqqq'])
      expect(storedOccupations(resolver.resolve(title))).toEqual([])
  })

  it('to something unsure where it is only a little alike, and then nothing is stored', () => {
    const [match] = resolver.resolve('lagkageelsker')
    expect(match === undefined || verdictOf(match.confidence) === 'raw').toBe(true)
  })

  it('never to a word that differs in its first letter alone', () => {
    expect(best('lager')?.method).not.toBe('exact')
    expect(resolver.resolve('bager').map((match) => match.code)[0]).toBe('7512.01')
  })

  it('while it is being typed', () => {
    const codes = (title: string) =>
      resolver.complete(title, resolver.resolve(title)).map((match) => match.code)
    expect(codes('lag')[0]).toBe('9333.01')
    expect(codes('Butiksa')[0]).toBe('5223.01')
    expect(codes('kassed')[0]).toBe('5230.01')
    expect(new Set(codes('lag')).size).toBe(codes('lag').length)
  })
})

describe('confidence', () => {
  it('accepts, asks, and keeps as written', () => {
    expect([1, acceptFrom, 0.84, askFrom, 0.449, 0].map(verdictOf)).toEqual([
      'accepted',
      'accepted',
      'ask',
      'ask',
      'raw',
      'raw',
    ])
  })

  it('stores at most three, and beside a sure one only what the title also means outright', () => {
    const match = (confidence: number, method = 'trigram') => ({ confidence, method })
    const stored = (...all: ReturnType<typeof match>[]) => storedOccupations(all).map((one) => one.confidence)
    expect(stored(match(0.7), match(0.6), match(0.5), match(0.46))).toEqual([0.7, 0.6, 0.5])
    expect(stored(match(1, 'exact'), match(0.7, 'exact'), match(0.6))).toEqual([1, 0.7])
    expect(stored(match(0.91, 'expanded'), match(0.9, 'expanded'), match(0.6))).toEqual([0.91, 0.9])
    expect(stored(match(0.44))).toEqual([])
  })
})

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom('lager-', ' og ', '/', ',', '(', ')', '- ', 'm/k', ' ', '\u0000', '\ud800', 'å'),
        {
          maxLength: 300,
        },
      )
      .map((parts) => parts.join('')),
  )

  it('gives an answer in order, within bounds, the same each time', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const found = resolver.resolve(title)
        const sure = found.map((match) => match.confidence)
        expect(sure.every((value) => value >= 0 && value <= 1)).toBe(true)
        expect([...sure].sort((a, b) => b - a)).toEqual(sure)
        expect(found.length).toBeLessThanOrEqual(10)
        expect(new Set(found.map((match) => match.code)).size).toBe(found.length)
        expect(resolver.resolve(title)).toEqual(found)
      }),
    )
  })

  it('is looked up in few and short pieces, however long it is', () => {
    const texts = [
      'a'.repeat(100_000),
      'lager- og '.repeat(10_000),
      '('.repeat(50_000) + ')'.repeat(50_000),
      'x/'.repeat(50_000),
      '-'.repeat(100_000),
      'ﷺ'.repeat(30_000),
      '👩‍👩‍👧‍👦'.repeat(10_000),
      'ååå ååå, '.repeat(10_000),
      '\u0000\u0007'.repeat(50_000),
      'm/k'.repeat(30_000),
    ]
    for (const text of texts) {
      const parts = titleParts(text, () => true)
      expect(parts.length).toBeLessThanOrEqual(15)
      // 300 letters at most, of which each may become two (å → aa) and NFKC may spell one out as eighteen.
      for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(300 * 18)
      expect(() => resolver.resolve(text)).not.toThrow()
    }
  })
})

describe('the text titles are compared in', () => {
  it.each([
    ['Rengøringsassistent (barselsvikariat)', 'rengoeringsassistent'],
    ['Erfaren SOSU-hjælper søges til aften', 'sosu hjaelper aften'],
    ['IT-supporter, 37 timer/uge', 'it supporter'],
    ['(kok)', 'kok'],
    ['søges', 'soeges'],
    ['Café-medarbejder m/k', 'cafe medarbejder'],
    ['', ''],
  ])('of %j is %j', (title, text) => {
    expect(titleText(title)).toBe(text)
  })
})
