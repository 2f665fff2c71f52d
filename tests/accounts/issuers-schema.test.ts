import { readIssuers } from '@virkelyst/server/accounts/issuers.schema'
import { readConfig } from '@virkelyst/server/kernel/config'
import { describe, expect, it } from 'vitest'

const entry = {
  key: 'staff',
  issuer: 'https://login.example',
  label: { da: 'Kommunen', en: 'The municipality' },
  clientId: 'portal',
  secret: 'OIDC_SECRET_STAFF',
  assurance: { acr: ['Substantial'] },
}
const roleMap = { broker: { role: 'job_broker' } }
const sentencesOf = (...entries: unknown[]) => {
  const read = readIssuers(JSON.stringify(entries))
  return 'sentences' in read ? read.sentences : []
}
const sentenceOf = (more: object) => sentencesOf({ ...entry, ...more }).join(' ')

describe('the description of issuers', () => {
  it('takes claims by name, inside one another, and with what stands before their values', () => {
    const claims = {
      cvr: { claim: ['organisation', 'id'], prefix: 'urn:dk:cvr:' },
      pNumber: 'nemlogin.p_number',
      roles: ['access', 'functions'],
    }
    const read = readIssuers(JSON.stringify([{ ...entry, claims, roleMap, municipalityCode: '0165' }]))
    expect(read).toMatchObject({
      issuers: [
        {
          claims: {
            cvr: { path: ['organisation', 'id'], prefix: 'urn:dk:cvr:' },
            pNumber: { path: ['nemlogin.p_number'], prefix: '' },
            roles: { path: ['access', 'functions'], prefix: '' },
            caseReference: null,
          },
          companyAccess: 'invitation',
        },
      ],
    })
  })

  it.each([
    [{ key: 'Staff!' }, '[0].key is not understood: it must be a short name'],
    [{ issuer: 'http://login.example' }, '[0].issuer is not understood: it must be the https address'],
    [{ secret: 'hunter2' }, '[0].secret is not understood: it must be the name of the setting'],
    [{ scope: 'profile' }, '[0].scope is not understood: it must be scopes with spaces between, openid'],
    [{ assurance: undefined }, '[0].assurance is not understood: it must be {"acr"'],
    [{ assurance: {} }, '[0].assurance is not understood: it must be {"acr"'],
    [{ claims: { cvr: 7 } }, '[0].claims.cvr is not understood: it must be a claim’s name'],
    [{ claims: { cvrr: 'cvr' } }, '[0].claims.cvrr is not known; it may be misspelt.'],
    [{ roleMap: { x: { role: 'citizen' } } }, 'is not understood: it must be roles of municipal staff'],
    [{ municipalities: { 12345678: '0165' } }, 'is not understood: it must be codes by CVR number'],
    [{ formTargets: ['https://login.example/x'] }, 'is not understood: it must be'],
    [{ claims: { roles: 'f' } }, 'staff: roleMap is missing'],
    [{ claims: { roles: 'f' }, roleMap }, 'staff: nothing says of which municipality a role is'],
    [{ claims: { privileges: 'p' }, roleMap }, 'staff: municipalities is missing'],
    [{ claims: { caseReference: 'c' } }, 'staff: claims.municipality is missing'],
  ])('says in words what is wrong with %j', (more, words) => {
    expect(sentenceOf(more)).toContain(words)
  })

  it('knows each issuer and each way in once', () => {
    expect(sentencesOf(entry, entry)).toEqual([
      'two issuers have the key staff.',
      'two issuers have the issuer https://login.example.',
    ])
    expect(sentencesOf()).toEqual(['it must be a list of one issuer or more.'])
    expect(readIssuers('{')).toEqual({ sentences: ['it is not JSON.'] })
  })

  it('names secrets that are missing and those nobody asks for, and never repeats one', () => {
    const OIDC_ISSUERS = JSON.stringify([entry])
    const started = (environment: Record<string, string>) => () => readConfig(environment, '/srv')
    expect(started({ OIDC_ISSUERS })).toThrow('OIDC_SECRET_STAFF is missing: the issuer staff asks for it.')
    const more = { OIDC_ISSUERS, OIDC_SECRET_STAFF: 'hunter2', OIDC_SECRET_STAF: 'hunter2' }
    expect(started(more)).toThrow('OIDC_SECRET_STAF is asked for by no issuer; it may be misspelt.')
    expect(started(more)).not.toThrow('hunter2')
    expect(started({ OIDC_CLAIM_CVR: 'cvr' })).toThrow('issuers are described by OIDC_ISSUERS')
  })
})
