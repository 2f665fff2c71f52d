import { openPostgresStore } from './postgres-store'
import { openSqliteStore } from './sqlite-store'
import type { Store } from './store'

/** Opens PostgreSQL where the address begins with `postgres`, else the SQLite file at that path. */
export const openStore = async (
  address: string,
  options: { exclusiveServer?: boolean } = {},
): Promise<Store> =>
  /^postgres(ql)?:\/\//.test(address) ? openPostgresStore(address) : openSqliteStore(address, options)
