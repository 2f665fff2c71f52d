// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` on a phone takes the roles of a table away
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  end?: boolean
}

/** A table that becomes cards on a phone. The first column names the row. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  dense = false,
}: {
  caption: string
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Many rows of little: two lines each on a phone instead of a card. */
  dense?: boolean
}) => {
  const [first, ...rest] = columns
  return (
    <div className="table-frame">
      <table className={dense ? 'table dense' : 'table'} role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={column.end ? 'end' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              <th scope="row" role="rowheader" data-title={first.header}>
                {first.cell(row)}
              </th>
              {rest.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  data-title={column.header}
                  className={column.end ? 'end' : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
