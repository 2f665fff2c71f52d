import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeRankingIndex } from '@virkelyst/db/matching/ranking-index.repository'
import { seed } from '@virkelyst/server/cli/seed'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { startTestServer } from '../support/http'
import { aarhus, albertslund, ballerup } from '../support/people'
import type { Territory } from './attackers'
import type { Procedures } from './call-shots'
import { makeCanaryJudge, plantCanaries } from './canaries'
import { findProtected } from './protected-rows'
import { knownValues } from './values'

const size = { citizens: 160, companies: 50, orders: 90, seed: 7 }

/**
 * A part of the citizens and a fourth of the orders belong to two other municipalities: one of the network, one outside.
 * Only citizens whom nothing ties to the first move, with all that is theirs, as the portal itself would have it.
 */
const spread = async (store: Store, today: string) => {
  const { tables } = store
  const { citizens, jobOrders, referrals, placements, tracks } = tables
  const elsewhere = (index: number) => (index % 2 === 0 ? aarhus : ballerup)
  await store.tx(async (session) => {
    const { db } = session
    const untied = await db
      .select({ id: citizens.id })
      .from(citizens)
      .leftJoin(referrals, eq(referrals.citizenId, citizens.id))
      .leftJoin(placements, eq(placements.citizenId, citizens.id))
      .where(and(isNull(referrals.id), isNull(placements.id)))
      .orderBy(asc(citizens.no))
    for (const [index, { id }] of untied.entries()) {
      if (index % 2 === 0) continue
      const municipalityCode = elsewhere((index - 1) / 2)
      await db.update(citizens).set({ municipalityCode }).where(eq(citizens.id, id))
      await db.update(tracks).set({ municipalityCode }).where(eq(tracks.citizenId, id))
      await makeRankingIndex(tables).replaceFor(session, id, today)
    }
    const orders = await db.select({ id: jobOrders.id }).from(jobOrders).orderBy(asc(jobOrders.number))
    for (const [index, { id }] of orders.entries())
      if (index % 4 === 0)
        await db
          .update(jobOrders)
          .set({ municipalityCode: elsewhere(index / 4) })
          .where(eq(jobOrders.id, id))
  })
}

const chooseTerritory = async (store: Store): Promise<Territory> => {
  const { jobOrders, citizens, grants } = store.tables
  const { db } = store.read
  const orders = await db
    .select({ cvr: jobOrders.cvr })
    .from(jobOrders)
    .where(eq(jobOrders.municipalityCode, albertslund))
  const people = await db
    .select({ id: citizens.id })
    .from(citizens)
    .leftJoin(grants, eq(grants.citizenId, citizens.id))
    .where(and(eq(citizens.municipalityCode, albertslund), isNull(grants.id)))
    .orderBy(asc(citizens.no))
  return {
    cvrs: [...new Set(orders.map(({ cvr }) => cvr))].slice(0, 2),
    citizenIds: people.slice(0, 2).map(({ id }) => id),
  }
}

/** The whole portal on a free port with an invented municipality in it, canaries planted, foreign rows known. */
export const openAttackWorld = async () => {
  // A shell and one file are all that requests for pages need.
  const clientFolder = mkdtempSync(join(tmpdir(), 'virkelyst-attack-'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  const server = await startTestServer({
    clientFolder,
    async fill(store, clock) {
      await seed(store, clock, size)
      await spread(store, danishDate(clock.now()))
      await plantCanaries(store)
    },
  })
  const { store, running } = server
  // From here on only attackers change anything.
  await running.portal.scheduler.stop()
  const territory = await chooseTerritory(store)
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(clientFolder, { recursive: true, force: true })
    },
    territory,
    procedures: running.portal.router._def.procedures as unknown as Procedures,
    known: await knownValues(store, territory),
    forbidden: await findProtected(store, territory),
    judge: makeCanaryJudge(store),
    /** Everybody may ask without end: what is bounded in number is another test's matter. */
    forgetCounts: () =>
      store.tx(async ({ db }) => {
        await db.delete(store.tables.rateLimits)
      }),
  }
}
export type AttackWorld = Awaited<ReturnType<typeof openAttackWorld>>
