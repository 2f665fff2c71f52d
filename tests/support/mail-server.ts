import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { MailConfig } from '@virkelyst/server/kernel/mail-config'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  /** From the envelope. */
  to: string[]
  /** By lower-case name, unfolded and decoded; a header that came twice is there twice. */
  headers: Record<string, string[]>
  text: string
}

const bytesOf = (quoted: string): string =>
  Buffer.from(
    quoted.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

// RFC 2047: encoded words, with nothing between two of them.
const decodeHeader = (value: string): string =>
  value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : bytesOf(word.replaceAll('_', ' ')),
    )

const parse = (raw: string, to: string[]): ReceivedMail => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers: ReceivedMail['headers'] = {}
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    headers[name] = [...(headers[name] ?? []), decodeHeader(line.slice(line.indexOf(':') + 1).trim())]
  }
  const body = rest.join('\r\n\r\n')
  const encoding = headers['content-transfer-encoding']?.[0]
  const text =
    encoding === 'quoted-printable'
      ? bytesOf(body.replace(/=\r\n/g, ''))
      : encoding === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : body
  return { to, headers, text: text.replaceAll('\r\n', '\n') }
}

const failure = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

/** A mail server on this machine that keeps what it is handed, and says no where a test asks it to. */
export const startMailServer = async () => {
  const received: ReceivedMail[] = []
  /** Codes the next recipients are answered with. */
  const refusals: number[] = []
  let silent = false
  const open = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, answer) => {
        const code = refusals.shift()
        answer(code === undefined ? null : failure(code, `5.1.1 <${address}> is not for you`))
      },
      onData: (stream, { envelope }, answer) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address)
          received.push(parse(Buffer.concat(parts).toString('utf8'), to))
          if (!silent) answer()
        })
      },
    })
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    return server
  }
  let server = await open(0)
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const config: MailConfig = {
    host: '127.0.0.1',
    port,
    secure: false,
    requireTls: false,
    auth: null,
    from: { name: 'Virkelyst', address: 'noreply@virkelyst.example' },
  }
  return {
    config,
    received,
    refuse: (...codes: number[]) => {
      refusals.push(...codes)
    },
    /** Takes mails and says nothing, as a server that is cut off after the last byte. */
    fallSilent: (is: boolean) => {
      silent = is
    },
    /** What came since the last look. */
    take: () => received.splice(0),
    /** Nobody answers on the port. */
    stop: close,
    async restart() {
      server = await open(port)
    },
  }
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>
