import { hash } from 'node:crypto'
import type { DomainEvent } from '@virkelyst/db/kernel/writing'
import type { Columns } from '@virkelyst/shared/imports/columns'
import type { ImportedDigests, ImportKind } from '@virkelyst/shared/imports/import.schema'

/** A line that is in order: what it is about, what it says, and a digest of each part of that. */
export type PlannedLine = { key: string; digests: ImportedDigests }
/** What is wrong with a line: the key of the column, and the code. */
export type LineFault = { column: string; code: string }

/** What the machinery needs to know of one kind of file. */
export type ImportPlan<Line extends PlannedLine> = {
  kind: ImportKind
  columns: Columns
  /** The column whose cell says what the line is about; no two lines share one. */
  keyColumn: string
  /** `columns`: the keys of those the file has. */
  read(values: object, columns: readonly string[]): Line | { faults: LineFault[] }
  /** Digests of the last import of those keys that are there already. */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, ImportedDigests | null>>
  /** What can be seen only beside the database: for each line of the portion its fault, or null. */
  crossCheck(lines: readonly Line[]): Promise<(LineFault | null)[]>
  /** Anything slow that a line to be written needs, done before the transaction. */
  prepare?(line: Line): void
  /** Writes every portion or nothing, with the one event. */
  store(portions: () => AsyncIterable<readonly Line[]>, event: DomainEvent): Promise<void>
}

const nothing = hash('sha256', '[null]', 'base64url').slice(0, 11)
/** 64 bits of SHA-256: enough to see whether a cell's meaning has changed. */
export const shortDigest = (text: string): string =>
  text === '[null]' ? nothing : hash('sha256', text, 'base64url').slice(0, 11)
