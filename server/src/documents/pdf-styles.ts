import type { Style } from './pdf-sheet'

const ink = '#17231e'
// On white 7:1, so that small print is read too.
const quiet = '#434c47'

/** The line under a title. */
export const accent = '#0b5c4a'

/** The texts of a document: few sizes, one typeface. */
export const styles = {
  title: { font: 'semibold', size: 22, leading: 27, colour: ink },
  heading: { font: 'semibold', size: 13.5, leading: 18, colour: ink },
  subheading: { font: 'semibold', size: 10.5, leading: 14.5, colour: ink },
  body: { font: 'regular', size: 10.5, leading: 14.5, colour: ink },
  term: { font: 'regular', size: 10.5, leading: 14.5, colour: quiet },
  quiet: { font: 'regular', size: 9.5, leading: 13, colour: quiet },
  label: { font: 'semibold', size: 9.5, leading: 13, colour: quiet },
  name: { font: 'regular', size: 13, leading: 17, colour: ink },
} as const satisfies Record<string, Style>
