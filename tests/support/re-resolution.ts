import type { Session, Store } from '@virkelyst/db/kernel/store'
import { makeOrderIndex } from '@virkelyst/db/matching/order-index.repository'
import { makeRankingIndex } from '@virkelyst/db/matching/ranking-index.repository'
import { makeCatalogueDesk } from '@virkelyst/server/occupations/catalogue-desk.service'
import { makeOccupations } from '@virkelyst/server/occupations/occupations.service'
import { makeReResolution } from '@virkelyst/server/occupations/re-resolution.service'
import { goalWords } from '@virkelyst/shared/matching/goal-posting.layout'
import { orderWords } from '@virkelyst/shared/matching/order-posting.layout'
import type { AddTitle } from '@virkelyst/shared/occupations/catalogue.schema'
import { occupationNo } from '@virkelyst/shared/occupations/occupation.codes'
import { asc, eq } from 'drizzle-orm'
import { anActor } from './citizens'
import { makeTestClock, testDeps } from './deps'
import { aCitizen, rankingDay } from './ranking-world'
import { storeCitizens } from './stored-population'
import { openTestStore, type TestEngine } from './stores'

export const administrator = anActor('administrator')
/** A word that no catalogue holds. */
export const unheardOf = 'Plyfsensvend'
export const orderIdOf = (number: number) => `40000000-0000-7000-8000-${String(number).padStart(12, '0')}`
export const citizenIdOf = (no: number) => aCitizen(no).id

const small = {
  '9333.01': ['lagermedarbejder', 'lagermand'],
  '4321.01': ['lagerassistent', 'lagerbogholder'],
  '5120.01': ['kok', 'køkkenassistent'],
  '5141.01': ['frisør', 'herrefrisør'],
} as const

/** Four occupations instead of all: a catalogue that is built anew in a moment. */
const storeSmallCatalogue = (store: Store, loadedAt: string) =>
  store.tx(async ({ db }) => {
    const { catalogueVersions, occupationGroups, occupations, occupationTitles } = store.tables
    await db.insert(catalogueVersions).values({ version: 'small', source: 'built_in', loadedAt, titles: 8 })
    let id = 0
    for (const [code, titles] of Object.entries(small)) {
      const groupCode = code.slice(0, 4)
      const labels = { labelDa: titles[0], labelEn: titles[0] }
      await db.insert(occupationGroups).values({ code: groupCode, ...labels })
      await db.insert(occupations).values({ code, no: occupationNo(code), groupCode, ...labels })
      for (const [at, title] of titles.entries())
        await db.insert(occupationTitles).values({
          id: ++id,
          occupationCode: code,
          title,
          kind: at === 0 ? 'preferred' : 'synonym',
          firstChoice: true,
          source: 'built_in',
        })
    }
  })

type Goal = { title: string; chosen?: string }

