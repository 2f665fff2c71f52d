import { ConfigError, readConfig } from '@virkelyst/server/kernel/config'
import { describe, expect, it } from 'vitest'
import { anIssuer } from '../support/issuer'

const root = '/srv/virkelyst'
const behindProxy = { HOST: '0.0.0.0', PUBLIC_URL: 'https://job.albertslund.example', TRUST_PROXY: '1' }

const sentencesOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment, root)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences
    throw error
  }
}

describe('the configuration', () => {
  it('needs nothing on one’s own machine', () => {
    expect(readConfig({}, root)).toEqual({
      port: 4000,
      host: '127.0.0.1',
      accessibilityStatement: null,
      databaseUrl: '/srv/virkelyst/data/virkelyst.db',
      publicUrl: null,
      trustProxy: false,
      issuers: [],
      session: { idleMinutes: 30, hours: 8, atOnce: 5 },
      mail: null,
      hstsSubdomains: true,
      securityContact: null,
      logLevel: 'warn',
    })
  })

  it('takes what stands behind a proxy, with an issuer', () => {
    const environment = {
      ...behindProxy,
      ...anIssuer,
      DATABASE_URL: 'postgres://db/virkelyst?sslmode=verify-full',
    }
    expect(readConfig(environment, root)).toMatchObject({
      databaseUrl: 'postgres://db/virkelyst?sslmode=verify-full',
      publicUrl: 'https://job.albertslund.example',
      trustProxy: 1,
      issuers: [{ key: 'test', issuer: 'https://login.example', clientSecret: 'k3Vn8rQ2xW7pT5mZ' }],
      logLevel: 'info',
    })
  })

  it.each([
    [
      'smtps://post:hemmelig%21@mail.example.dk',
      {
        host: 'mail.example.dk',
        port: 465,
        secure: true,
        requireTls: false,
        auth: { user: 'post', pass: 'hemmelig!' },
      },
    ],
    [
      'smtp://mail.example.dk:2525/',
      { host: 'mail.example.dk', port: 2525, secure: false, requireTls: true, auth: null },
    ],
    ['smtp://127.0.0.1', { host: '127.0.0.1', port: 587, secure: false, requireTls: false, auth: null }],
  ])('takes the mail server %s', (SMTP_URL, server) => {
    const { mail } = readConfig({ SMTP_URL, MAIL_FROM: 'Virkelyst <noreply@example.dk>' }, root)
    expect(mail).toEqual({ ...server, from: { name: 'Virkelyst', address: 'noreply@example.dk' } })
  })

  it('never repeats the password of a mail server that is wrong', () => {
    expect(sentencesOf({ SMTP_URL: 'smtps://post:hemmelig@mail.example.dk/x' }).join()).not.toContain(
      'hemmelig',
    )
  })

  it('treats an empty setting as one that is not there', () => {
    expect(readConfig({ PORT: '', HOST: ' ', OIDC_ISSUERS: '' }, root)).toEqual(readConfig({}, root))
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['PUBLIC_URL', 'job.example'],
    ['PUBLIC_URL', 'https://job.example/portal'],
    ['PUBLIC_URL', 'http://job.example'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_HOURS', '1000'],
    ['SESSIONS_AT_ONCE', '0'],
    ['OIDC_ISSUERS', '/nowhere/issuers.json'],
    ['HSTS_SUBDOMAINS', 'true'],
    ['SECURITY_CONTACT', 'sikkerhed'],
    ['SECURITY_CONTACT', 'http://example.dk/fejl'],
    ['SECURITY_CONTACT', 'a@b.example\nExpires: never'],
    ['SECURITY_CONTACT_EXPIRES', '2027-02-30'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example.dk'],
    ['SMTP_URL', 'https://mail.example.dk'],
    ['SMTP_URL', 'smtps://mail.example.dk?tls.rejectUnauthorized=false'],
    ['SMTP_URL', 'smtps://user:%ZZ@mail.example.dk'],
    ['MAIL_FROM', 'Virkelyst'],
    ['MAIL_FROM', 'Virkelyst <noreply@example.dk>, other@example.dk'],
  ])('says that %s is wrong as %j, and what it must be', (name, value) => {
    const sentences = sentencesOf({ [name]: value })
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(new RegExp(`^${name} is not understood: it must be .+\\.$`))
  })

  it('names every wrong setting at once', () => {
    const names = sentencesOf({ PORT: 'x', LOG_LEVEL: 'y', SESSION_HOURS: 'z' }).map(
      (each) => each.split(' ')[0],
    )
    expect(names).toEqual(['PORT', 'SESSION_HOURS', 'LOG_LEVEL'])
  })

  it.each([
    [{ PUBLIC_URL: 'https://job.example', TRUST_PROXY: '1' }, 'OIDC_ISSUERS is missing'],
    [{ ...anIssuer, PUBLIC_URL: 'https://job.example' }, 'TRUST_PROXY is missing'],
    [{ SECURITY_CONTACT_EXPIRES: '2027-06-30' }, 'SECURITY_CONTACT is missing'],
    [{ SMTP_URL: 'smtps://mail.example.dk' }, 'MAIL_FROM is missing'],
    [{ MAIL_FROM: 'noreply@example.dk' }, 'SMTP_URL is missing'],
  ])('says what is missing: %j', (environment, beginning) => {
    const sentences = sentencesOf(environment)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(new RegExp(`^${beginning}`))
  })

  it.each([
    ['postgres://db.example/virkelyst', true],
    ['postgresql://10.0.0.1/virkelyst?sslmode=prefer', true],
    ['postgres://db.example/virkelyst?sslmode=disable', true],
    ['postgres://db.example/virkelyst?sslmode=require', false],
    ['postgres://db.example/virkelyst?sslmode=verify-full', false],
    ['postgres://127.0.0.1/virkelyst', false],
    ['/var/lib/virkelyst.db', false],
  ])('lets nothing unencrypted go to a database server on another machine: %s', (DATABASE_URL, refused) => {
    const sentences = sentencesOf({ ...anIssuer, ...behindProxy, DATABASE_URL })
    expect(sentences.map((each) => each.split(':')[0])).toEqual(
      refused ? ['DATABASE_URL would go to another machine unencrypted'] : [],
    )
  })

  it.each(['0.0.0.0', '::', '10.1.2.3', 'portal.example'])('refuses plain HTTP on %s in words', (HOST) => {
    const words = `HOST ${HOST} would serve plain HTTP to other machines`
    for (const environment of [
      { ...anIssuer, HOST },
      { ...anIssuer, HOST, PUBLIC_URL: 'https://job.example' },
      { ...anIssuer, HOST, TRUST_PROXY: '1' },
      { ...anIssuer, HOST, TRUST_PROXY: '1', PUBLIC_URL: 'http://127.0.0.1:80' },
    ])
      expect(sentencesOf(environment)[0]).toContain(words)
    expect(sentencesOf({ ...anIssuer, ...behindProxy, HOST })).toEqual([])
  })

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'])(
    'knows that %s is this machine',
    (HOST) => {
      expect(sentencesOf({ HOST })).toEqual([])
    },
  )

  it.each(['1', '2', 'loopback', '10.0.0.1', '10.0.0.0/8, loopback', 'fd00::1'])(
    'trusts the proxy %j',
    (TRUST_PROXY) => {
      expect(sentencesOf({ ...anIssuer, ...behindProxy, TRUST_PROXY })).toEqual([])
    },
  )
})
