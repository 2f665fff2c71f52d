import type { Block, DocumentLayout } from '@virkelyst/shared/documents/document.blocks'
import { makeSheet, type Sheet, type Style, type Tag } from './pdf-sheet'
import { accent, styles } from './pdf-styles'
import { keptTogether, writeFacts, writeTable } from './pdf-table'

/** Changes with every change of how a document looks: the same content in the same template gives the same bytes. */
export const templateVersion = 1

const writeParagraph = (sheet: Sheet, text: string, style: Style, tag: Tag = 'P') => {
  const element = sheet.element(sheet.root, tag)
  const lines = sheet.lines(text, style, sheet.width)
  for (let done = 0; done < lines.length; ) {
    const left = lines.length - done
    const fits = Math.floor(sheet.room() / style.leading)
    // No line stands alone at the foot of a page, or at the head of the next.
    const take = left <= fits ? left : left - fits === 1 ? fits - 1 : fits
    if (take < Math.min(2, left)) {
      sheet.newPage()
      continue
    }
    sheet.write(element, tag, lines.slice(done, done + take), style, sheet.left, sheet.y())
    sheet.moveTo(sheet.y() + take * style.leading)
    done += take
  }
  element.end()
}

const writeSignatures = (sheet: Sheet, lines: Extract<Block, { type: 'signatures' }>['lines']) => {
  const gap = 28
  const width = (sheet.width - gap * (lines.length - 1)) / lines.length
  const texts = lines.map(({ part, name, when }) => ({
    part: sheet.lines(part, styles.label, width),
    name: name === null ? [] : sheet.lines(name, styles.name, width),
    when: sheet.lines(when, styles.quiet, width),
  }))
  const high = (pick: 'part' | 'name' | 'when', style: Style, least = 1) =>
    Math.max(least, ...texts.map((text) => text[pick].length)) * style.leading
  const nameHigh = high('name', styles.name, 2)
  const whenTop = high('part', styles.label) + nameHigh + 10
  sheet.need(whenTop + high('when', styles.quiet) + 8)
  const top = sheet.y() + 6
  const list = sheet.element(sheet.root, 'L')
  texts.forEach(({ part, name, when }, index) => {
    const x = sheet.left + index * (width + gap)
    const item = sheet.element(list, 'LI')
    const body = sheet.element(item, 'LBody')
    sheet.write(body, 'LBody', part, styles.label, x, top)
    sheet.write(body, 'LBody', name, styles.name, x, top + whenTop - 8 - name.length * styles.name.leading)
    sheet.rule(top + whenTop - 4, { x, width, colour: styles.body.colour, weight: 0.8 })
    sheet.write(body, 'LBody', when, styles.quiet, x, top + whenTop + 2)
  })
  list.end()
  sheet.moveTo(top + whenTop + high('when', styles.quiet) + 8)
}

/** Points of air above. */
const before: Record<Block['type'], number> = {
  heading: 20,
  subheading: 9,
  paragraph: 6,
  facts: 4,
  table: 4,
  signatures: 4,
}

/** Points that what begins here needs on the page: a heading goes with what it heads. */
const least = (blocks: readonly Block[], index: number): number => {
  const block = blocks[index]
  if (block === undefined) return 0
  if (block.type === 'heading') return styles.heading.leading + 4 + least(blocks, index + 1)
  if (block.type === 'subheading') return styles.subheading.leading + least(blocks, index + 1)
  if (block.type === 'paragraph') return 2 * styles.body.leading
  return block.type === 'facts' ? 2 * styles.body.leading + 16 : 30 + keptTogether
}

const writeBlock = (sheet: Sheet, block: Block) => {
  switch (block.type) {
    case 'heading':
      return writeParagraph(sheet, block.text, styles.heading, 'H2')
    case 'subheading':
      return writeParagraph(sheet, block.text, styles.subheading, 'H3')
    case 'paragraph':
      writeParagraph(sheet, block.text, block.quiet ? styles.quiet : styles.body)
      return sheet.skip(4)
    case 'facts':
      return writeFacts(sheet, block.rows)
    case 'table':
      return writeTable(sheet, block.columns, block.rows)
    case 'signatures':
      return writeSignatures(sheet, block.lines)
  }
}

/** The document as a tagged PDF (PDF/UA-1), typeface embedded; the same layout gives the same bytes. */
export const writePdf = async (layout: DocumentLayout): Promise<Buffer> => {
  const { title, language, asOf, head, blocks, foot, pageText } = layout
  const sheet = makeSheet({ title, language, at: new Date(asOf) })
  writeParagraph(sheet, title, styles.title, 'H1')
  sheet.skip(10)
  sheet.rule(sheet.y(), { colour: accent, weight: 1.4 })
  writeFacts(sheet, head)
  blocks.forEach((block, index) => {
    sheet.skip(blocks[index - 1]?.type === 'subheading' ? 1 : before[block.type])
    sheet.need(least(blocks, index))
    writeBlock(sheet, block)
  })
  return sheet.finish(foot, pageText, styles.quiet)
}
