/** A digest of each column's cell as the last imported file had it, by column name. */
export type ImportedDigests = Readonly<Record<string, string>>
