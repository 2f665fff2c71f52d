import type { Writable } from 'node:stream'
import type { ParseArgsConfig } from 'node:util'
import type { Clock, Ids } from '../kernel/deps'

/** What a command has of the world: streams, settings, time. Tests hand in their own. */
export type Terminal = {
  out(text: string): void
  /** For what is no text: a backup that another program takes on. */
  bytes: Writable
  /** For what is wrong and for progress; never mixed into what another program reads. */
  err(text: string): void
  /** Null where nobody watches. */
  progress: ((line: string, last: boolean) => void) | null
  input: AsyncIterable<string>
  environment: Record<string, string | undefined>
  /** The folder that file names are relative to. */
  folder: string
  clock: Clock
  ids: Ids
}

/** Options as they were written; numbers and codes are still text. */
export type Given = {
  options: Readonly<Record<string, string | boolean | undefined>>
  rest: readonly string[]
}

export type Command = {
  /** One line for the list of commands. */
  summary: string
  /** The whole help of the command. */
  help: string
  options?: NonNullable<ParseArgsConfig['options']>
  /** Resolves to the exit code: 0, or 1 where what was asked for was not done. */
  run(given: Given, terminal: Terminal): Promise<number>
}

/** The command was not understood: exit code 2, with a hint at its help. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** The command was understood and cannot be done: exit code 1, with this one sentence. */
export class CommandFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CommandFault'
  }
}

export const textOption = ({ options }: Given, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** @throws UsageError where the option is not a whole number within the limits */
export const wholeOption = (given: Given, name: string, least: number, most: number): number | undefined => {
  const text = textOption(given, name)
  if (text === undefined) return undefined
  const number = Number(text)
  if (!/^\d{1,9}$/.test(text) || number < least || number > most)
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}`)
  return number
}

/** A municipality's code with the zeros a hurried hand leaves out. */
export const municipalityOption = (given: Given): string | undefined => {
  const text = textOption(given, 'municipality')
  if (text === undefined) return undefined
  if (!/^\d{3,4}$/.test(text)) throw new UsageError('--municipality must be a code of four digits, like 0165')
  return text.padStart(4, '0')
}
