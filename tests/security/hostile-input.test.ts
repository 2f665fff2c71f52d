import { TRPCError } from '@trpc/server'
import type { Store } from '@virkelyst/db/kernel/store'
import { seed } from '@virkelyst/server/cli/seed'
import { type Context, createCallerFactory } from '@virkelyst/server/kernel/trpc'
import { makePortal } from '@virkelyst/server/wiring'
import { type ProcedureName, policy } from '@virkelyst/shared/accounts/policy'
import type { PolicyLine } from '@virkelyst/shared/accounts/policy-line'
import type { Actor, Role } from '@virkelyst/shared/accounts/roles'
import { count } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { makeTestClock, makeTestIds } from '../support/deps'
import { inputFor, type Known } from '../support/hostile-input'
import { sessionHashOf } from '../support/people'
import { testUrl } from '../support/portal'
import { openTestStore, testEngines } from '../support/stores'

/** Requests at each procedure; a long run sets more. */
const runs = Number(process.env.HOSTILE_RUNS ?? 24)
const neverForCompanies = [
  'targetGroup',
  'targetGroups',
  'birthDate',
  'sex',
  'caseReference',
  'internalComment',
]

const knownOf = async (store: Store): Promise<Known> => {
  const { citizens, companies, companyContacts, jobOrders, productionUnits, referrals, users, grants } =
    store.tables
  const { db } = store.read
  const ids = async (table: typeof citizens | typeof jobOrders | typeof referrals) =>
    (
      await db
        .select({ id: table.id })
        .from(table as typeof citizens)
        .limit(40)
    ).map(({ id }) => id)
  const [citizenIds, orderIds, referralIds] = await Promise.all([
    ids(citizens),
    ids(jobOrders),
    ids(referrals),
  ])
  const units = await db.select().from(productionUnits).limit(20)
  const contacts = await db.select().from(companyContacts).limit(20)
  const people = await db.select().from(users)
  const given = await db.select().from(grants)
  const firms = await db.select().from(companies).limit(20)
  return {
    id: [...orderIds, ...referralIds, ...citizenIds],
    orderId: orderIds,
    citizenId: citizenIds,
    citizenIds: citizenIds.slice(0, 4),
    userId: people.map(({ id }) => id),
    grantId: given.map(({ id }) => id),
    contactIds: contacts.map(({ id }) => id),
    cvr: firms.map(({ cvr }) => cvr),
    pNumber: units.map(({ pNumber }) => pNumber),
    postalCode: ['2620', '2750', '9999', '0000'],
    municipalityCode: ['0165', '0151', '0999'],
    version: [0, 1, 2],
  }
}

const rolesOf = ({ who }: PolicyLine, all: readonly Role[]): readonly (Role | null)[] =>
  typeof who === 'string' ? [...all, null] : (Object.keys(who) as Role[])

describe.each(testEngines)('generated input at every procedure on %s', (engine) => {
  let store: Store
  let portal: Awaited<ReturnType<typeof makePortal>>
  let known: Known
  const actors = new Map<Role, Actor>()
  const faults: unknown[] = []

  beforeAll(async () => {
    store = await openTestStore(engine, { reference: true })
    const clock = makeTestClock()
    const people = await seed(store, clock, { citizens: 120, companies: 40, orders: 70, seed: 5 })
    const deps = { store, clock, ids: makeTestIds() }
    const logError = (error: unknown) => void faults.push(error)
    portal = await makePortal({
      ...deps,
      config: { session: { idleMinutes: 30, hours: 8, atOnce: 5 }, mail: null },
      publicUrl: testUrl,
      logError,
    })
    known = await knownOf(store)
    for (const { id, name, role, cvr, municipalityCode, citizenId } of people) {
      const cvrNumbers = cvr ? [cvr] : []
      const municipality = role === 'employer' ? null : (municipalityCode ?? null)
      actors.set(role, {
        userId: id,
        name,
        role,
        cvrNumbers,
        municipalityCode: municipality,
        citizenId: citizenId ?? null,
      })
    }
  })
  afterAll(() => store.close())
  beforeEach(() => {
    faults.length = 0
  })

  const contextOf = (actor: Actor | null): Context => ({
    actor,
    userId: actor?.userId ?? null,
    sessionHash: actor ? sessionHashOf(actor.userId) : null,
    address: null,
    // Everybody asks without end here.
    limit: async () => undefined,
    recordDenial: portal.audit.denial,
    logError: (error) => void faults.push(error),
  })

  /** Rows of everything a procedure may write, but for the audit, which remembers refusals too. */
  const stored = async () => {
    const {
      events,
      jobOrders,
      referrals,
      citizens,
      citizenGoals,
      companies,
      companyContacts,
      grants,
      invitations,
    } = store.tables
    const tables = [
      events,
      jobOrders,
      referrals,
      citizens,
      citizenGoals,
      companies,
      companyContacts,
      grants,
      invitations,
    ]
    const counts = await Promise.all(
      tables.map((table) => store.read.db.select({ rows: count() }).from(table as typeof events)),
    )
    return counts.map(([row]) => row?.rows)
  }

  it.each(Object.entries(policy as Record<ProcedureName, PolicyLine>))('%s', async (name, line) => {
    const [feature = '', method = ''] = name.split('.')
    const definition = (
      portal.router._def.procedures as unknown as Record<string, { _def: { inputs: z.ZodType[] } }>
    )[name]
    const input = inputFor(definition?._def.inputs[0], known)
    const role = fc.constantFrom(...rolesOf(line, [...actors.keys()]))
    await fc.assert(
      fc.asyncProperty(input, role, async (given, as) => {
        const actor = as === null ? null : (actors.get(as) ?? null)
        const caller = createCallerFactory(portal.router)(contextOf(actor)) as unknown as Record<
          string,
          Record<string, (value: unknown) => Promise<unknown>>
        >
        const before = await stored()
        try {
          const answer = await caller[feature]?.[method]?.(given)
          if (as === 'employer') {
            const text = JSON.stringify(answer) ?? ''
            for (const key of neverForCompanies) expect(text).not.toContain(`"${key}":`)
          }
        } catch (error) {
          if (!(error instanceof TRPCError)) throw error
          expect(error.code, `${name}: ${error.cause?.stack ?? error.stack}`).not.toBe(
            'INTERNAL_SERVER_ERROR',
          )
          expect(await stored()).toEqual(before)
        }
      }),
      { numRuns: engine === 'sqlite' ? runs : Math.ceil(runs / 4), seed: 2026 },
    )
    expect(faults).toEqual([])
  })
})
