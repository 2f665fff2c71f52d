import { policy } from '@virkelyst/shared/accounts/policy'
import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Lines of JSON on the terminal, written before the call returns so that none is lost at the end. */
export const makeLog = (level: string): Log =>
  pino({ level, base: null }, pino.destination({ dest: 1, sync: true }))

/**
 * What may be kept of an address: which procedures, or which part of the portal. Anybody can write a name into an address.
 * @param url as it was asked for, with or without a query
 */
export const pathForLog = (url: string): string => {
  const [path = ''] = url.split('?')
  const [, first = '', ...rest] = path.split('/')
  if (first === 'trpc')
    return `/trpc/${(rest[0] ?? '')
      .split(',')
      .slice(0, 10)
      .map((name) => (Object.hasOwn(policy, name) ? name : '…'))
      .join(',')}`
  return `/${/^[a-z-]{0,20}$/.test(first) ? first : '…'}${rest.length > 0 ? '/…' : ''}`
}

/**
 * What may be kept of an error: its kind, and where it came from. A query's values, which can be about people, stay
 * out: the builder repeats them in its message after `params:`.
 */
export const errorForLog = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    kind: error.name,
    code,
    message: error.message.split(/\s*params:/)[0]!.slice(0, 500),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : errorForLog(error.cause),
  }
}