/** Goals and orders resolved by a small catalogue, the catalogue in an administrator's hands, and what follows it. */
export const makeReResolutionWorld = async (engine: TestEngine) => {
  const store = await openTestStore(engine)
  const clock = makeTestClock()
  await storeSmallCatalogue(store, clock.now().toISOString())
  clock.advance(1)
  const deps = testDeps(store, clock)
  const occupations = await makeOccupations(deps)
  const desk = makeCatalogueDesk({ ...deps, occupations })
  const { tables } = store

  const citizens = async (goalsOf: readonly (readonly Goal[])[]) => {
    const titles = await occupations.current()
    const people = goalsOf.map((goals, at) =>
      aCitizen(at + 1, {
        goals: goals.map(({ title, chosen }, index) => ({
          goal: (['A', 'B', 'C'] as const)[index]!,
          position: 1,
          title,
          occupations: titles.resolve(title, chosen)!.occupations,
        })),
      }),
    )
    await storeCitizens(store, people, rankingDay)
    await store.tx(async ({ db }) => {
      const { citizenGoals } = tables
      for (const [at, goals] of goalsOf.entries())
        for (const { title, chosen } of goals)
          if (chosen) {
            const { id } = people[at]!
            const mine = (await db.select().from(citizenGoals).where(eq(citizenGoals.citizenId, id))).find(
              (goal) => goal.title === title,
            )!
            await db.delete(citizenGoals).where(eq(citizenGoals.citizenId, id))
            await db.insert(citizenGoals).values({ ...mine, chosen: true })
          }
    })
  }

  type Order = Partial<typeof tables.jobOrders.$inferInsert> & { title: string; chosen?: string }
  const order = async (number: number, { title, chosen, ...more }: Order) => {
    const now = clock.now().toISOString()
    const found = (await occupations.current()).resolve(title, chosen)!
    await store.tx(async (session) => {
      await session.db.insert(tables.jobOrders).values({
        id: orderIdOf(number),
        number,
        kind: 'ordinary',
        status: 'open',
        form: { kind: 'ordinary', title, occupationCode: chosen },
        cvr: '12345674',
        municipalityCode: '0165',
        title,
        searchText: ` ${title.toLowerCase()}`,
        occupations: found.occupations,
        catalogueVersion: found.catalogueVersion,
        postalCode: '2620',
        hoursMin: 20,
        hoursMax: 30,
        ownerUserId: 'somebody',
        submittedAt: now,
        ball: 'municipality',
        createdAt: now,
        updatedAt: now,
        ...more,
      })
      await makeOrderIndex(tables).replaceForOrder(session, orderIdOf(number))
    })
  }

  /** Records of both indexes, in an order that does not depend on when they were written. */
  const index = async (session: Session = store.read): Promise<string[]> => {
    const found: string[] = []
    for (const [name, words] of [
      ['goalPostings', goalWords],
      ['orderPostings', orderWords],
    ] as const)
      for (const { block, data } of await session.db.select().from(tables[name])) {
        const held = new Int32Array(Uint8Array.from(data).buffer)
        for (let at = 0; at < held.length; at += words)
          found.push(`${name} ${Math.floor(block / 10_000)}: ${held.subarray(at, at + words).join()}`)
      }
    return found.sort()
  }

  const add = async (title: string, occupationCode: string, more: Partial<AddTitle> = {}) => {
    const seen = (await occupations.current())
      .standing()(title)
      .map((held) => held.occupation.code)
    await desk.addTitle(administrator, {
      occupationCode,
      title,
      kind: 'colloquial',
      firstChoice: true,
      seen,
      ...more,
    })
    clock.advance(0.5 / 60)
  }
  const takeAllBack = async () => {
    const { rows } = await desk.changes(administrator, { page: 1, pageSize: 25, all: false })
    for (const { id } of rows) await desk.takeBack(administrator, { id })
    clock.advance(0.5 / 60)
  }

  return {
    store,
    clock,
    deps,
    occupations,
    desk,
    citizens,
    order,
    index,
    /** The index as it would be written for what is stored, from nothing. */
    indexFromScratch: async (): Promise<string[]> => {
      let fresh: string[] = []
      const undo = new Error('only looked')
      await store
        .tx(async (session) => {
          const { db } = session
          const { goalPostings, goalPostingPlaces, orderPostings, orderPostingPlaces } = tables
          for (const table of [goalPostings, goalPostingPlaces, orderPostings, orderPostingPlaces])
            await db.delete(table)
          for (const { id } of await db.select().from(tables.citizens))
            await makeRankingIndex(tables).replaceFor(session, id, rankingDay)
          for (const { id } of await db.select().from(tables.jobOrders))
            await makeOrderIndex(tables).replaceForOrder(session, id)
          fresh = await index(session)
          throw undo
        })
        .catch((error: unknown) => {
          if (error !== undo && (error as Error).cause !== undo) throw error
        })
      return fresh
    },

    /** Small portions, so that a handful of people makes many. */
    reResolution: (through: Store = store, more: Partial<Parameters<typeof makeReResolution>[0]> = {}) =>
      makeReResolution(
        { ...deps, store: through, occupations, wake: () => undefined, ...more },
        { citizens: 3, orders: 3, written: 2 },
      ),
    /** As an administrator does, with the half minute of quiet that follows. */
    add,
    takeAllBack,
    goals: async () =>
      (
        await store.read.db
          .select()
          .from(tables.citizenGoals)
          .orderBy(asc(tables.citizenGoals.citizenId), asc(tables.citizenGoals.goal))
      ).map(({ citizenId, title, occupations: found, chosen, catalogueVersion }) => ({
        no: Number(citizenId.slice(-6)),
        title,
        code: found[0]?.code ?? null,
        chosen,
        catalogueVersion,
      })),
    orders: async () =>
      (await store.read.db.select().from(tables.jobOrders).orderBy(asc(tables.jobOrders.id))).map(
        ({ number, occupations: found, updatedAt, version }) => ({
          number,
          code: found[0]?.code ?? null,
          updatedAt,
          version,
        }),
      ),
    runs: () => store.read.db.select().from(tables.resolutionRuns).orderBy(asc(tables.resolutionRuns.id)),
    /** Events of the kind since the instant: what happened is never taken away. */
    eventsSince: async (since: string, kind: string) =>
      (await store.read.db.select().from(tables.events)).filter(
        (event) => event.kind === kind && event.at >= since,
      ),
    async clear() {
      await store.tx(async ({ db }) => {
        for (const table of [
          tables.resolutionTitles,
          tables.resolutionRuns,
          tables.goalPostings,
          tables.goalPostingPlaces,
          tables.orderPostings,
          tables.orderPostingPlaces,
          tables.jobOrders,
          tables.citizenGoals,
          tables.citizenTargetGroups,
          tables.citizens,
          tables.titleChanges,
        ])
          await db.delete(table)
        await db.delete(tables.catalogueVersions).where(eq(tables.catalogueVersions.source, 'local'))
      })
      await occupations.refresh()
    },
    close: () => store.close(),
  }
}
export type ReResolutionWorld = Awaited<ReturnType<typeof makeReResolutionWorld>>
