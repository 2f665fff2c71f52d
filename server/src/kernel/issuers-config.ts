import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { ClaimMapping } from '../accounts/claims'
import { type IssuerEntry, readIssuers } from '../accounts/issuers.schema'

/** One issuer people sign in at, as `OIDC_ISSUERS` describes it. */
export type IssuerConfig = Pick<
  IssuerEntry,
  'key' | 'issuer' | 'label' | 'clientId' | 'scope' | 'formTargets' | 'companyAccess' | 'assurance'
> & {
  clientSecret: string
  prompt: string | null
  mapping: ClaimMapping
}

type Environment = Readonly<Record<string, string>>
type Found = { issuers: IssuerConfig[]; sentences: string[] }

const none = (...sentences: string[]): Found => ({ issuers: [], sentences })

/** The list itself, or what the file holds; null where there is none to be read. */
const textOf = (setting: string, root: string): string | null => {
  if (setting.startsWith('[')) return setting
  try {
    return readFileSync(isAbsolute(setting) ? setting : join(root, setting), 'utf8')
  } catch {
    return null
  }
}

const asConfig = (entry: IssuerEntry, environment: Environment): IssuerConfig => {
  const { key, issuer, label, clientId, scope, formTargets, companyAccess, assurance } = entry
  const { claims, roleMap, municipalities, limits } = entry
  return {
    key,
    issuer,
    label,
    clientId,
    scope,
    formTargets,
    companyAccess,
    assurance,
    clientSecret: environment[entry.secret] ?? '',
    prompt: entry.prompt ?? null,
    mapping: {
      ...claims,
      roleMap,
      municipalities,
      limits,
      municipalityCode: entry.municipalityCode ?? null,
    },
  }
}

/** The issuers of the setting with their secrets, or a sentence for everything that is wrong or missing. */
export const issuersOf = (setting: string | null, environment: Environment, root: string): Found => {
  const secrets = Object.keys(environment).filter((name) => name.startsWith('OIDC_SECRET_'))
  const strangers = Object.keys(environment)
    .filter((name) => name.startsWith('OIDC_') && name !== 'OIDC_ISSUERS' && !secrets.includes(name))
    .map((name) => `${name} is not a setting of Virkelyst; issuers are described by OIDC_ISSUERS.`)
  if (strangers.length > 0) return none(...strangers)
  if (setting === null)
    return none(...secrets.map((name) => `OIDC_ISSUERS is missing: ${name} belongs to an issuer.`))
  const text = textOf(setting, root)
  if (text === null) return none(`OIDC_ISSUERS is not understood: it must be a file that can be read.`)
  const read = readIssuers(text)
  if ('sentences' in read) return none(...read.sentences.map((each) => `OIDC_ISSUERS: ${each}`))
  const named = read.issuers.map(({ secret }) => secret)
  const missing = read.issuers
    .filter(({ secret }) => environment[secret] === undefined)
    .map(({ key, secret }) => `${secret} is missing: the issuer ${key} asks for it.`)
  const unused = secrets
    .filter((name) => !named.includes(name))
    .map((name) => `${name} is asked for by no issuer; it may be misspelt.`)
  const sentences = [...missing, ...unused]
  return { issuers: read.issuers.map((entry) => asConfig(entry, environment)), sentences }
}
