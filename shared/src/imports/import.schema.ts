/** A digest of each part of a row as the last imported file had it, by the part's name. */
export type ImportedDigests = Readonly<Record<string, string>>

export const importKinds = ['citizens', 'companies', 'units'] as const
export type ImportKind = (typeof importKinds)[number]

/**
 * One thing wrong with a file. It names places, never what a cell said: the report may be read by those who may not
 * read the people in it.
 */
export type ImportFault = {
  /** Line of the file, the header being 1; null where the whole file is meant. */
  line: number | null
  /** The column as the file's own header names it. */
  column: string | null
  /** A code of `import.labels.ts` or of a field's error. */
  code: string
  /** What the text names besides: counts, names of columns. */
  values?: Readonly<Record<string, string | number>>
  /** Where the file has no lines: `line` is then the number of the entry, the first being 1. */
  counted?: 'entries'
}

export type ImportOutcome = {
  /** Lines below the header that were read. */
  lines: number
  added: number
  changed: number
  unchanged: number
  faults: number
  /** False for a rehearsal, for a file with a fault, and where nothing was to be changed. */
  stored: boolean
}
