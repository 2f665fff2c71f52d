import {
  cleanCell,
  dateCell,
  digitsCell,
  listCell,
  numberCell,
  textCell,
  yearsCell,
  yesNoCell,
} from '@virkelyst/shared/imports/cells.rules'
import { citizenColumns } from '@virkelyst/shared/imports/citizen.columns'
import { readHeader } from '@virkelyst/shared/imports/columns'
import { describe, expect, it } from 'vitest'

describe('a cell', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['01/02/2026', '2026-02-01'],
    ['31-02-2026', null],
    ['01-02-26', null],
    ['12/31/2026', null],
  ])('%j is the date %j', (cell, date) => {
    expect(dateCell(cell)).toEqual(date === null ? { fault: 'bad_date' } : { value: date })
  })

  it.each([
    ['12', 12],
    ['4,5', 4.5],
    ['4.5', 4.5],
    ['1.000,5', null],
    ['-3', null],
    ['1e3', null],
    ['٣', null],
  ])('%j is the number %j', (cell, number) => {
    expect(numberCell(cell)).toEqual(number === null ? { fault: 'bad_number' } : { value: number })
  })

  it.each([
    ['Ja', true],
    ['nej', false],
    ['YES', true],
    ['0', false],
  ])('%j is %j', (cell, answer) => {
    expect(yesNoCell(cell)).toEqual({ value: answer })
  })

  it.each(['=1+1', '+4520', '-2', '@SUM(A1)'])('%j would run in a spreadsheet', (cell) => {
    expect(textCell(cell)).toEqual({ fault: 'formula' })
    expect(listCell(textCell)(`Kok|${cell}`)).toEqual({ fault: 'formula' })
  })

  it('gets back the leading zeros that a spreadsheet cut', () => {
    expect(digitsCell(4)('800')).toEqual({ value: '0800' })
    expect(digitsCell(6)('11100')).toEqual({ value: '011100' })
  })

  it('is composed and trimmed, hard spaces too', () => {
    expect(cleanCell('\u00a0A\u030ase \u00a0')).toBe('Åse')
  })

  it.each([
    ['2015', { fromYear: 2015, toYear: undefined }],
    ['2015-2019', { fromYear: 2015, toYear: 2019 }],
    ['2015-', { fromYear: 2015, toYear: undefined }],
  ])('%j are years', (cell, years) => {
    expect(yearsCell(cell)).toEqual({ value: years })
  })

  it.each([
    ['K', 'female'],
    ['mand', 'male'],
    ['Other', 'other'],
  ])('%j is a sex', (cell, sex) => {
    expect(citizenColumns.sex.read(cell)).toEqual({ value: sex })
  })

  it('holds experience in parts, of which only the title is needed', () => {
    expect(citizenColumns.experience.read('Kok | Lagermand:DSV:2015-2019:52100')).toEqual({
      value: [
        { title: 'Kok', employer: '', industryCode: undefined },
        { title: 'Lagermand', employer: 'DSV', fromYear: 2015, toYear: 2019, industryCode: '52100' },
      ],
    })
    expect(citizenColumns.experience.read('Kok:A:2015:56:mere')).toEqual({ fault: 'too_many_parts' })
  })

  it('names languages and licences by code or by either language', () => {
    expect(citizenColumns.languages.read('dansk:godt|en:B2|Arabisk:modersmål')).toEqual({
      value: [
        { code: 'da', level: 'good' },
        { code: 'en', level: 'fluent' },
        { code: 'ar', level: 'expert' },
      ],
    })
    expect(citizenColumns.licences.read('Hygiejnebevis|forklift_b')).toEqual({
      value: ['hygiene', 'forklift_b'],
    })
    expect(citizenColumns.licences.read('flyvecertifikat')).toEqual({ fault: 'invalid_value' })
  })
})

describe('a header', () => {
  const required = ['sagsnummer', 'navn', 'postnummer', 'fødselsdato', 'køn', 'målgruppe']
  const codes = (titles: string[]) => readHeader(citizenColumns, titles).faults.map((fault) => fault.code)

  it('may be Danish or English, in any order and any capitals', () => {
    expect(codes(required)).toEqual([])
    expect(codes(['TARGET_GROUP', 'sex', 'Birth-date', 'Postal code', 'Name', 'caseReference'])).toEqual([])
  })
  it('may end in empty columns, as spreadsheets leave them', () => {
    expect(codes([...required, '', ''])).toEqual([])
  })
  it('names every column that is missing, unknown or there twice', () => {
    expect(codes(['sagsnummer', 'navn', 'Navn', 'skostørrelse'])).toEqual([
      'column_twice',
      'unknown_column',
      'column_missing',
      'column_missing',
      'column_missing',
      'column_missing',
    ])
  })
  it('is not there where the first line is about a person, and the line is not repeated', () => {
    const { faults } = readHeader(citizenColumns, ['2026-1', 'Åse Mølgaard', '2620'])
    expect(faults).toEqual([{ line: 1, column: null, code: 'header_missing', values: {} }])
  })
})
