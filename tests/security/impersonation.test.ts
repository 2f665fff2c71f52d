import { readConfig } from '@virkelyst/server/kernel/config'
import { type ProcedureName, policy } from '@virkelyst/shared/accounts/policy'
import { gte, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeBrowser, startTestServer, type TestServer } from '../support/http'
import { albertslund } from '../support/people'

const names = Object.keys(policy) as ProcedureName[]

/** Where an input names a person: as the one something is done to, never as the one who does it. */
const namedPeople: Partial<Record<ProcedureName, readonly string[]>> = {
  'accounts.grant': ['userId'],
  'accounts.endSessionsOf': ['userId'],
  'jobOrders.takeResponsibility': ['userId'],
}
const actingWords =
  /^(actor|act_?as|as|as_?user|on_?behalf.*|behalf|impersonat.*|run_?as|sudo|become|session.*|acting.*|caller|user_?ids?|user)$/i

const keysIn = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(keysIn)]
}

describe('acting as somebody else', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('has no field in any procedure’s input', () => {
    const { procedures } = server.running.portal.router._def
    const inputsOf = (name: ProcedureName) =>
      (procedures as unknown as Record<string, { _def: { inputs: z.ZodType[] } }>)[name]!._def.inputs
    const found = names.flatMap((name) => {
      const keys = inputsOf(name).flatMap((input) =>
        keysIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
      )
      const acting = [...new Set(keys.filter((key) => actingWords.test(key)))]
      return acting.length === 0 ? [] : [[name, acting] as const]
    })
    expect(Object.fromEntries(found)).toEqual(namedPeople)
    expect(names.length).toBeGreaterThan(100)
  })

  it('has no procedure and no setting of such a name', () => {
    expect(names.filter((name) => /imperson|behalf|becom|sudo|actas/i.test(name))).toEqual([])
    const wanted = {
      IMPERSONATE: 'anna',
      ACT_AS: 'anna',
      SUDO: '1',
      SUPPORT_LOGIN: 'true',
      DEBUG_USER: 'anna',
    }
    expect(readConfig(wanted, '/srv')).toEqual(readConfig({}, '/srv'))
  })

  it('is not had by anything a request may say: every line of the audit names the one who is signed in', async () => {
    const own = await server.people.aUser({ subject: 'own' })
    const other = await server.people.aUser({ subject: 'other' })
    for (const { userId } of [own, other])
      await server.people.grant(userId, { role: 'administrator', municipalityCode: albertslund })
    const browser = makeBrowser(server.url)
    await browser.signInAs('own')
    const since = server.clock.now().toISOString()
    const claimed = {
      userId: other.userId,
      actor: { userId: other.userId, role: 'administrator', municipalityCode: albertslund },
      actAs: other.userId,
      onBehalfOf: other.userId,
      impersonate: other.userId,
      sessionHash: other.token,
      role: 'manager',
    }
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${other.token}`,
      'x-user-id': other.userId,
      'x-impersonate-user': other.userId,
      'x-forwarded-user': 'other',
      'x-remote-user': 'other',
      'remote-user': 'other',
    }
    for (const name of names.filter((each) => each !== 'accounts.endSessionsOf')) {
      const response = await browser.send(`/trpc/${name}?as=${other.userId}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(claimed),
      })
      expect([name, response.status >= 500]).toEqual([name, false])
    }
    expect((await browser.call('accounts.me')).data).toMatchObject({ user: { id: own.userId } })
    const { audit, events } = server.store.tables
    const seen = [
      ...(await server.store.read.db
        .select({ by: audit.actorUserId })
        .from(audit)
        .where(gte(audit.at, since))),
      ...(await server.store.read.db
        .select({ by: events.actorUserId })
        .from(events)
        .where(gte(events.at, since))),
    ].map(({ by }) => by)
    expect(seen).toContain(own.userId)
    expect(seen).not.toContain(other.userId)
    expect(
      await server.store.read.db
        .select()
        .from(audit)
        .where(inArray(audit.actorUserId, [other.userId])),
    ).toEqual([])
  })
})
