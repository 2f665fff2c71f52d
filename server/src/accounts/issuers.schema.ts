import { municipalRoles } from '@virkelyst/shared/accounts/roles'
import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import { z } from 'zod'
import { isLoopback } from '../kernel/loopback'
import { type ClaimSource, claimSource } from './claim-source'

const url = (value: string) => (URL.canParse(value) ? new URL(value) : null)
const isSafe = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))

const words = (most: number) => z.string().trim().min(1).max(most)
const municipalityCode = z
  .string()
  .regex(/^\d{4}$/)
  .describe('a municipality’s code of four digits')
const accepted = z.array(words(500)).min(1).max(20)

const claim = claimSource
  .optional()
  .transform((source): ClaimSource | null => source ?? null)
  .describe('a claim’s name, a list of names for one inside another, or {"claim": …, "prefix": …}')

const issuer = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z\d-]{0,30}$/)
    .describe('a short name of small letters, digits and hyphens; it stands in the redirect address'),
  issuer: z
    .string()
    .refine((value) => {
      const found = url(value)
      return found !== null && isSafe(found) && !found.search && !found.hash
    })
    .describe('the https address of an OpenID Connect issuer'),
  label: z
    .strictObject({ da: words(60), en: words(60) })
    .describe('what the way in is called: {"da": "…", "en": "…"}'),
  clientId: words(500).describe('the name the issuer knows the portal by'),
  secret: z
    .string()
    .regex(/^OIDC_SECRET_[A-Z\d_]{1,40}$/)
    .describe('the name of the setting that holds the secret, like OIDC_SECRET_COMPANIES'),
  scope: z
    .string()
    .regex(/^openid( \S+)*$|^\S+( \S+)* openid( \S+)*$/)
    .default('openid profile email')
    .describe('scopes with spaces between, openid among them'),
  prompt: z.enum(['login', 'select_account']).optional().describe('login or select_account, or left out'),
  formTargets: z
    .array(
      z
        .string()
        .refine((value) => {
          const found = url(value)
          return found !== null && isSafe(found) && found.origin === value
        })
        .describe('an origin like https://login.example.dk'),
    )
    .default([])
    .describe('origins of the issuer’s pages where they lie elsewhere than its address'),
  assurance: z
    .union([
      z.literal('unchecked'),
      z.strictObject({ acr: accepted.optional(), claim: claimSource.optional(), amr: accepted.optional() }),
    ])
    .refine((value) => value === 'unchecked' || value.acr !== undefined || value.amr !== undefined)
    .describe(
      '{"acr": [accepted values]}, {"amr": [accepted values]}, both, or "unchecked" where the issuer alone sees to it',
    ),
  claims: z
    .strictObject({
      subject: claim,
      name: claim,
      email: claim,
      cvr: claim,
      pNumber: claim,
      roles: claim,
      privileges: claim,
      municipality: claim,
      caseReference: claim,
    })
    .default({
      subject: null,
      name: null,
      email: null,
      cvr: null,
      pNumber: null,
      roles: null,
      privileges: null,
      municipality: null,
      caseReference: null,
    })
    .describe(
      'which claim says what: subject, name, email, cvr, pNumber, roles, privileges, municipality, caseReference',
    ),
  roleMap: z
    .record(
      words(500),
      z.strictObject({ role: z.enum(municipalRoles), municipalityCode: municipalityCode.optional() }),
    )
    .default({})
    .describe(
      'roles of municipal staff: {"job function": {"role": "job_broker", "municipalityCode": "0165"}}',
    ),
  municipalityCode: municipalityCode.optional(),
  municipalities: z
    .record(z.string().refine(isCvr), municipalityCode)
    .default({})
    .describe('codes by CVR number: {"66137112": "0165"}'),
  limits: z
    .record(words(500), accepted)
    .default({})
    .describe('data limits the portal may accept: {"name": [accepted values]}'),
  companyAccess: z
    .enum(['invitation', 'claim'])
    .default('invitation')
    .describe('invitation: colleagues after the first are invited; claim: everybody of the company gets in'),
})
export type IssuerEntry = z.infer<typeof issuer>

const describedAt = (path: readonly PropertyKey[]): string | null => {
  let schema: unknown = issuer
  let said: string | null = null
  for (const key of path) {
    while (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) schema = schema.unwrap()
    schema = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined
    if (schema instanceof z.ZodType) said = schema.description ?? said
  }
  return said
}

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`,
    )
    .join('')

/** What must hold between the parts of one issuer, each told as a sentence. */
const contradictions = (entry: IssuerEntry): string[] => {
  const { key, claims, roleMap, municipalities, municipalityCode: fixed } = entry
  const found: string[] = []
  const namesPlace = claims.municipality !== null || fixed !== undefined
  if ((claims.roles !== null || claims.privileges !== null) && Object.keys(roleMap).length === 0)
    found.push(`${key}: roleMap is missing: job functions are named, and must be mapped to roles.`)
  if (claims.roles !== null && !namesPlace && Object.values(roleMap).some((each) => !each.municipalityCode))
    found.push(
      `${key}: nothing says of which municipality a role is: give municipalityCode, claims.municipality, or a municipalityCode in each line of roleMap.`,
    )
  if (claims.privileges !== null && Object.keys(municipalities).length === 0)
    found.push(`${key}: municipalities is missing: privileges name an authority by its CVR number.`)
  if (claims.caseReference !== null && !namesPlace)
    found.push(
      `${key}: claims.municipality is missing: a case reference means a citizen only together with it.`,
    )
  return found
}

/** The issuers a file names, or one sentence for each thing in it that is wrong. */
export const readIssuers = (text: string): { issuers: IssuerEntry[] } | { sentences: string[] } => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { sentences: ['it is not JSON.'] }
  }
  const parsed = z.array(issuer).min(1).max(20).safeParse(json)
  if (!parsed.success)
    return {
      sentences: parsed.error.issues.flatMap((issue) => {
        if (issue.path.length === 0) return ['it must be a list of one issuer or more.']
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((each) => `${place([...issue.path, each])} is not known; it may be misspelt.`)
        const wanted = describedAt(issue.path.slice(1)) ?? 'as in docs/operating.md'
        return [`${place(issue.path)} is not understood: it must be ${wanted}.`]
      }),
    }
  const sentences = parsed.data.flatMap(contradictions)
  for (const name of ['key', 'issuer'] as const) {
    const values = parsed.data.map((each) => each[name])
    const twice = values.find((value, index) => values.indexOf(value) !== index)
    if (twice !== undefined) sentences.push(`two issuers have the ${name} ${twice}.`)
  }
  return sentences.length > 0 ? { sentences: [...new Set(sentences)] } : { issuers: parsed.data }
}
