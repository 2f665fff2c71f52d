import { randomBytes, randomInt } from 'node:crypto'
import type { Clock, Ids } from './deps'

export const systemClock: Clock = { now: () => new Date() }

/** RFC 9562 version 7: 48 bits of milliseconds, then random bits. */
const uuidV7 = (milliseconds: number): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const systemIds: Ids = {
  next: () => uuidV7(Date.now()),
  token: () => randomBytes(32).toString('base64url'),
  number: (below) => randomInt(below),
}
