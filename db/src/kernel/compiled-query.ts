import { is, Placeholder, type SQL } from 'drizzle-orm'

type Text = { sql: string; params: unknown[] }
type Compiled = { sql: string; names: (string | null)[]; params: unknown[] }

/** Turns queries into text. One that comes with values for its placeholders is built once and kept as long as its object. */
export const makeCompiler = (toQuery: (query: SQL) => Text) => {
  const kept = new WeakMap<SQL, Compiled>()
  return (query: SQL, values?: Readonly<Record<string, unknown>>): Text => {
    if (values === undefined) return toQuery(query)
    let compiled = kept.get(query)
    if (compiled === undefined) {
      const { sql, params } = toQuery(query)
      compiled = { sql, params, names: params.map((param) => (is(param, Placeholder) ? param.name : null)) }
      kept.set(query, compiled)
    }
    const { names, params } = compiled
    return {
      sql: compiled.sql,
      params: params.map((param, at) => (names[at] === null ? param : values[names[at]!])),
    }
  }
}
