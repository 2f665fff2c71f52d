import { setImmediate } from 'node:timers/promises'
import type { Clock } from './deps'

/** Milliseconds for which what is loaded is used before the stored version is looked at again. */
const checkedFor = 2000

type Versioned = { version: string }

/**
 * Keeps in memory what is stored and seldom changes, and takes a changed one over while the process runs, whoever changed
 * it: somebody here, the command line or another server beside.
 * @param build made beside the one in use, which stays as it is for work that began with it
 */
export const keepCurrent = async <Stored extends Versioned, Loaded>(
  clock: Clock,
  {
    version,
    load,
    build,
  }: { version(): Promise<string>; load(): Promise<Stored>; build(stored: Stored): Loaded },
) => {
  const now = () => clock.now().getTime()
  const take = async () => {
    const stored = await load()
    // Reading and building may take tenths of a second each: whoever waits is served between them.
    await setImmediate()
    return { version: stored.version, loaded: build(stored) }
  }
  let checkedAt = now()
  let kept = await take()
  let checking: Promise<void> | null = null

  const check = async () => {
    const at = now()
    if ((await version()) !== kept.version) kept = await take()
    checkedAt = at
  }
  const startCheck = (): Promise<void> => {
    checking ??= check().finally(() => {
      checking = null
    })
    return checking
  }

  return {
    /**
     * What was stored at most two seconds ago. Ask for it once for each piece of work: what comes back stays as it is,
     * whatever is changed meanwhile.
     */
    async current(): Promise<Loaded> {
      if (Math.abs(now() - checkedAt) >= checkedFor) await startCheck()
      return kept.loaded
    },

    /** Takes over what has just been written. */
    async refresh(): Promise<void> {
      // One under way may have read what stood before.
      await checking?.catch(() => undefined)
      await startCheck()
    },
  }
}
