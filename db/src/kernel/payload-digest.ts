import { createHash } from 'node:crypto'
import { canonicalJson } from '@virkelyst/shared/kernel/canonical-json'

/** SHA-256 of the parts one after another, in hex. */
export const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Of an event's contents, which can be erased: with its salt gone the digest tells nothing. */
export const payloadDigest = (salt: string, payload: Record<string, unknown>): string =>
  sha256(salt, canonicalJson(payload))
