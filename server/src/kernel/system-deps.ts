import { randomBytes, randomInt } from 'node:crypto'
import type { Clock, Ids } from './deps'

export const systemClock: Clock = { now: () => new Date() }

/**
 * RFC 9562 version 7: 48 bits of milliseconds, a 12-bit counter (its method 1), then random bits. Ids of one process
 * rise in the order of making, also within a millisecond, so that events told together keep their order.
 */
const makeUuidV7 = (milliseconds: () => number) => {
  let last = 0
  let counter = 0
  return (): string => {
    const now = milliseconds()
    if (now > last) {
      last = now
      // Begins low, so that it seldom runs over within the millisecond.
      counter = randomInt(0x400)
    } else if (++counter > 0xfff) {
      last++
      counter = 0
    }
    const bytes = randomBytes(16)
    bytes.writeUIntBE(last, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes[8] = (bytes[8]! & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}

export const systemIds: Ids = {
  next: makeUuidV7(Date.now),
  token: () => randomBytes(32).toString('base64url'),
  number: (below) => randomInt(below),
}
