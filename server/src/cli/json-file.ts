import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { CommandFault, type Terminal } from './command'

/**
 * What a file of JSON holds.
 * @param what what it should hold, in one word
 * @throws CommandFault where it cannot be read, is not JSON, or holds something else
 */
export const readJsonFile = async <Schema extends z.ZodType>(
  { folder }: Pick<Terminal, 'folder'>,
  name: string,
  schema: Schema,
  what: string,
): Promise<z.infer<Schema>> => {
  const text = await readFile(resolve(folder, name), 'utf8').catch(() => {
    throw new CommandFault(`The file ${name} cannot be read.`)
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new CommandFault(`The file ${name} is not JSON.`)
  }
  const read = schema.safeParse(data)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CommandFault(
    `The file ${name} holds no ${what}: ${issue!.path.join('.') || 'the whole'}: ${z.prettifyError(read.error).split('\n')[0]!.replace(/^✖ /, '')}`,
  )
}
