import { email } from '@virkelyst/shared/kernel/fields.schema'
import { createTransport } from 'nodemailer'
import { isLoopback } from '../kernel/loopback'
import type { MailAddress, MailConfig } from '../kernel/mail-config'

export type Mail = {
  /** The same for every attempt at one message. */
  id: string
  to: { name: string | null; address: string }
  subject: string
  text: string
}
/**
 * `sent`: the server has it. `refused`: it never will. `put_off`: it may later. `unreachable`: nothing goes through, this
 * message or another.
 */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'refused' | 'put_off' | 'unreachable'; smtpCode: number | null }

/** Milliseconds a mail server may take to accept the connection, greet and answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

const aboutAMessage = ['MAIL FROM', 'RCPT TO', 'DATA']

/** A refused sign-in, greeting or sender is a fault of the installation: messages wait until it is mended. */
const failureOf = (error: unknown): Delivery => {
  const [code, command] = [property(error, 'responseCode'), property(error, 'command')]
  const smtpCode = typeof code === 'number' ? code : null
  if (smtpCode === null || !aboutAMessage.some((each) => each === command))
    return { outcome: 'unreachable', smtpCode }
  return { outcome: smtpCode >= 500 && command !== 'MAIL FROM' ? 'refused' : 'put_off', smtpCode }
}

const addressed = ({ name, address }: Mail['to'] | MailAddress) => (name ? { name, address } : address)

/** Hands mails to a server over SMTP; what the server says beside its code is kept nowhere. */
export const makeMailer = ({ host, port, secure, requireTls, auth, from }: MailConfig) => {
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ignoreTLS: !secure && isLoopback(host),
    auth: auth ?? undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  })
  const domain = from.address.split('@')[1]!
  return {
    async send({ id, to, subject, text }: Mail): Promise<Delivery> {
      // The transport would read "a@b, c@d" as two addresses.
      if (!email.safeParse(to.address).success) return { outcome: 'refused', smtpCode: null }
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from: addressed(from),
          to: addressed(to),
          envelope: { from: from.address, to: to.address },
          subject,
          text,
          // RFC 3834: no out-of-office answer to it.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        return { outcome: 'sent' }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}
export type Mailer = ReturnType<typeof makeMailer>
