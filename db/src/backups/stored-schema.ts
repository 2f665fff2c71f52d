import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from '../kernel/migrations'

export type ColumnType = 'text' | 'int' | 'real' | 'bool' | 'instant' | 'date' | 'json' | 'bytes'
export type StoredTable = {
  name: string
  columns: readonly { name: string; type: ColumnType }[]
  primaryKey: readonly string[]
}

/** PostgreSQL's types are told apart where SQLite has text for most, so its snapshots tell for both engines. */
const types: Readonly<Record<string, ColumnType>> = {
  'text collate "C"': 'text',
  bigint: 'int',
  'double precision': 'real',
  boolean: 'bool',
  'timestamptz(3)': 'instant',
  date: 'date',
  jsonb: 'json',
  bytea: 'bytes',
}

type Snapshot = {
  tables: Record<
    string,
    {
      name: string
      columns: Record<string, { name: string; type: string; primaryKey: boolean }>
      compositePrimaryKeys: Record<string, { columns: string[] }>
      foreignKeys: Record<string, { tableTo: string }>
    }
  >
}

const typeOf = (written: string): ColumnType => {
  const type = types[written]
  if (type === undefined) throw new Error(`no column of a backup is of the type ${written}`)
  return type
}

/** Each after those it refers to. */
const inOrder = <Table extends { name: string; refersTo: readonly string[] }>(
  tables: readonly Table[],
): Table[] => {
  const placed = new Map<string, Table>()
  const place = (table: Table): void => {
    if (placed.has(table.name)) return
    for (const name of table.refersTo) {
      const other = tables.find((each) => each.name === name)
      if (other !== undefined && other !== table) place(other)
    }
    placed.set(table.name, table)
  }
  for (const table of tables) place(table)
  return [...placed.values()]
}

/**
 * Every table as it was after that migration, the same on both engines, each after those it refers to.
 * @param migration one of `migrationNames()`
 */
export const storedSchema = (migration: string): StoredTable[] => {
  const file = join(migrationsFolder('postgres'), 'meta', `${migration.slice(0, 4)}_snapshot.json`)
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as Snapshot
  const found = Object.values(tables).map(({ name, columns, compositePrimaryKeys, foreignKeys }) => {
    const all = Object.values(columns)
    const [composite] = Object.values(compositePrimaryKeys)
    return {
      name,
      columns: all.map((column) => ({ name: column.name, type: typeOf(column.type) })),
      primaryKey:
        composite?.columns ?? all.filter(({ primaryKey }) => primaryKey).map((column) => column.name),
      refersTo: Object.values(foreignKeys).map(({ tableTo }) => tableTo),
    }
  })
  return inOrder(found.sort((a, b) => (a.name < b.name ? -1 : 1)))
}
