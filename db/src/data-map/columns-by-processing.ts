import type { Kit } from '../kernel/columns'
import type { ProcessingName } from './processings'

type Rows = Record<string, { $inferSelect: object }>

/**
 * Every column of every table, under what it is held for; `none` where it says nothing of a person. A column that could
 * point at somebody (an id, a name, an act, words that somebody wrote) is never `none`.
 */
export type ColumnsByProcessing<Tables extends Rows> = {
  readonly [Table in keyof Tables]: {
    readonly [P in ProcessingName | 'none']?: readonly (keyof Tables[Table]['$inferSelect'])[]
  }
}
export type DataOf<Make extends (kit: Kit) => Rows> = ColumnsByProcessing<ReturnType<Make>>
