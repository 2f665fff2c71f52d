import { z } from 'zod'
import { isLoopback } from './loopback'

export type MailAddress = { name: string; address: string }
/** The mail server messages are handed to, and who they come from. */
export type MailConfig = {
  host: string
  port: number
  /** TLS from the first byte; else it is asked for, and required of a server on another machine. */
  secure: boolean
  requireTls: boolean
  auth: { user: string; pass: string } | null
  from: MailAddress
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** `smtp://` or `smtps://` with host, port and sign-in, and nothing else. */
export const smtpUrl = z
  .string()
  .transform((value, context): Omit<MailConfig, 'from'> => {
    const url = URL.canParse(value) ? new URL(value) : null
    const [user, pass] = [decoded(url?.username ?? ''), decoded(url?.password ?? '')]
    const isPlain = url !== null && /^\/?$/.test(url.pathname) && !url.search && !url.hash && url.hostname
    if (!isPlain || !/^smtps?:$/.test(url.protocol) || user === null || pass === null) {
      context.addIssue({ code: 'custom', message: 'not a mail server' })
      return z.NEVER
    }
    const secure = url.protocol === 'smtps:'
    const host = url.hostname.replace(/^\[|\]$/g, '')
    return {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      requireTls: !secure && !isLoopback(host),
      auth: user === '' ? null : { user, pass },
    }
  })
  .describe('a mail server like smtps://user:password@mail.example.dk:465')

const sender = /^(?:([^<>"\p{Cc}]{1,100}?) ?<([^<>\s]+)>|([^<>\s]+))$/v

/** An address, or a name and the address in angle brackets. */
export const mailFrom = z
  .string()
  .transform((value, context): MailAddress => {
    const [, name = '', inBrackets, bare] = sender.exec(value) ?? []
    const address = z.email().safeParse(inBrackets ?? bare)
    if (!address.success) {
      context.addIssue({ code: 'custom', message: 'not an address' })
      return z.NEVER
    }
    return { name, address: address.data }
  })
  .describe('an address like noreply@example.dk, or Virkelyst <noreply@example.dk>')
