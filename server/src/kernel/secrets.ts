/** What anybody would try first, and what stands in guides and examples. */
const known =
  /^(admin|administrator|change[-_ ]?(me|it|this)|default|demo|dev|example|hemmelig|kode(ord)?|pass(word|wort)?|postgres|qwerty|root|secret|test|todo|virkelyst|xxx+)[\d!.]*$/i

/** Letters that a secret of its own has at least; an issuer hands out longer ones. */
const shortest = 16

const passwordIn = (address: string | undefined): string | null => {
  if (address === undefined || !URL.canParse(address)) return null
  const { password } = new URL(address)
  try {
    return decodeURIComponent(password)
  } catch {
    return password
  }
}

type Secrets = {
  /** Settings that hold an issuer's secret, by name. */
  issuers: readonly (readonly [name: string, secret: string | undefined])[]
  clientIds: readonly string[]
  databaseUrl: string | undefined
  smtpPassword: string | undefined
}

/**
 * Why secrets will not do where people from outside come, one sentence each; none repeats what it is about. A database or
 * mail server that asks for no password at all is its host's decision.
 */
export const weakSecrets = ({ issuers, clientIds, databaseUrl, smtpPassword }: Secrets): string[] => {
  const found: string[] = []
  const look = (name: string, what: string, secret: string | null | undefined, least: number) => {
    if (secret === null || secret === undefined || secret === '') return
    const why =
      known.test(secret) || new Set(secret).size < 4
        ? 'one that anybody would try first'
        : clientIds.includes(secret)
          ? 'the same as the client’s id'
          : secret.length < least
            ? `shorter than ${least} characters`
            : null
    if (why !== null) found.push(`${name} will not do: ${what} is ${why}; get a random one.`)
  }
  for (const [name, secret] of issuers) look(name, 'the secret', secret, shortest)
  look('DATABASE_URL', 'the password in it', passwordIn(databaseUrl), 12)
  look('SMTP_URL', 'the password in it', smtpPassword, 8)
  return found
}
