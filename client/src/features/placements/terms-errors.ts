/** The errors of the terms alone, by path within them. */
export const termsErrors = (errors: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([path, code]) =>
      path.startsWith('terms.') ? [[path.slice('terms.'.length), code]] : [],
    ),
  )
