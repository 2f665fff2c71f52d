import { problemOf } from './problem'

type Issue = { path: readonly PropertyKey[]; message: string; code?: string }

/** The first error code of each field by dotted path: what a schema found wrong, in the words the server uses. */
export const fieldErrorsOf = (issues: readonly Issue[]): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const { path, message, code } of issues) {
    // A message of several words is the schema library's own; its code has a text instead.
    fields[path.join('.')] ??= /^[a-z_]+$/.test(message) ? message : (code ?? 'custom')
  }
  return fields
}

/** The fields the server found wrong, without the part of their path before the form. */
export const serverFieldErrors = (error: unknown, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problemOf(error).details.fields ?? {}).map(([path, code]) => [
      path.startsWith(prefix) ? path.slice(prefix.length) : path,
      code,
    ]),
  )
