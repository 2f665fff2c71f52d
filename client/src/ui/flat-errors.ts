const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(typeof Element !== 'undefined' && value instanceof Element)

/** Every error of react-hook-form's tree with the dotted path of its field, in the order of the tree. */
export const flatErrors = (errors: unknown, path = ''): { name: string; code: string }[] => {
  if (!isObject(errors)) return []
  if (typeof errors.message === 'string' && 'type' in errors) return [{ name: path, code: errors.message }]
  return Object.entries(errors)
    .filter(([key]) => key !== 'ref')
    .flatMap(([key, inner]) => flatErrors(inner, path === '' ? key : `${path}.${key}`))
}
