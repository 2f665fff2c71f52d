import { ConfigError, readConfig } from '@virkelyst/server/kernel/config'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIssuer } from '../support/issuer'

const good = 'k3Vn8rQ2xW7pT5mZ'
const served = {
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://job.albertslund.example',
  TRUST_PROXY: '1',
  ...anIssuer,
}
const sentencesOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment, '/srv/virkelyst')
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences
    throw error
  }
}

describe('secrets where people from outside come', () => {
  it('may be random and long enough', () => {
    expect(sentencesOf(served)).toEqual([])
    expect(
      sentencesOf({
        ...served,
        DATABASE_URL: `postgres://virkelyst:${good}@db.example/virkelyst?sslmode=verify-full`,
        SMTP_URL: `smtps://post:${good}@mail.example`,
        MAIL_FROM: 'noreply@albertslund.example',
      }),
    ).toEqual([])
  })

  it.each([
    ['OIDC_SECRET_TEST', 'secret', 'anybody would try first'],
    ['OIDC_SECRET_TEST', 'ChangeMe123!', 'anybody would try first'],
    ['OIDC_SECRET_TEST', 'hemmelig', 'anybody would try first'],
    ['OIDC_SECRET_TEST', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'anybody would try first'],
    ['OIDC_SECRET_TEST', 'k3Vn8rQ2xW7', 'shorter than 16'],
    ['OIDC_SECRET_TEST', 'portal', 'the same as the client’s id'],
    [
      'DATABASE_URL',
      'postgres://virkelyst:postgres@db.example/virkelyst?sslmode=verify-full',
      'anybody would try first',
    ],
    [
      'DATABASE_URL',
      'postgres://virkelyst:k3Vn8rQ2@db.example/virkelyst?sslmode=verify-full',
      'shorter than 12',
    ],
    ['SMTP_URL', 'smtps://post:password@mail.example', 'anybody would try first'],
    ['SMTP_URL', 'smtps://post:k3Vn%21@mail.example', 'shorter than 8'],
  ])('are refused as %s %j, in words', (name, value, why) => {
    const sentences = sentencesOf({
      ...served,
      MAIL_FROM: name === 'SMTP_URL' ? 'a@b.example' : '',
      [name]: value,
    })
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(new RegExp(`^${name} will not do: .*${why}`))
  })

  it('are missing in words', () => {
    expect(sentencesOf({ ...served, OIDC_SECRET_TEST: '' })).toEqual([
      'OIDC_SECRET_TEST is missing: the issuer test asks for it.',
    ])
  })

  it('are not asked about on one’s own machine', () => {
    expect(sentencesOf({ DATABASE_URL: 'postgres://postgres:postgres@127.0.0.1/virkelyst' })).toEqual([])
  })

  it('are never repeated, whatever they are', () => {
    const secret = fc
      .stringMatching(/^[A-Za-z0-9]{5,15}$/)
      .filter(
        (text) =>
          !/^(the|that|would|first|must|database|shorter|characters|password|random|like|address|server)$/i.test(
            text,
          ),
      )
    fc.assert(
      fc.property(secret, (value) => {
        const told = [
          ...sentencesOf({ ...served, OIDC_SECRET_TEST: value }),
          ...sentencesOf({ ...served, DATABASE_URL: `postgres://u:${value}@db.example:99999/x` }),
          ...sentencesOf({
            ...served,
            MAIL_FROM: 'a@b.example',
            SMTP_URL: `smtps://u:${value}@mail.example/x`,
          }),
        ].join('\n')
        expect(told).not.toContain(`${value} `)
        expect(told).not.toContain(`:${value}@`)
      }),
    )
  })
})
