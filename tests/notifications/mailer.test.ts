import { makeMailer } from '@virkelyst/server/notifications/mailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())

const mail = (more: { name?: string; address?: string; subject?: string; text?: string } = {}) => ({
  id: 'a'.repeat(32),
  to: { name: more.name ?? 'Kim', address: more.address ?? 'kim@lager.example' },
  subject: more.subject ?? 'Forløb 1042',
  text: more.text ?? 'Hej\n',
})
const send = (more?: Parameters<typeof mail>[0]) => makeMailer(server.config).send(mail(more))

it.each([
  { name: 'Kim\r\nBcc: all@evil.example' },
  { name: 'Kim" <evil@evil.example>, "' },
  { name: 'Kim\u0000\u2028Bcc: all@evil.example' },
  { subject: 'Forløb 1042\r\nBcc: all@evil.example\r\n\r\nDu har vundet' },
])('lets nobody else in by a header (%j)', async (more) => {
  expect(await send(more)).toEqual({ outcome: 'sent' })
  const [received] = server.take()
  expect(received?.to).toEqual(['kim@lager.example'])
  expect(Object.keys(received!.headers)).not.toContain('bcc')
  expect(received?.headers.to).toHaveLength(1)
  expect(received?.text).toBe('Hej\n')
})

it.each(['kim@lager.example>\r\nRCPT TO:<evil@evil.example', 'kim@lager.example, evil@evil.example'])(
  'hands over nothing to what is not one address (%j)',
  async (address) => {
    expect(await send({ address })).toEqual({ outcome: 'refused', smtpCode: null })
    expect(server.take()).toEqual([])
  },
)

it('carries words whole, and lines that look like the end of a mail', async () => {
  const text = `Æblegrød på Østerbro ${'ø'.repeat(300)}\n.\nRCPT TO:<evil@evil.example>\n`
  await send({ name: 'Åse Nørgård', subject: 'Forløb 1042: fristen er overskredet – æøå', text })
  const [received] = server.take()
  expect(received).toMatchObject({
    text,
    headers: {
      to: ['Åse Nørgård <kim@lager.example>'],
      subject: ['Forløb 1042: fristen er overskredet – æøå'],
    },
  })
})

it.each([
  [421, 'unreachable'],
  [450, 'put_off'],
  [550, 'refused'],
  [553, 'refused'],
])('knows what %i means', async (code, outcome) => {
  server.refuse(code)
  expect(await send()).toEqual({ outcome, smtpCode: code })
})

it('asks for encryption of a server elsewhere, and sends nothing without', async () => {
  const mailer = makeMailer({ ...server.config, host: 'localhost.localdomain.invalid', requireTls: true })
  expect(await mailer.send(mail())).toEqual({ outcome: 'unreachable', smtpCode: null })
  expect(server.take()).toEqual([])
})
