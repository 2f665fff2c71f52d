import type { Column } from '@virkelyst/shared/documents/document.blocks'
import type { Sheet, Style, Tag } from './pdf-sheet'
import { styles } from './pdf-styles'

type Cell = { text: string; style: Style; tag: Tag & ('TH' | 'TD'); scope?: 'Row' | 'Column' }
type Place = { x: number; width: number }
type Row = { cells: readonly Cell[]; places: readonly Place[]; rule?: string }

/** The line under the headings of a table. */
const strong = '#7b847e'
const gutter = 14
const padding = 3.8
/** Points of height up to which a row is not broken across pages. */
export const keptTogether = 96

const placesOf = (sheet: Sheet, shares: readonly number[]): Place[] => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const room = sheet.width - gutter * (shares.length - 1)
  let x = sheet.left
  return shares.map((share) => {
    const place = { x, width: (room * share) / all }
    x += place.width + gutter
    return place
  })
}

const writeRow = (
  sheet: Sheet,
  parent: Sheet['root'],
  { cells, places, rule }: Row,
  onNewPage: () => void = () => {},
) => {
  const texts = cells.map(({ text, style }, index) => sheet.lines(text, style, places[index]!.width))
  const leading = Math.max(...cells.map(({ style }) => style.leading))
  const count = Math.max(...texts.map(({ length }) => length))
  const turn = () => {
    sheet.newPage()
    onNewPage()
  }
  if (sheet.room() < Math.min(count * leading + 2 * padding, keptTogether) && !sheet.atTop()) turn()
  const row = sheet.element(parent, 'TR')
  const elements = cells.map(({ tag, scope }) =>
    sheet.element(row, tag, scope === undefined ? {} : { scope }),
  )
  for (let done = 0; done < count; ) {
    if (done > 0) turn()
    const fits = Math.max(1, Math.floor((sheet.room() - 2 * padding) / leading))
    const top = sheet.y() + padding
    cells.forEach(({ style, tag }, index) => {
      sheet.write(elements[index]!, tag, texts[index]!.slice(done, done + fits), style, places[index]!.x, top)
    })
    sheet.moveTo(top + Math.min(fits, count - done) * leading + padding)
    done += fits
  }
  row.end()
  sheet.rule(sheet.y(), rule === undefined ? {} : { colour: rule })
}

/** A table with a heading over each column; the headings are seen again on every page it goes on. */
export const writeTable = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
) => {
  const places = placesOf(
    sheet,
    columns.map(({ share }) => share),
  )
  // Headings go with a first row below them.
  sheet.need(styles.label.leading + 4 * padding + keptTogether)
  const table = sheet.element(sheet.root, 'Table')
  const head = sheet.element(table, 'THead')
  writeRow(sheet, head, {
    cells: columns.map(({ title }) => ({ text: title, style: styles.label, tag: 'TH', scope: 'Column' })),
    places,
    rule: strong,
  })
  const body = sheet.element(table, 'TBody')
  const again = () => {
    const texts = columns.map(({ title }, index) => sheet.lines(title, styles.label, places[index]!.width))
    texts.forEach((lines, index) => {
      sheet.writeArtifact(lines, styles.label, places[index]!.x, sheet.y())
    })
    sheet.moveTo(sheet.y() + Math.max(...texts.map(({ length }) => length)) * styles.label.leading + padding)
    sheet.rule(sheet.y(), { colour: strong })
  }
  for (const row of rows)
    writeRow(
      sheet,
      body,
      {
        cells: row.map((text, index) => ({
          text,
          style: columns[index]?.quiet ? styles.quiet : styles.body,
          tag: 'TD',
        })),
        places,
      },
      again,
    )
  table.end()
}

/** Terms at the left, what they stand at to the right. */
export const writeFacts = (sheet: Sheet, rows: readonly { term: string; value: string }[]) => {
  const table = sheet.element(sheet.root, 'Table')
  for (const { term, value } of rows)
    writeRow(sheet, table, {
      cells: [
        { text: term, style: styles.term, tag: 'TH', scope: 'Row' },
        { text: value, style: styles.body, tag: 'TD' },
      ],
      places: placesOf(sheet, [3, 6]),
    })
  table.end()
}
