import type { ImportedDigests } from './import.schema'

/**
 * What a line says of each part that its file has a column for, as one text a part. `digest` shortens it, so that two files can
 * be compared without keeping what either said.
 */
export const digestParts = <Value>(
  parts: Readonly<Record<string, { columns: readonly string[] }>>,
  columns: readonly string[],
  values: Readonly<Record<string, Value | undefined>>,
  digest: (text: string) => string,
): ImportedDigests => {
  const digests: Record<string, string> = {}
  for (const [name, { columns: mine }] of Object.entries(parts))
    if (mine.some((column) => columns.includes(column)))
      digests[name] = digest(JSON.stringify(mine.map((column) => values[column] ?? null)))
  return digests
}

/** Names of the parts whose word differs from the last file's; one the last file had no word of is new. */
export const changedParts = (last: ImportedDigests | null, now: ImportedDigests): string[] =>
  Object.keys(now).filter((name) => last?.[name] !== now[name])
