import { damageOf } from '@virkelyst/db/backups/refill'
import { openStore } from '@virkelyst/db/kernel/open-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeAuditChain } from '@virkelyst/server/audit/audit-chain.service'
import { count, eq, isNull } from 'drizzle-orm'
import type { CrashWorld } from './crash-world'
import type { Write } from './writers'

export type Found = {
  /** Acknowledged and not there; there more than once; there with less than belongs to it. */
  lost: string[]
  doubled: string[]
  halves: string[]
  /** Not acknowledged, and there all the same. */
  storedUnanswered: number
  /** What the file or the chain over the audit says is wrong. */
  faults: string[]
  versions: Map<string, number>
}

const keyOf = (write: Write): string => {
  switch (write.kind) {
    case 'order':
      return `order ${write.id}`
    case 'referral':
      return `referral ${write.orderId} ${write.citizenId}`
    case 'week':
      return `week ${write.placementId} ${write.version}`
  }
}

const tally = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Every write that is stored, as often as it is, and those without what belongs to them. */
const storedWrites = async ({ read: { db }, tables }: Store, { employer }: CrashWorld) => {
  const { jobOrders, jobOrderContacts, referrals, hourRegistrations, events } = tables
  const orders = await db
    .select({ id: jobOrders.id })
    .from(jobOrders)
    .where(eq(jobOrders.ownerUserId, employer.userId))
  const numbers = await db.select({ number: jobOrders.number }).from(jobOrders)
  const contacts = new Set(
    (await db.select({ id: jobOrderContacts.orderId }).from(jobOrderContacts)).map(({ id }) => id),
  )
  const pairs = await db
    .select({ id: referrals.id, orderId: referrals.orderId, citizenId: referrals.citizenId })
    .from(referrals)
  const weeks = await db
    .select({ placementId: hourRegistrations.placementId, version: hourRegistrations.version })
    .from(hourRegistrations)
  const told = tally(
    (await db.select({ kind: events.kind, subjectId: events.subjectId }).from(events)).map(
      ({ kind, subjectId }) => `${kind} ${subjectId}`,
    ),
  )
  const keys = [
    ...orders.map(({ id }) => keyOf({ kind: 'order', id })),
    ...pairs.map(({ orderId, citizenId }) => keyOf({ kind: 'referral', orderId, citizenId })),
    ...weeks.map(({ placementId, version }) => keyOf({ kind: 'week', placementId, version })),
  ]
  const halves = [
    ...orders
      .filter(({ id }) => told.get(`order_submitted ${id}`) !== 1)
      .map(({ id }) => `event of order ${id}`),
    ...orders.filter(({ id }) => !contacts.has(id)).map(({ id }) => `contact of order ${id}`),
    ...pairs
      .filter(({ id }) => told.get(`referral_proposed ${id}`) !== 1)
      .map(({ id }) => `event of referral ${id}`),
    ...[...tally(weeks.map(({ placementId }) => placementId))]
      .filter(([id, times]) => told.get(`hours_registered ${id}`) !== times)
      .map(([id]) => `events of the weeks of ${id}`),
    ...[...tally(numbers.map(({ number }) => String(number)))]
      .filter(([, times]) => times > 1)
      .map(([number]) => `number ${number} given twice`),
  ]
  const versions = new Map<string, number>()
  for (const { placementId, version } of weeks)
    versions.set(placementId, Math.max(version, versions.get(placementId) ?? 0))
  return { keys: tally(keys), halves, versions }
}

/** Events without contents or without their row in the audit. */
const halfEvents = async ({ read: { db }, tables }: Store): Promise<string[]> => {
  const { events, eventPayloads, audit } = tables
  const [bare] = await db
    .select({ n: count() })
    .from(events)
    .leftJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
    .where(isNull(eventPayloads.eventId))
  const [unaudited] = await db
    .select({ n: count() })
    .from(events)
    .leftJoin(audit, eq(audit.eventId, events.id))
    .where(isNull(audit.id))
  const found = { 'events without contents': bare?.n ?? 0, 'events without audit': unaudited?.n ?? 0 }
  return Object.entries(found)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => `${n} ${what}`)
}

/** Looks into the database beside the server that was started on it again. */
export const check = async (
  address: string,
  world: CrashWorld,
  { acknowledged, unanswered }: { acknowledged: readonly Write[]; unanswered: readonly Write[] },
): Promise<Found> => {
  const store = await openStore(address)
  try {
    const { keys, halves, versions } = await storedWrites(store, world)
    const { firstBreak, outside } = await makeAuditChain({ store }).verify()
    return {
      lost: acknowledged.map(keyOf).filter((key) => !keys.has(key)),
      doubled: [...keys].filter(([, times]) => times > 1).map(([key]) => key),
      halves: [...halves, ...(await halfEvents(store))],
      storedUnanswered: unanswered.map(keyOf).filter((key) => keys.has(key)).length,
      faults: [
        ...(await damageOf(store.read, store.engine)),
        ...(firstBreak === null ? [] : [`audit link ${firstBreak.no}: ${firstBreak.reason}`]),
        ...(outside.rows === 0 ? [] : [`${outside.rows} audit rows outside the chain`]),
      ],
      versions,
    }
  } finally {
    await store.close()
  }
}
