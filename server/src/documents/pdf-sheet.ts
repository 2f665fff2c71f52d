import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { printable, wrapped } from './pdf-text'

type Element = PDFKit.PDFStructureElement
type Font = 'regular' | 'semibold'
/** A kind of text: its typeface, size and distance between lines in points, and colour. */
export type Style = { font: Font; size: number; leading: number; colour: string }
export type Tag = 'P' | 'H1' | 'H2' | 'H3' | 'TH' | 'TD' | 'LBody'

/** Points: A4 with room for a hand at both sides. */
const margin = { side: 62, top: 60, bottom: 72 }
const size = { width: 595.28, height: 841.89 }
const hairline = '#dfdcd2'

const fontFile = createRequire(import.meta.url).resolve
const fonts: Record<Font, string> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}

export type SheetParts = { title: string; language: string; at: Date }

/** Pages with a place to write at. Everything written hangs in the structure or is an artefact. */
export const makeSheet = ({ title, language, at }: SheetParts) => {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin.top, bottom: 0, left: margin.side, right: margin.side },
    pdfVersion: '1.7',
    // The types know the subsets of PDF/A only.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    info: { Title: title, Author: 'Virkelyst', Creator: 'Virkelyst', CreationDate: at, ModDate: at },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, fontFile(file))

  const root = doc.struct('Document')
  doc.addStructure(root)
  const bottom = size.height - margin.bottom
  let y = margin.top

  const dress = ({ font, size, colour }: Style) => doc.font(font).fontSize(size).fillColor(colour)
  const hasGlyph = (codePoint: number): boolean =>
    (
      doc as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } }
    )._font.font.hasGlyphForCodePoint(codePoint)

  const set = (lines: readonly string[], style: Style, x: number, top: number) => {
    dress(style)
    lines.forEach((line, index) => {
      // Without this the library would break the line once more.
      if (line !== '') doc.text(line, x, top + index * style.leading, { lineBreak: false })
    })
  }
  const width = size.width - 2 * margin.side
  const atTop = () => y === margin.top
  const room = () => bottom - y
  const newPage = () => {
    doc.addPage()
    y = margin.top
  }
  const linesOf = (text: string, style: Style, width: number): string[] => {
    dress(style)
    return wrapped(printable(text, hasGlyph), width, (part) => doc.widthOfString(part))
  }
  /** Writes what no reader need hear: running feet, repeated headings. */
  const writeArtifact = (lines: readonly string[], style: Style, x: number, top: number) => {
    doc.markContent('Artifact', { type: 'Pagination' })
    set(lines, style, x, top)
    doc.endMarkedContent()
  }

  return {
    left: margin.side,
    width,
    root,
    y: () => y,
    room,
    atTop,
    newPage,
    lines: linesOf,
    writeArtifact,
    skip(points: number) {
      if (!atTop()) y += points
    },
    moveTo(to: number) {
      y = to
    },
    /** Begins a page unless so many points are left. */
    need(points: number) {
      if (room() < points && !atTop()) newPage()
    },
    /** A new element at the end of its parent; `scope` of a heading in a table, which the library's types lack. */
    element(parent: Element, tag: string, options: { scope?: 'Row' | 'Column' } = {}): Element {
      const made = doc.struct(tag, options as object)
      parent.add(made)
      return made
    },
    /** Writes lines at a place as content of the element. */
    write(element: Element, tag: Tag, lines: readonly string[], style: Style, x: number, top: number) {
      if (lines.length === 0) return
      const content = doc.markStructureContent(tag)
      set(lines, style, x, top)
      doc.endMarkedContent()
      element.add(content)
    },
    /** A fine line across, from x, as an artefact. */
    rule(top: number, { x = margin.side, width: wide = width, colour = hairline, weight = 0.6 } = {}) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc
        .moveTo(x, top)
        .lineTo(x + wide, top)
        .lineWidth(weight)
        .strokeColor(colour)
        .stroke()
      doc.endMarkedContent()
    },
    /** Writes a foot on every page, then gives the file. */
    async finish(
      foot: string,
      pageText: (page: number, pages: number) => string,
      style: Style,
    ): Promise<Buffer> {
      root.end()
      const { count } = doc.bufferedPageRange()
      for (let page = 0; page < count; page++) {
        doc.switchToPage(page)
        const number = pageText(page + 1, count)
        const top = size.height - 44
        dress(style)
        const wide = doc.widthOfString(number)
        writeArtifact(linesOf(foot, style, width), style, margin.side, top)
        writeArtifact([number], style, size.width - margin.side - wide, top)
      }
      doc.end()
      return ended
    },
  }
}
export type Sheet = ReturnType<typeof makeSheet>
