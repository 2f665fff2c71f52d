import { makeCompanies } from '@virkelyst/server/companies/companies.service'
import { makeJobOrders } from '@virkelyst/server/job-orders/job-orders.service'
import { makeMatching } from '@virkelyst/server/matching/matching.service'
import { makeMunicipalities } from '@virkelyst/server/municipalities/municipalities.service'
import { makeReferrals } from '@virkelyst/server/referrals/referrals.service'
import type { CitizenInput } from '@virkelyst/shared/citizens/citizen.schema'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { asc, eq } from 'drizzle-orm'
import { aCitizenInput, anActor, makeCitizenWorld } from './citizens'
import { insertCompany } from './companies'
import { aForm, orderId } from './job-orders'
import { makeTestPlacementChecks } from './placement-rules'
import type { TestEngine } from './stores'

/** Citizens, orders, referrals and the matching between them, entered as staff would enter them. */
export const makeMatchingWorld = async (engine: TestEngine) => {
  const world = await makeCitizenWorld(engine)
  await insertCompany(world.store)
  const { parts, citizens, titles, store } = world
  const municipalities = makeMunicipalities(parts)
  const companies = makeCompanies({ ...parts, municipalities })
  const jobOrders = makeJobOrders({
    ...parts,
    municipalities,
    companies,
    placementChecks: makeTestPlacementChecks({ ...parts, companies }),
    occupations: titles,
  })
  const matching = makeMatching({ ...parts, citizens, occupations: titles })
  const referrals = makeReferrals(parts)
  const broker = anActor('job_broker')
  const { jobOrders: orders, rankingRuns, audit } = store.tables
  let made = 0
  return {
    ...world,
    broker,
    matching,
    referrals,
    jobOrders,
    /** A citizen of Albertslund; the id. */
    citizen: async (input: Partial<CitizenInput> = {}): Promise<string> => {
      made++
      const { id } = await citizens.create(
        broker,
        aCitizenInput({ caseReference: `sag-${made}`, name: `Borger ${made}`, ...input }),
      )
      return id
    },
    /** A submitted order; the id. */
    order: async (kind: JobOrderKind = 'ordinary', more: Record<string, unknown> = {}): Promise<string> => {
      made++
      await jobOrders.submit(broker, { id: orderId(made), version: 0, form: aForm(kind, more) })
      return orderId(made)
    },
    setOrder: (id: string, values: Partial<typeof orders.$inferInsert>) =>
      store.tx(async ({ db }) => {
        await db.update(orders).set(values).where(eq(orders.id, id))
      }),
    rank: (id: string, more: Partial<Parameters<typeof matching.rank>[1]> = {}) =>
      matching.rank(broker, { orderId: id, limit: 50, targetGroups: [], goals: [], ...more }),
    runs: () => store.read.db.select().from(rankingRuns).orderBy(asc(rankingRuns.id)),
    audited: async (procedure: string) =>
      (await store.read.db.select().from(audit).where(eq(audit.procedure, procedure))).sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
  }
}
export type MatchingWorld = Awaited<ReturnType<typeof makeMatchingWorld>>
