import { fieldErrorLabel } from '../kernel/field-errors.labels'
import type { Label } from '../kernel/label'
import type { ImportFault, ImportKind } from './import.schema'

export const importKindLabels: Record<ImportKind, Label> = {
  citizens: { da: 'borgere', en: 'citizens' },
  companies: { da: 'virksomheder', en: 'companies' },
  units: { da: 'produktionsenheder', en: 'production units' },
}

/** What can be wrong with a file beside what can be wrong with a field; `{name}` stands for a value of the fault. */
export const importFaultLabels = {
  file_missing: { da: 'Filen findes ikke.', en: 'The file does not exist.' },
  file_not_one: {
    da: 'Det er en mappe eller en enhed, ikke en fil.',
    en: 'This is a folder or a device, not a file.',
  },
  file_unreadable: { da: 'Filen kan ikke læses.', en: 'The file cannot be read.' },
  file_empty: { da: 'Filen er tom.', en: 'The file is empty.' },
  file_workbook: {
    da: 'Det er et regneark. Gem det som CSV og prøv igen.',
    en: 'This is a workbook. Save it as CSV and try again.',
  },
  csv_too_large: {
    da: 'Filen er større end 512 MB. Del den i flere.',
    en: 'The file is larger than 512 MB. Split it into several.',
  },
  file_utf16: {
    da: 'Filen er gemt som UTF-16. Gem den som CSV i UTF-8 og prøv igen.',
    en: 'The file is saved as UTF-16. Save it as CSV in UTF-8 and try again.',
  },
  file_changed: {
    da: 'Filen blev ændret, mens den blev læst. Prøv igen.',
    en: 'The file was changed while it was read. Try again.',
  },
  header_missing: {
    da: 'Første linje er ikke en overskrift med kendte kolonnenavne.',
    en: 'The first line is not a header with known column names.',
  },
  lines_missing: {
    da: 'Filen har ingen linjer under overskriften.',
    en: 'The file has no lines below the header.',
  },
  unknown_column: { da: 'Kolonne {number} har et ukendt navn.', en: 'Column {number} has an unknown name.' },
  column_twice: {
    da: 'Kolonne {number}, “{title}”, er der allerede.',
    en: 'Column {number}, “{title}”, is there already.',
  },
  column_missing: { da: 'Kolonnen “{title}” mangler.', en: 'The column “{title}” ({name}) is missing.' },
  column_count: {
    da: 'Linjen har {found} felter, overskriften {expected}.',
    en: 'The line has {found} fields, the header {expected}.',
  },
  line_too_long: {
    da: 'Linjen er for lang, eller et citationstegn slutter ikke. Resten af filen er ikke læst.',
    en: 'The line is too long, or a quotation mark never closes. The rest of the file was not read.',
  },
  quote_open: {
    da: 'Et citationstegn på linjen slutter ikke. Resten af filen er ikke læst.',
    en: 'A quotation mark on the line never closes. The rest of the file was not read.',
  },
  file_too_large: {
    da: 'Filen er større end {most} MB. En liste over postnumre fylder mindre end 1 MB.',
    en: 'The file is larger than {most} MB. A list of postal codes takes less than 1 MB.',
  },
  file_not_json: {
    da: 'Filen begynder som JSON, men kan ikke læses som det. Måske mangler slutningen.',
    en: 'The file begins as JSON but cannot be read as such. Its end may be missing.',
  },
  json_no_list: {
    da: 'Filens JSON er ikke en liste af postnumre.',
    en: 'The JSON of the file is no list of postal codes.',
  },
  line_twice: { da: 'Står også på linje {first}.', en: 'Is also on line {first}.' },
  entry_twice: { da: 'Er også post {first}.', en: 'Is also entry {first}.' },
  bad_degrees: { da: 'Skriv grader som 55.6761', en: 'Write degrees as 55.6761' },
  outside_denmark: {
    da: 'Ligger uden for Danmark. Længde (x) og bredde (y) skal være grader i WGS84',
    en: 'Lies outside Denmark. Longitude (x) and latitude (y) must be degrees in WGS84',
  },
  bad_municipality: { da: 'Skriv kommunekoder som 0165', en: 'Write codes of municipalities as 0165' },
  no_such_municipality: {
    da: 'Ingen af kommunekoderne findes',
    en: 'None of the municipality codes exists',
  },
  formula: {
    da: 'Begynder med =, +, - eller @, som et regneark ville køre',
    en: 'Begins with =, +, - or @, which a spreadsheet would run',
  },
  bad_years: { da: 'Skriv årstal som 2015 eller 2015-2019', en: 'Write years as 2015 or 2015-2019' },
  too_many_parts: {
    da: 'Et punkt har for mange dele mellem kolon',
    en: 'An item has too many parts between colons',
  },
} as const satisfies Record<string, Label>

/** What is wrong and where, in words of one line. */
export const importFaultText = (fault: ImportFault, language: 'da' | 'en'): string => {
  const label: Label =
    fault.code in importFaultLabels
      ? importFaultLabels[fault.code as keyof typeof importFaultLabels]
      : fieldErrorLabel(fault.code)
  const text = label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(fault.values?.[name] ?? ''))
  const words = { da: ['linje', 'kolonne', 'post'], en: ['line', 'column', 'entry'] }[language]
  const counted = fault.counted === 'entries' ? words[2] : words[0]
  const place = [
    fault.line === null ? '' : `${counted} ${fault.line}`,
    fault.column === null ? '' : `${words[1]} “${fault.column}”`,
  ].filter(Boolean)
  return place.length > 0 ? `${place.join(', ')}: ${text}` : text
}
