import { writePdf } from '@virkelyst/server/documents/pdf-writer'
import { layOut } from '@virkelyst/shared/documents/agreement-layout.rules'
import type { DocumentLayout } from '@virkelyst/shared/documents/document.blocks'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgreement } from '../support/documents'
import { type ReadPdf, readPdf } from '../support/pdf'

const bare = (text: string) => text.replace(/\s/g, '')
/** Every word of the layout, in its order. */
const wordsOf = ({ title, head, blocks }: DocumentLayout) =>
  bare(
    [
      title,
      ...head.flatMap(({ term, value }) => [term, value]),
      ...blocks.flatMap((block) => {
        if (block.type === 'facts') return block.rows.flatMap(({ term, value }) => [term, value])
        if (block.type === 'table') return [...block.columns.map(({ title }) => title), ...block.rows.flat()]
        if (block.type === 'signatures')
          return block.lines.flatMap(({ part, name, when }) => [part, name ?? '', when])
        return [block.text]
      }),
    ].join(''),
  )
const layout = layOut(anAgreement(), 'da')
const aText = (text: string): DocumentLayout => ({
  ...layout,
  blocks: [
    { type: 'heading', text: 'Opgaver' },
    { type: 'paragraph', text },
    { type: 'facts', rows: [{ term: 'Opgaver', value: text }] },
  ],
})

describe('an agreement as a PDF', () => {
  let bytes: Buffer
  let pdf: ReadPdf
  beforeAll(async () => {
    bytes = await writePdf(layout)
    pdf = await readPdf(bytes)
  })

  it('says of itself what it is', () => {
    expect(pdf.info).toMatchObject({ Title: 'Aftale om virksomhedspraktik', Language: 'da' })
    expect(pdf.marks).toMatchObject({ Marked: true })
    expect(pdf.xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(bytes.toString('latin1')).toMatch(/\/DisplayDocTitle true/)
  })
  it('is read in the order of its content, and all of it', () => {
    expect(bare(pdf.pieces.map(({ text }) => text).join(''))).toBe(wordsOf(layout))
    expect(pdf.unmarked).toEqual([])
  })
  it('leaves the foot of the page to the eye', () => {
    const last = pdf.artifacts.length
    expect(last).toBeGreaterThan(1)
    expect(bare(pdf.artifacts.at(-1)!.join(' '))).toContain(bare(`forløb 42 Side ${last} af ${last}`))
  })
  it('never skips a level of headings', () => {
    const levels = pdf.pieces.flatMap(({ roles }) => roles.at(-1)?.match(/^H(\d)$/)?.[1] ?? []).map(Number)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1)
  })
  it('has tables whose headings say what they head', () => {
    const file = bytes.toString('latin1')
    const headings = file.split('endobj').filter((object) => /\/S \/TH\b/.test(object))
    expect(headings.length).toBeGreaterThan(20)
    for (const heading of headings) expect(heading).toMatch(/\/Scope \/(Row|Column)/)
    for (const { roles } of pdf.pieces.filter(({ roles }) => roles.includes('TD')))
      expect(roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TD']))
  })
  it('brings its typefaces with it', () => {
    const objects = bytes.toString('latin1').split('endobj')
    const fonts = objects.filter((object) => /\/Subtype \/Type0/.test(object))
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/\/ToUnicode/)
    expect(objects.filter((object) => /\/FontFile2/.test(object))).toHaveLength(2)
  })
  it('is the same file for the same content, and another for another', async () => {
    expect((await writePdf(layOut(anAgreement(), 'da'))).equals(bytes)).toBe(true)
    expect((await writePdf(layOut(anAgreement({ number: 43 }), 'da'))).equals(bytes)).toBe(false)
  })
})

describe('hostile content', () => {
  it.each([
    ['nothing', ''],
    ['marks of direction and controls', 'a\u202Eb\u0000c\u200Bd', 'abcd'],
    ['characters the typeface lacks', 'smil 😀 سلام', 'smil□□□□□'],
    ['half a pair', 'x\uD800y', 'x□y'],
    ['letters with their marks apart', 'A\u030Abent', 'Åbent'],
    ['names of neighbours', 'çšłőÆØÅæøå'],
    ['forty lines', Array.from({ length: 40 }, (_, line) => `linje ${line}`).join('\n')],
    ['one long word', 'uendelig'.repeat(2_000)],
    ['100 kB', 'ord for ord '.repeat(8_400)],
  ])('%s', async (_, text, shown = text) => {
    const { pieces, unmarked } = await readPdf(await writePdf(aText(text)))
    const words = bare(pieces.map(({ text }) => text).join(''))
    expect(words.endsWith(bare(`Opgaver${shown}Opgaver${shown}`))).toBe(true)
    expect(unmarked).toEqual([])
  })
})
