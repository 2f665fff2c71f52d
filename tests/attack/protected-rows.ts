import { createHash } from 'node:crypto'
import type { Store } from '@virkelyst/db/kernel/store'
import { and, eq, gt, inArray, ne, notInArray, or } from 'drizzle-orm'
import { aarhus, albertslund } from '../support/people'
import type { Territory } from './attackers'

/**
 * Rows that no attacker has any right to change: orders of a municipality outside the network and whoever is referred to
 * nothing else, citizens of other municipalities, other people's accounts.
 */
export const findProtected = async (store: Store, { cvrs }: Territory) => {
  const { citizens, jobOrders, referrals, placements, grants, users } = store.tables
  const { db } = store.read
  const orders = await db
    .select({ id: jobOrders.id })
    .from(jobOrders)
    .where(and(eq(jobOrders.municipalityCode, aarhus), notInArray(jobOrders.cvr, [...cvrs])))
  const orderIds = orders.map(({ id }) => id)
  const foreign = await db
    .select({ id: citizens.id })
    .from(citizens)
    .where(ne(citizens.municipalityCode, albertslund))
  const touched = new Set(
    [
      ...(await db
        .select({ id: referrals.citizenId })
        .from(referrals)
        .where(notInArray(referrals.orderId, orderIds))),
      ...(await db.select({ id: placements.citizenId }).from(placements)),
    ].map(({ id }) => id),
  )
  const citizenIds = foreign.map(({ id }) => id).filter((id) => !touched.has(id))
  const userIds = (await db.select({ id: users.id }).from(users)).map(({ id }) => id)
  const grantIds = (
    await db.select({ id: grants.id }).from(grants).where(ne(grants.municipalityCode, albertslund))
  ).map(({ id }) => id)
  return { orderIds, citizenIds, userIds, grantIds }
}
export type Protected = Awaited<ReturnType<typeof findProtected>>

/** One digest a table over the protected rows as they are now. */
export const digestsOf = async (store: Store, { orderIds, citizenIds, userIds, grantIds }: Protected) => {
  const {
    citizens,
    citizenGoals,
    citizenTargetGroups,
    jobOrders,
    referrals,
    users,
    grants,
    tracks,
    linkCodes,
  } = store.tables
  const { db } = store.read
  const tables: Record<string, Promise<unknown[]>> = {
    jobOrders: db.select().from(jobOrders).where(inArray(jobOrders.id, orderIds)),
    citizens: db.select().from(citizens).where(inArray(citizens.id, citizenIds)),
    citizenGoals: db.select().from(citizenGoals).where(inArray(citizenGoals.citizenId, citizenIds)),
    targetGroups: db
      .select()
      .from(citizenTargetGroups)
      .where(inArray(citizenTargetGroups.citizenId, citizenIds)),
    referrals: db
      .select()
      .from(referrals)
      .where(or(inArray(referrals.orderId, orderIds), inArray(referrals.citizenId, citizenIds))),
    tracks: db.select().from(tracks).where(inArray(tracks.citizenId, citizenIds)),
    linkCodes: db.select().from(linkCodes).where(inArray(linkCodes.citizenId, citizenIds)),
    users: db.select().from(users).where(inArray(users.id, userIds)),
    grants: db.select().from(grants).where(inArray(grants.id, grantIds)),
  }
  const digests: Record<string, string> = {}
  for (const [name, rows] of Object.entries(tables)) {
    const lines = (await rows).map((row) => JSON.stringify(row)).sort()
    digests[name] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return digests
}

/** Writes on protected rows that the audit holds after the row of that id. */
export const protectedWrites = async (store: Store, { orderIds, citizenIds }: Protected, after: string) => {
  const { audit } = store.tables
  const mine = new Set([...orderIds, ...citizenIds])
  const rows = await store.read.db
    .select()
    .from(audit)
    .where(and(gt(audit.id, after), eq(audit.action, 'write')))
  return rows.filter(
    ({ subjectIds, actorUserId }) => actorUserId !== 'system' && subjectIds.some((id) => mine.has(id)),
  )
}
