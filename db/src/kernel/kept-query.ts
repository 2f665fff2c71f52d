import { type Placeholder, sql } from 'drizzle-orm'
import type { Database, Session } from './store'

type Prepared<Answer> = { execute(values: Record<string, unknown>): Promise<Answer> }
type Value = string | number

/**
 * A query of the builder that is put together once a connection and run with other values each time: putting one together
 * takes longer than running it. For what is asked many times a second.
 * @param names the values that `build` gets a place for
 */
export const makeKeptQuery = <const Name extends string, Answer>(
  names: readonly Name[],
  build: (db: Database, places: Record<Name, Placeholder>) => { prepare(): Prepared<Answer> },
) => {
  const places = Object.fromEntries(names.map((name) => [name, sql.placeholder<string>(name)])) as Record<
    Name,
    Placeholder
  >
  const kept = new WeakMap<Database, Prepared<Answer>>()
  return async ({ db }: Session, values: Readonly<Record<Name, Value>>): Promise<Answer> => {
    let prepared = kept.get(db)
    if (prepared === undefined) {
      prepared = build(db, places).prepare()
      kept.set(db, prepared)
    }
    return prepared.execute(values)
  }
}
