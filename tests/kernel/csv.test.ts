import { csvText } from '@virkelyst/shared/kernel/csv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Reads a file back as RFC 4180 has it: a quoted cell holds anything, a quote in it stands twice. */
const read = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === ';') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a file for spreadsheets', () => {
  it('has semicolons, decimal commas and its mark, and nothing for what is not there', () => {
    expect(
      csvText([
        ['navn', 'forhold'],
        ['Åse; "Aase"', 0.75],
        ['Bo\nHansen', null],
      ]),
    ).toBe('\ufeffnavn;forhold\r\n"Åse; ""Aase""";0,75\r\n"Bo\nHansen";\r\n')
  })

  it.each(['=1+1', '+45 20', '-1', '@SUM(A1)', '\tx', '|calc', '\r=1'])(
    'lets no spreadsheet run %j',
    (text) => {
      expect(read(csvText([[text]]))[0]![0]).toBe(`'${text}`)
    },
  )

  it('gives every text back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const back = read(csvText(rows))
          expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length))
          rows.forEach((row, line) => {
            row.forEach((cell, at) => {
              expect([cell, `'${cell}`]).toContain(back[line]![at])
            })
          })
        },
      ),
    )
  })
})
