import { StoreError } from '@virkelyst/db/kernel/store-errors'
import { ConfigError } from './config'

/** A reason not to start, as a sentence an operator can act on. */
export class StartFault extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartFault'
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

const asSentence = (text: string): string => {
  // A path keeps its letters as they are.
  const sentence = text.startsWith('/') ? text : text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** What lies at the bottom of an error, in one line. */
const innermost = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? innermost(error.cause) : error.message.split('\n')[0]!
}

/** Why this version of the portal cannot work on the database it was given. */
export const migrationFault = (error: unknown): unknown =>
  error instanceof StoreError
    ? error
    : new StartFault(`the database could not be brought up to this version: ${innermost(error)}`, {
        cause: error,
      })

/** What to tell the operator of an error that stopped the start: one sentence, one a setting where several are wrong. */
export const sentencesFor = (error: unknown): string[] => {
  if (error instanceof ConfigError) return error.sentences
  if (error instanceof StoreError || error instanceof StartFault) return [asSentence(error.message)]
  if (codeOf(error) === 'ENOSPC') return ['The disk is full.']
  return [asSentence(`Virkelyst could not start: ${innermost(error)}`)]
}

/** Why the address could not be listened on. */
export const listenFault = (error: unknown, host: string, port: number): unknown => {
  const options = { cause: error }
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartFault(
        `Port ${port} on ${host} is taken by another program; stop it, or set PORT to another number`,
        options,
      )
    case 'EACCES':
      return new StartFault(
        `Port ${port} may not be opened by this user; set PORT to one above 1023`,
        options,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFault(`HOST ${host} is no address of this machine`, options)
    default:
      return error
  }
}
