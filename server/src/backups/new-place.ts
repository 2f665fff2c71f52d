import { existsSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openStore } from '@virkelyst/db/kernel/open-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { besides, settleFile } from './backup-file'
import { BackupFault } from './backup-format'

/** Whether it is an address of PostgreSQL; else it is the path of a SQLite file. */
export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address)

const asideOf = (file: string) => ['', '-wal', '-shm'].map((ending) => `${file}${ending}`)

/**
 * Does work on a database that nothing lies in yet. A file of SQLite has its name once the work is done and on the disk, and
 * its owner alone may read it; where the work fails, nothing is left of it.
 * @throws BackupFault where the file is there already
 */
export const inNewPlace = async <T>(address: string, work: (store: Store) => Promise<T>): Promise<T> => {
  if (isPostgres(address)) return inStore(address, work)
  if (asideOf(address).some((file) => existsSync(file)))
    throw new BackupFault(`${address} is there already; give the name of a new file.`)
  const unfinished = besides(address, 'unfinished')
  try {
    await mkdir(dirname(address), { recursive: true })
    await (await open(unfinished, 'wx', 0o600)).close()
    const result = await inStore(unfinished, work)
    await settleFile(unfinished, address)
    return result
  } finally {
    for (const file of asideOf(unfinished)) await rm(file, { force: true })
  }
}

const inStore = async <T>(address: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(address)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
