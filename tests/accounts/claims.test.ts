import type { ClaimSource } from '@virkelyst/server/accounts/claim-source'
import {
  type ClaimMapping,
  claimedGrants,
  nothingMapped,
  readClaims,
} from '@virkelyst/server/accounts/claims'
import { localPath } from '@virkelyst/server/accounts/return-to'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cvrs } from '../support/people'

const claim = (...path: string[]): ClaimSource => ({ path, prefix: '' })
const mapping: ClaimMapping = {
  ...nothingMapped,
  cvr: claim('cvr'),
  pNumber: claim('p'),
  roles: claim('functions'),
  roleMap: {
    broker: { role: 'job_broker' },
    chief: { role: 'manager', municipalityCode: '0151' },
  },
  municipality: claim('municipality'),
  caseReference: claim('case'),
}
const read = (claims: Record<string, unknown>) => readClaims({ sub: 's', ...claims }, mapping)

describe('the claims of an issuer', () => {
  it('mean nothing unless they are mapped', () => {
    const everything = {
      cvr: cvrs[0],
      p: '1000000001',
      functions: 'chief',
      municipality: '0165',
      case: 'A-1',
    }
    const identity = readClaims({ sub: 's', ...everything }, nothingMapped)
    expect(identity.cvrNumbers).toEqual([])
    expect(claimedGrants(identity, 'citizen')).toEqual([])
  })

  it.each([
    ['one value', cvrs[0], [cvrs[0]]],
    ['a list', [cvrs[0], cvrs[1]], [cvrs[0], cvrs[1]]],
    ['a number', Number(cvrs[0]), [cvrs[0]]],
    ['a number whose check digit is wrong', '99000008', []],
    ['nothing', undefined, []],
    ['an object', { cvr: cvrs[0] }, []],
    ['a list of odd things', [null, {}, [cvrs[0]], true, ''], []],
  ])('give companies from %s', (_what, cvr, expected) => {
    expect(read({ cvr }).cvrNumbers).toEqual(expected)
  })

  it('give a role in the municipality that the job function or the person names, else none', () => {
    expect(read({ functions: ['broker', 'chief'], municipality: '165' }).seats).toEqual([
      { role: 'job_broker', municipalityCode: '0165' },
      { role: 'manager', municipalityCode: '0151' },
    ])
    expect(read({ functions: 'broker' }).seats).toEqual([])
    expect(read({ functions: ['constructor', '__proto__', 'toString'], municipality: '0165' }).seats).toEqual(
      [],
    )
  })

  it.each([['01650'], ['16'], ['x165'], [''], [165.5]])('know no municipality %j', (municipality) => {
    expect(read({ functions: 'broker', municipality }).seats).toEqual([])
    expect(read({ case: 'A-1', municipality }).citizenCase).toBeNull()
  })

  it('vouch for an address only in so many words', () => {
    const email = 'Karen@Firma.example'
    expect(read({ email, email_verified: true }).verifiedEmail).toBe('karen@firma.example')
    expect(read({ email, email_verified: 'true' }).verifiedEmail).toBe('karen@firma.example')
    for (const email_verified of [undefined, false, 'yes', 1, null])
      expect(read({ email, email_verified })).toMatchObject({ email, verifiedEmail: null })
    expect(read({ email: 'no address', email_verified: true })).toMatchObject({
      email: null,
      verifiedEmail: null,
    })
  })

  it('name the person as well as they can', () => {
    expect(read({ name: 'Karen Holm' }).name).toBe('Karen Holm')
    expect(read({ given_name: 'Karen', family_name: 'Holm' }).name).toBe('Karen Holm')
    expect(read({ name: ' ', email: 'karen@firma.example' }).name).toBe('karen@firma.example')
    expect(read({}).name).toBe('s')
    expect(read({ name: 'x'.repeat(5000) }).name).toHaveLength(200)
  })

  it('are found inside one another, and behind what stands before them', () => {
    const nested = { ...nothingMapped, cvr: { path: ['org', 'ids'], prefix: 'urn:dk:cvr:' } }
    const found = (org: unknown) => readClaims({ sub: 's', org }, nested).cvrNumbers
    expect(found({ ids: [`urn:dk:cvr:${cvrs[0]}`, cvrs[1], `urn:dk:p:${cvrs[2]}`] })).toEqual([cvrs[0]])
    for (const org of [undefined, null, 'ids', [], { ids: null }, Object.create({ ids: cvrs[0] })])
      expect(found(org)).toEqual([])
  })

  it('say who it is by another claim than the subject, where one is named', () => {
    const professional = { ...nothingMapped, subject: claim('professional_id') }
    expect(readClaims({ sub: 's', professional_id: 'uuid-1' }, professional).subject).toBe('uuid-1')
    expect(readClaims({ sub: 's' }, professional).subject).toBeNull()
    expect(read({}).subject).toBe('s')
  })

  describe('of job functions with data limits', () => {
    const privileged: ClaimMapping = {
      ...nothingMapped,
      privileges: claim('privilege'),
      roleMap: { broker: { role: 'job_broker' }, chief: { role: 'manager', municipalityCode: '0151' } },
      municipalities: { [cvrs[0]]: '0165', [cvrs[1]]: '0151' },
      limits: { 'urn:area': ['employment'] },
    }
    const seats = (...privilege: unknown[]) => readClaims({ sub: 's', privilege }, privileged).seats
    const broker = { role: 'job_broker', municipalityCode: '0165' }

    it('give the role in the municipality whose CVR number the group names', () => {
      expect(seats({ cvr: cvrs[0], p: ['broker', 'other'] })).toEqual([broker])
      expect(
        seats(JSON.stringify({ cvr: cvrs[0], p: ['broker'], c: [{ 'urn:area': 'employment' }] })),
      ).toEqual([broker])
      expect(seats({ cvr: cvrs[0], p: ['broker'] }, { cvr: cvrs[1], p: ['chief'] })).toEqual([
        broker,
        { role: 'manager', municipalityCode: '0151' },
      ])
    })

    it.each([
      ['an authority that is not known', { cvr: cvrs[2], p: ['broker'] }],
      ['another municipality than the function is of', { cvr: cvrs[0], p: ['chief'] }],
      ['a limit that is not known', { cvr: cvrs[0], p: ['broker'], c: [{ 'urn:kle': '15.*' }] }],
      ['a value that is not', { cvr: cvrs[0], p: ['broker'], c: { 'urn:area': 'health' } }],
      ['no list of privileges', { cvr: cvrs[0], p: 'broker' }],
      ['no JSON', '{"cvr":'],
      ['the XML it was made of', Buffer.from('<bpp:PrivilegeList/>').toString('base64')],
    ])('give nothing for %s', (_what, group) => {
      expect(seats(group)).toEqual([])
    })
  })

  it('become each grant once', () => {
    const identity = read({ cvr: [cvrs[0], cvrs[0]], functions: ['chief', 'chief'] })
    expect(identity.cvrNumbers).toEqual([cvrs[0]])
    expect(claimedGrants(identity, null)).toEqual([
      { role: 'manager', municipalityCode: '0151', cvr: null, citizenId: null },
    ])
  })

  it('are read without a fault whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('cvr', 'p', 'functions', 'municipality', 'case', 'name', 'email'),
          fc.anything(),
        ),
        (claims) => {
          const identity = read(claims)
          expect(claimedGrants(identity, null).every((grant) => grant.citizenId === null)).toBe(true)
        },
      ),
    )
  })
})

describe('the page to return to', () => {
  it.each(['/', '/orders', '/orders?status=open&page=2', '/a/b#c'])(
    'is %s where it is one of the portal’s own',
    (path) => {
      expect(localPath(path)).toBe(path)
    },
  )

  it.each(['/..//evil.example', '/.//evil.example', '/a/../..//evil.example', '/%2e%2e//evil.example'])(
    'is the front page for %s, which would end at another site',
    (path) => {
      expect(localPath(path)).toBe('/')
    },
  )

  it('never leads to another site, whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '//',
      'evil.example',
      'http:',
      '%2f',
      '\t',
      '\n',
      '?',
      '#',
      'a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (wanted) => {
          const path = localPath(wanted)
          const led = new URL(path, 'https://portal.example/auth/callback')
          expect(led.origin).toBe('https://portal.example')
          expect(path).toMatch(/^\/(?![/\\])/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
