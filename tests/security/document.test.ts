import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rateLimits } from '@virkelyst/server/accounts/rate-limits'
import { describe, expect, it } from 'vitest'

const house = join(import.meta.dirname, '../..')
const text = readFileSync(join(house, 'docs/security.md'), 'utf8')

const sources = (folder: string): string[] =>
  readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
const files = ['shared/src', 'db/src', 'server/src'].flatMap(sources)
const holding = (pattern: RegExp) =>
  files.filter((file) => pattern.test(readFileSync(join(house, file), 'utf8')))

describe('what docs/security.md says', () => {
  it.each(Object.entries(rateLimits))('holds the bound %s as it is', (_name, { most, minutes }) => {
    const number = most.toLocaleString('en-US')
    const length = minutes === 24 * 60 ? 'a day' : `in ${minutes} minutes`
    expect(text).toMatch(new RegExp(`(?<![\\d,])${number} ${length}`))
  })

  it('names every file, or its folder, that uses cryptography', () => {
    const using = holding(/from 'node:crypto'/)
    expect(using.length).toBeGreaterThan(10)
    const named = [...text.matchAll(/`((?:server|db|shared)\/src\/[^`]+)`/g)].map(([, path]) => path!)
    const isNamed = (file: string) => named.some((path) => file === path || file.startsWith(`${path}/`))
    expect(using.filter((file) => !isNamed(file))).toEqual([])
    expect(named.filter((path) => !files.some((file) => file.startsWith(path)))).toEqual([])
  })

  it('is true of whom the portal talks to: nothing in it calls out but the issuer’s and the mail server’s libraries', () => {
    const calling = holding(
      /\bfetch\(|node:(https|tls|dgram|dns|child_process|http2)\b|\b(request|connect)\b.*from 'node:(http|net)'/,
    )
    expect(calling).toEqual([])
    const libraries = holding(/from '(openid-client|nodemailer|pg|undici|axios|got|ws)'/)
    expect(libraries.toSorted()).toEqual([
      'db/src/kernel/postgres-store.ts',
      'server/src/accounts/oidc-client.ts',
      'server/src/accounts/sign-in.service.ts',
      'server/src/notifications/mailer.ts',
    ])
  })
})
