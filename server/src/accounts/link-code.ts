import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Ids } from '../kernel/deps'

/** Capital letters and digits without look-alikes (no I, O, 0, 1). */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 8

export const newLinkCode = (ids: Pick<Ids, 'number'>): string =>
  Array.from({ length }, () => alphabet[ids.number(alphabet.length)]).join('')

const derive = promisify<string, string, number, Buffer>(scrypt)

/**
 * What is stored of a code. The code has only 40 bits, so a plain digest in a stolen database could be turned
 * back; the slow derivation makes that take centuries. One salt for all, since a code is looked up by its digest.
 */
export const linkCodeHash = async (code: string): Promise<string> =>
  (await derive(code, 'virkelyst link code', 32)).toString('hex')
