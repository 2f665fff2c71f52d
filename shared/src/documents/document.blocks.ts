import type { Locale } from '../accounts/account.schema'

/** One column of a table: its heading, its share of the width against the others, and whether it is small print. */
export type Column = { title: string; share: number; quiet?: boolean }

/** What a document is made of, in reading order; headings begin at the second level, below the title. */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'subheading'; text: string }
  | { type: 'paragraph'; text: string; quiet?: boolean }
  | { type: 'facts'; rows: readonly { term: string; value: string }[] }
  | { type: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { type: 'signatures'; lines: readonly { part: string; name: string | null; when: string }[] }

/** A document ready to be set: every text chosen, every number written out. */
export type DocumentLayout = {
  language: Locale
  /** The day and time the content is from: ISO instant, also the date of the file. */
  asOf: string
  title: string
  /** What, who and when, under the title. */
  head: readonly { term: string; value: string }[]
  blocks: readonly Block[]
  /** At the foot of each page, before the page number. */
  foot: string
  /** "Side {page} af {pages}". */
  pageText(page: number, pages: number): string
}
