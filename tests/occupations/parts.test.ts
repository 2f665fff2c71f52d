import { parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import { expandShared } from '@virkelyst/shared/occupations/compounds'
import { occupationNo } from '@virkelyst/shared/occupations/occupation.codes'
import { makeSimilarity, mostNeighbours } from '@virkelyst/shared/occupations/similarity.rules'
import { variantOf } from '@virkelyst/shared/occupations/spelling'
import { makeTrigramIndex } from '@virkelyst/shared/occupations/trigram-index'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('words that share their last part', () => {
  const known = new Set(['lagerarbejder', 'jordarbejder'])
  it.each([
    ['Lager- og logistikmedarbejder', ['lagermedarbejder', 'logistikmedarbejder']],
    ['jord- og betonarbejder', ['jordarbejder', 'betonarbejder']],
    ['Import- og eksportchef', ['importchef', 'eksportchef']],
    ['maler-, bygnings- og lakererarbejder', ['malerarbejder', 'bygningsarbejder', 'lakererarbejder']],
    [
      'Ledende skole- og fritidspædagog i Ishøj',
      ['Ledende skolepaedagog i Ishøj', 'Ledende fritidspædagog i Ishøj'],
    ],
    ['kok og tjener', []],
    ['social- og sundhed', []],
  ])('%s are %j', (title, words) => {
    expect(expandShared(title, (word) => known.has(word))).toEqual(words)
  })
})

describe('two forms of one title', () => {
  it.each([
    ['elektriker', 'elektrikere', 'form'],
    ['paedagog', 'paedagoger', 'form'],
    ['sous chef', 'souschef', 'form'],
    ['lagermedarbejder', 'lagermedarbejdr', 'slip'],
    ['lagermedarbejder', 'lagermedabrejder', 'slip'],
    ['sygeplejerske', 'sygeplejeske', 'slip'],
    ['lagermester', 'bagermester', null],
    ['stor bager', 'stor lager', null],
    ['kok', 'koks', null],
    ['maler', 'malker', null],
    ['lagermedarbejder', 'logistikmedarbejder', null],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(variantOf(a, b)).toBe(expected)
    expect(variantOf(b, a)).toBe(expected)
  })
})

describe('the trigram index', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeo '), minLength: 1, maxLength: 12 })

  it('gives the cosine of every text, whatever else it was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.array(word, { maxLength: 5 }),
        (texts, asked) => {
          const index = makeTrigramIndex(texts)
          const fresh = makeTrigramIndex(texts)
          for (const text of asked) index.nearest(text, 3)
          for (const [at, text] of texts.entries()) {
            const found = index.nearest(text, texts.length)
            expect(found).toEqual(fresh.nearest(text, texts.length))
            expect(found.every((near) => near.score > 0 && near.score <= 1)).toBe(true)
            if (text.trim() !== '') expect(found.find((near) => near.at === at)?.score).toBeCloseTo(1, 5)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes the best of many, in order', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `ord${'abcdefghij'[at % 10]}${'klmnopqrst'[at % 7]}`)
    const index = makeTrigramIndex(texts)
    const all = index.nearest('ordak', 500)
    expect(index.nearest('ordak', 20)).toEqual(all.slice(0, 20))
    expect(all.map((near) => near.score)).toEqual(all.map((near) => near.score).sort((a, b) => b - a))
  })
})

describe('likeness of occupations', () => {
  const group = (code: string, size: number) =>
    `== ${code} | g | g\n${Array.from({ length: size }, (_, at) => `-- ${code}.${String(at + 1).padStart(2, '0')} | a | b`).join('\n')}\n`
  const { catalogue } = parseCatalogue([
    {
      name: 'x',
      text: `${group('9333', 3)}${group('9334', 2)}${group('9329', 1)}${group('5223', 40)}${group('5221', 1)}9333 close 5221\n9333 near 9329\n`,
    },
  ])
  const similarity = makeSimilarity(catalogue)
  const near = (code: string) =>
    similarity.neighboursOf(code).map((one) => [one.code, one.similarity] as const)

  it('is .55 in the unit group and in a close one, .35 in the minor group and in a near one', () => {
    expect(near('9333.01')).toEqual([
      ['9333.02', 0.55],
      ['9333.03', 0.55],
      ['5221.01', 0.55],
      ['9329.01', 0.35],
      ['9334.01', 0.35],
      ['9334.02', 0.35],
    ])
  })

  it('goes both ways', () => {
    expect(near('5221.01')).toContainEqual(['9333.01', 0.55])
  })

  it('is kept to thirty, the nearest', () => {
    expect(near('5223.01')).toHaveLength(mostNeighbours)
    expect(near('5223.01').every(([, value]) => value === 0.55)).toBe(true)
    expect(near('5223.01').map(([code]) => code)).not.toContain('5223.01')
  })

  it('knows occupations by numbers of their own', () => {
    expect(['9333.01', '0110.04', '9333.0123', '0110.001'].map(occupationNo)).toEqual([
      933301, 11004, 103330123, 11100001,
    ])
  })
})
