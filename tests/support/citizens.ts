import { makeAudit } from '@virkelyst/server/audit/audit.service'
import { makeCitizens } from '@virkelyst/server/citizens/citizens.service'
import { makeGeography } from '@virkelyst/server/geography/geography.service'
import { makeImports } from '@virkelyst/server/imports/imports.service'
import { makeIndustries } from '@virkelyst/server/industries/industries.service'
import type { Deps } from '@virkelyst/server/kernel/deps'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import type { Actor, Role } from '@virkelyst/shared/accounts/roles'
import { type CitizenInput, citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { asc, eq } from 'drizzle-orm'
import { makeTestClock, makeTestIds, type TestClock } from './deps'
import { albertslund, insertMunicipalities } from './people'
import { openTestStore, type TestEngine } from './stores'

/** An unemployed warehouse worker in Albertslund, as staff would enter one. */
export const aCitizenInput = (input: Partial<CitizenInput> = {}): CitizenInput => ({
  caseReference: '2026-00123',
  name: 'Åse Mølgaard',
  email: 'aase@virkelyst.example',
  phone: '20 30 40 50',
  postalCode: '2620',
  birthDate: '1985-04-12',
  sex: 'female',
  status: 'active',
  hoursMin: 20,
  hoursMax: 37,
  radiusKm: 25,
  availableFrom: '2026-11-01',
  waitingSince: '2026-02-01',
  cv: citizenCv.parse({ skills: ['Truck'], languages: [{ code: 'da', level: 'expert' }] }),
  goals: [
    { goal: 'A', title: 'Lagermedarbejder' },
    { goal: 'B', title: 'Chauffør' },
  ],
  targetGroups: [{ targetGroup: 1, validFrom: '2026-02-01', validTo: null }],
  consent: false,
  ...input,
})

/** Somebody in a role, without an account: services ask the actor alone. */
export const anActor = (role: Role, scope: Partial<Actor> = {}): Actor => ({
  userId: `${role}-1`,
  name: 'Somebody',
  role,
  cvrNumbers: [],
  municipalityCode: role === 'employer' ? null : albertslund,
  citizenId: null,
  ...scope,
})

/** The services around citizens on a store of their own with the built-in lists. */
export const makeCitizenWorld = async (engine: TestEngine) => {
  const store = await openTestStore(engine, { reference: true })
  const clock: TestClock = makeTestClock()
  const deps: Deps & { clock: TestClock } = { store, clock, ids: makeTestIds() }
  await insertMunicipalities(store)
  const [geography, industries, titles] = await Promise.all([
    makeGeography(deps),
    makeIndustries(deps),
    makeOccupations(deps),
  ])
  const parts = { ...deps, geography, industries, titles, audit: makeAudit(deps) }
  const { tables, read } = store
  return {
    ...parts,
    parts,
    tables,
    citizens: makeCitizens(parts),
    imports: makeImports(parts),
    /** Everything an import could leave behind, for comparing before and after. */
    contents: async () => ({
      citizens: await read.db.select().from(tables.citizens).orderBy(asc(tables.citizens.no)),
      goals: await read.db
        .select()
        .from(tables.citizenGoals)
        .orderBy(
          asc(tables.citizenGoals.citizenId),
          asc(tables.citizenGoals.goal),
          asc(tables.citizenGoals.position),
        ),
      groups: await read.db
        .select()
        .from(tables.citizenTargetGroups)
        .orderBy(asc(tables.citizenTargetGroups.citizenId), asc(tables.citizenTargetGroups.validFrom)),
      postings: (await read.db.select().from(tables.goalPostingPlaces)).length,
      companies: await read.db.select().from(tables.companies).orderBy(asc(tables.companies.cvr)),
      units: await read.db.select().from(tables.productionUnits).orderBy(asc(tables.productionUnits.pNumber)),
      events: (await read.db.select().from(tables.events)).length,
    }),
    /** Back to nobody: cheaper than a new store with all its lists. */
    clear: () =>
      store.tx(async ({ db }) => {
        for (const table of [
          tables.citizenGoals,
          tables.citizenTargetGroups,
          tables.citizens,
          tables.goalPostings,
          tables.goalPostingPlaces,
          tables.proposalLoads,
          tables.referrals,
          tables.productionUnits,
          tables.companies,
        ])
          await db.delete(table)
      }),
    /** A referral as a row, so that a test begins where it wants to. */
    aReferral: async (
      citizenId: string,
      status: 'suggested' | 'proposed' | 'accepted' | 'presented',
      source: 'ranking' | 'interest' = 'ranking',
    ) => {
      const at = '2026-11-20T09:00:00.000Z'
      const id = deps.ids.next()
      await store.tx(async ({ db }) => {
        await db.insert(tables.referrals).values({
          id,
          orderId: deps.ids.next(),
          citizenId,
          municipalityCode: '0165',
          status,
          source,
          createdAt: at,
          updatedAt: at,
        })
      })
      return id
    },
    /** What was remembered of a subject, in order. */
    eventsOf: (id: string) =>
      read.db
        .select({ kind: tables.events.kind, payload: tables.eventPayloads.payload })
        .from(tables.events)
        .innerJoin(tables.eventPayloads, eq(tables.eventPayloads.eventId, tables.events.id))
        .where(eq(tables.events.subjectId, id))
        .orderBy(asc(tables.events.id)),
    auditRows: () => read.db.select().from(tables.audit).orderBy(asc(tables.audit.id)),
    close: () => store.close(),
  }
}
export type CitizenWorld = Awaited<ReturnType<typeof makeCitizenWorld>>
