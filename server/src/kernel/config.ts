import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { type IssuerConfig, issuersOf } from './issuers-config'
import { isLoopback } from './loopback'
import { type MailConfig, mailFrom, smtpUrl } from './mail-config'
import { weakSecrets } from './secrets'
import { type SecurityContact, securityContact, securityPolicyUntil } from './security-contact'

export type Config = {
  port: number
  host: string
  /** `postgres://…`, or the absolute path of a SQLite file. */
  databaseUrl: string
  /** Scheme, host and port that browsers use; null for the address listened on. */
  publicUrl: string | null
  /** Where `/was` leads; null: to the portal's own page. */
  accessibilityStatement: string | null
  /** What Express trusts of `X-Forwarded-*`: hops, or a list of addresses. */
  trustProxy: number | string | false
  /** Where people sign in; none: the embedded issuer of a demonstration. */
  issuers: IssuerConfig[]
  session: { idleMinutes: number; hours: number; atOnce: number }
  /** Whether browsers are told that every name under this one answers by HTTPS too. */
  hstsSubdomains: boolean
  /** Whom to tell of a weakness; null where nobody was named. */
  securityContact: SecurityContact | null
  /** Null: no mail is sent, and messages wait. */
  mail: MailConfig | null
  logLevel: string
}
/** One sentence per setting that is wrong or missing. */
export class ConfigError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join(' '))
    this.name = 'ConfigError'
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A whole number from `min` to `max`, written with digits only. */
const whole = (min: number, max: number, initial: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .optional()
    .transform((value) => value ?? initial)
    .describe(`a whole number from ${min} to ${max}`)

const url = (value: string) => (URL.canParse(value) ? new URL(value) : null)
const httpsOrLoopback = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))

const origin = z
  .string()
  .transform((value) => url(value))
  .refine((found) => found !== null && httpsOrLoopback(found) && found.pathname === '/' && !found.search)
  .transform((found) => found!.origin)
  .describe('the address browsers use, like https://portal.example.dk, without a path')

const databaseUrl = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\/./.test(value) || !/^[a-z][a-z\d+.-]+:/i.test(value))
  .describe('the path of a SQLite file, or an address beginning with postgres://')

const statement = z
  .string()
  .refine((value) => url(value)?.protocol === 'https:')
  .describe('the https address of the accessibility statement')

const proxyNames = 'loopback|linklocal|uniquelocal'
const trustProxy = z
  .string()
  .regex(
    new RegExp(
      `^(\\d{1,2}|(${proxyNames}|[\\da-f.:]+(/\\d+)?)(, *(${proxyNames}|[\\da-f.:]+(/\\d+)?))*)$`,
      'i',
    ),
  )
  .refine((value) => value !== '0')
  .transform((value) => (/^\d+$/.test(value) ? Number(value) : value))
  .describe('the number of proxies in front of the portal, or their addresses with commas between')

const settings = z.object({
  PORT: whole(0, 65_535, 4000),
  HOST: z
    .string()
    .regex(/^[\da-z.:[\]-]{1,253}$/i)
    .default('127.0.0.1')
    .describe('a host name or address to listen on'),
  DATABASE_URL: databaseUrl.optional(),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: trustProxy.optional(),
  OIDC_ISSUERS: z.string().optional(),
  SESSION_IDLE_MINUTES: whole(1, 24 * 60, 30),
  SESSION_HOURS: whole(1, 24 * 7, 8),
  SESSIONS_AT_ONCE: whole(1, 50, 5),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
  WAS_URL: statement.optional(),
  HSTS_SUBDOMAINS: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('yes, or no where a name under this one is served without HTTPS'),
  SECURITY_CONTACT: securityContact.optional(),
  SECURITY_CONTACT_EXPIRES: securityPolicyUntil.optional(),
  LOG_LEVEL: z
    .enum(logLevels)
    .optional()
    .describe(`one of ${logLevels.join(', ')}`),
})
type Settings = z.infer<typeof settings>

/** A PostgreSQL server on another machine, and nothing that asks for TLS. */
const isUnencrypted = (address: string): boolean => {
  if (!/^postgres/.test(address) || !URL.canParse(address)) return false
  const { hostname, searchParams } = new URL(address)
  const isHere = hostname === '' || isLoopback(hostname)
  return !isHere && !/^(require|verify-ca|verify-full)$/.test(searchParams.get('sslmode') ?? '')
}

