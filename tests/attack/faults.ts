import type { LogLine } from '../support/http'
import type { Answer, Shot } from './shot'

/** What no answer ever holds: where code lies, what the database said. */
const insides =
  /\bat [\w.<> ]*\(?(?:file:|\/)[^\s)]+:\d+:\d+|node_modules|SQLITE_|\bselect "|\binsert into "|drizzle|ZodError|TRPCError|better-sqlite3|virkelyst-http-/i

/** Everything that is wrong with an answer, whoever asked, in words. */
export const faultsOf = (answer: Answer, shot: Shot, lines: readonly LogLine[]): string[] => {
  const { status, headers, text } = answer
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}: ${text.slice(0, 300)}`)
  // Node itself hangs up on a request that is none.
  if (status === 0) faults.push(`no answer: ${text}`)
  const inside = insides.exec(text)
  if (inside) faults.push(`tells of its insides: ${inside[0]}`)
  for (const { level, fields, text: line } of lines)
    if (level === 'error') faults.push(`logged ${line}: ${JSON.stringify(fields).slice(0, 600)}`)
  // The embedded issuer of a demonstration publishes its keys and addresses to everybody, as issuers do.
  if (
    !shot.path.startsWith('/demo-issuer/') &&
    Object.keys(headers).some((name) => name.startsWith('access-control-'))
  )
    faults.push('lets other origins read it')
  const isPage = shot.path.startsWith('/trpc/') || shot.path.startsWith('/auth/')
  if (isPage && status > 0 && status < 500 && status !== 421 && headers['cache-control'] !== 'no-store')
    faults.push(`may be kept: ${status} with cache-control ${headers['cache-control']}`)
  const type = headers['content-type'] ?? ''
  if (text !== '' && type.startsWith('text/') && !/charset=utf-8/i.test(type))
    faults.push(`content type without charset: ${type}`)
  const location = headers.location
  if (location !== undefined && /evil\.example/.test(location.split('?')[0] ?? ''))
    faults.push(`leads elsewhere: ${location}`)
  for (const cookie of headers['set-cookie'] ?? [])
    if (!/^_?\w|^__Host-/.test(cookie) || /evil|domain=/i.test(cookie)) faults.push(`sets ${cookie}`)
  return faults
}
