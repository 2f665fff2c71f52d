import type { Store } from '@virkelyst/db/kernel/store'

/** The current instant. Injected, so that tests can stand still and jobs can be asked about tomorrow. */
export type Clock = { now(): Date }

export type Ids = {
  /** A UUID version 7: sorts by time of making. */
  next(): string
  /** 256 random bits, base64url: session tokens, salts. */
  token(): string
  /** A whole number from 0 up to, not including, `below`. */
  number(below: number): number
}

/** What every service is made of. */
export type Deps = { store: Store; clock: Clock; ids: Ids }

export const nowIso = (clock: Clock): string => clock.now().toISOString()