/** What must hold between settings, each told as a sentence. */
const contradictions = (given: Settings): string[] => {
  const found: string[] = []
  const isPublic = given.PUBLIC_URL?.startsWith('https:') === true
  if (!isLoopback(given.HOST) && !(isPublic && given.TRUST_PROXY !== undefined))
    found.push(
      `HOST ${given.HOST} would serve plain HTTP to other machines: put a proxy with HTTPS in front, and set PUBLIC_URL to its https address and TRUST_PROXY to its number or address.`,
    )
  else if (isPublic && given.TRUST_PROXY === undefined)
    found.push(
      'TRUST_PROXY is missing: PUBLIC_URL is an https address, so a proxy stands in front of the portal; give the number of proxies or their addresses.',
    )
  if (given.OIDC_ISSUERS === undefined && isPublic)
    found.push(
      'OIDC_ISSUERS is missing: on a public address people sign in through an OpenID Connect issuer; the embedded one answers on this machine only.',
    )
  if (isPublic && given.DATABASE_URL !== undefined && isUnencrypted(given.DATABASE_URL))
    found.push(
      'DATABASE_URL would go to another machine unencrypted: add sslmode=verify-full to it, or sslmode=require.',
    )
  if (given.SECURITY_CONTACT_EXPIRES !== undefined && given.SECURITY_CONTACT === undefined)
    found.push('SECURITY_CONTACT is missing: SECURITY_CONTACT_EXPIRES says until when it holds.')
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined)
    found.push('MAIL_FROM is missing: SMTP_URL is set, and mail must come from an address.')
  if (given.MAIL_FROM !== undefined && given.SMTP_URL === undefined)
    found.push('SMTP_URL is missing: MAIL_FROM is set, and mail must be handed to a server.')
  return found
}

const sentenceOf = (name: string): string => {
  const schema = settings.shape[name as keyof Settings]
  const wanted = schema?.description ?? (schema instanceof z.ZodOptional ? schema.unwrap().description : null)
  return `${name} is not understood: it must be ${wanted ?? 'a shorter text'}.`
}

/**
 * Reads the environment. An empty setting counts as one that is not there.
 * @throws ConfigError naming every setting that is wrong or missing
 */
export const readConfig = (environment: Record<string, string | undefined>, root: string): Config => {
  const filled = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  )
  const parsed = settings.safeParse(filled)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    throw new ConfigError([...names].map(sentenceOf))
  }
  const given = parsed.data
  const { issuers, sentences } = issuersOf(given.OIDC_ISSUERS ?? null, filled, root)
  const weak = given.PUBLIC_URL?.startsWith('https:')
    ? weakSecrets({
        issuers: Object.entries(filled as Record<string, string>).filter(([name]) =>
          name.startsWith('OIDC_SECRET_'),
        ),
        clientIds: issuers.map(({ clientId }) => clientId),
        databaseUrl: given.DATABASE_URL,
        smtpPassword: given.SMTP_URL?.auth?.pass,
      })
    : []
  const wrong = [...contradictions(given), ...sentences, ...weak]
  if (wrong.length > 0) throw new ConfigError(wrong)

  const file = given.DATABASE_URL ?? join('data', 'virkelyst.db')
  const isFile = !/^postgres(ql)?:/.test(file)
  return {
    port: given.PORT,
    host: given.HOST,
    databaseUrl: isFile && !isAbsolute(file) ? join(root, file) : file,
    publicUrl: given.PUBLIC_URL ?? null,
    accessibilityStatement: given.WAS_URL ?? null,
    trustProxy: given.TRUST_PROXY ?? false,
    issuers,
    session: {
      idleMinutes: given.SESSION_IDLE_MINUTES,
      hours: given.SESSION_HOURS,
      atOnce: given.SESSIONS_AT_ONCE,
    },
    hstsSubdomains: given.HSTS_SUBDOMAINS === 'yes',
    securityContact:
      given.SECURITY_CONTACT === undefined
        ? null
        : { address: given.SECURITY_CONTACT, expires: given.SECURITY_CONTACT_EXPIRES ?? null },
    mail: given.SMTP_URL && given.MAIL_FROM ? { ...given.SMTP_URL, from: given.MAIL_FROM } : null,
    // On somebody's own machine the terminal is for the address and for warnings.
    logLevel: given.LOG_LEVEL ?? (issuers.length === 0 ? 'warn' : 'info'),
  }
}
