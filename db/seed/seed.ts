import type { IndexedCitizen } from '@virkelyst/shared/matching/goal-posting.layout'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { inArray } from 'drizzle-orm'
import { makeInstallationRepository } from '../src/accounts/installation.repository'
import { standNew } from '../src/hour-plans/hour-standing'
import { payloadDigest } from '../src/kernel/payload-digest'
import type { Session, Store } from '../src/kernel/store'
import { makeOrderIndex } from '../src/matching/order-index.repository'
import { makeRankingIndex } from '../src/matching/ranking-index.repository'
import { refreshOrderBall } from '../src/referrals/order-ball'
import { makeCitizens, type SeedCitizen } from './citizens'
import { makeCompanies } from './companies'
import { makeFollowUps } from './follow-ups'
import { makeHourPlans } from './hour-plans'
import { lastOrderNumber, makeOrders, settleBalls } from './job-orders'
import { makeCompanyIndex } from './order-lookup'
import { makePastPlacements } from './past-placements'
import { makeCitizenPeople, makePeople, makePlacedPeople, peopleRows, type SeedPerson } from './people'
import { makePlacements } from './placements'
import { network } from './proportions'
import { makeRandom } from './random'
import { makeReferrals, orderEvents, type SeedEvent } from './referrals'
import { makeSeedCatalogue, newId, type SeedContext, today } from './seed-context'
import { makeTracks } from './tracks'

export type SeedSize = { citizens: number; companies: number; orders: number; seed: number }
export type SeedProgress = (done: number, of: number, what: string) => void

const portion = 2000
/** Citizens kept in memory to draw referrals and sign-ins from; the rest goes by in portions. */
const mostHeld = 5000

/** Many rows in statements small enough for both engines' limit of parameters. */
const insertMany = async (session: Session, table: unknown, rows: readonly object[]): Promise<void> => {
  const first = rows[0]
  if (!first) return
  const each = Math.max(1, Math.floor(15_000 / Object.keys(first).length))
  for (let from = 0; from < rows.length; from += each) {
    await session.db.insert(table as never).values(rows.slice(from, from + each) as never)
  }
}

type HeldCitizen = { citizen: SeedCitizen; row: Record<string, unknown>; groupFrom: string }

const indexed = ({ citizen, groupFrom }: HeldCitizen): IndexedCitizen => ({
  ...citizen,
  objected: citizen.objectedAt !== null,
  waitingSince: groupFrom,
  targetGroups: [{ targetGroup: citizen.targetGroup, validFrom: groupFrom, validTo: null }],
})

const eventRows = (context: SeedContext, events: readonly SeedEvent[]) =>
  events.map((event) => {
    const id = newId(context)
    const salt = newId(context)
    return {
      event: {
        id,
        at: event.at,
        kind: event.kind,
        actorUserId: event.actor?.id ?? 'system',
        actorRole: event.actor?.role ?? 'administrator',
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        orderId: event.orderId,
        digest: payloadDigest(salt, event.payload),
      },
      payload: { eventId: id, salt, payload: event.payload },
    }
  })

/**
 * Fills an empty database with an invented municipality, marked as a demonstration for good. The same seed and
 * instant give the same people, companies and orders. Returns those one can sign in as.
 * @throws Error in words where the database holds anything already
 */
export const seedDemonstration = async (
  store: Store,
  now: Date,
  size: SeedSize,
  progress: SeedProgress = () => undefined,
): Promise<SeedPerson[]> => {
  const { tables } = store
  const [there] = await store.read.db.select({ cvr: tables.companies.cvr }).from(tables.companies).limit(1)
  if (there || !(await makeInstallationRepository(store).markAsDemonstration(now.toISOString())))
    throw new Error(
      'the database holds people or companies already; a demonstration is seeded into an empty one only',
    )

  const rankingIndex = makeRankingIndex(tables)
  const orderIndex = makeOrderIndex(tables)
  const context: SeedContext = {
    store,
    random: makeRandom(size.seed),
    now,
    ...(await makeSeedCatalogue(store)),
  }
  const { companies, rows } = makeCompanies(context, size.companies)
  const stream = makeCitizens(context, size.citizens, 1)
  const held: HeldCitizen[] = []
  // By hand: leaving a `for … of` early would end the stream for the portions that follow.
  for (let next = stream.next(); !next.done; next = stream.next()) {
    held.push(next.value)
    if (held.length === mostHeld) break
  }
  const citizens = held.map(({ citizen }) => citizen)
  const staff = makePeople(context, companies)
  const orders = makeOrders(context, size.orders, makeCompanyIndex(companies, staff), staff)
  const referrals = makeReferrals(context, orders, citizens, staff)
  settleBalls(orders, referrals.rows)
  for (const { citizen, row } of held) {
    if (!referrals.placed.has(citizen.id)) continue
    citizen.status = 'placed'
    row.status = 'placed'
  }
  // Only now, so that nobody signs in as a citizen who has left the lists.
  const waiting = makeCitizenPeople(context, citizens, referrals.standing)
  const tracks = makeTracks(context, citizens, staff)
  const placements = makePlacements(context, orders, referrals.rows as never, citizens, staff)
  // With chance of its own: who can be picked changes nothing of the municipality.
  const aside = { ...context, random: makeRandom(size.seed + 1) }
  const people = [...staff, ...waiting, ...makePlacedPeople(aside, citizens, placements.rows)]
  const hourPlans = makeHourPlans(context, placements.placed)
  const past = makePastPlacements(context, companies, citizens, staff, 1001 + placements.rows.length)
  const allPlacements = [...placements.rows, ...past].map((row) => ({ ...row, planFollowUps: false }))
  const followUps = makeFollowUps(context, allPlacements, people)

  await store.tx(async (session) => {
    const { db } = session
    await db.insert(tables.networks).values({ id: 'vestegnen', name: 'Vestegnen' })
    const codes = network.map(({ code }) => code)
    await db
      .update(tables.municipalities)
      .set({ networkId: 'vestegnen', settings: defaultSettings })
      .where(inArray(tables.municipalities.code, codes))
    const { users, grants } = peopleRows(context, people)
    await insertMany(session, tables.users, users)
    await insertMany(session, tables.grants, grants)
    await insertMany(session, tables.companies, rows.companies)
    await insertMany(session, tables.productionUnits, rows.units)
    const employers = new Map(
      people.filter(({ role }) => role === 'employer').map(({ email, id }) => [email, id]),
    )
    await insertMany(
      session,
      tables.companyContacts,
      rows.contacts.map((contact) => ({ ...contact, userId: employers.get(String(contact.email)) ?? null })),
    )
    progress(companies.length, companies.length, 'companies')
  })

  let stored = 0
  const storePortion = (portionOf: readonly HeldCitizen[]) =>
    store.tx(async (session) => {
      await insertMany(
        session,
        tables.citizens,
        portionOf.map(({ row }) => row),
      )
      await insertMany(
        session,
        tables.citizenGoals,
        portionOf.flatMap(({ citizen }) =>
          citizen.goals.map((goal) => ({
            citizenId: citizen.id,
            ...goal,
            chosen: false,
            catalogueVersion: context.catalogueVersion,
          })),
        ),
      )
      await insertMany(
        session,
        tables.citizenTargetGroups,
        portionOf.map(({ citizen, groupFrom }) => ({
          citizenId: citizen.id,
          targetGroup: citizen.targetGroup,
          validFrom: groupFrom,
          validTo: null,
        })),
      )
      await rankingIndex.addAll(session, portionOf.map(indexed), today(context))
      stored += portionOf.length
      progress(stored, size.citizens, 'citizens')
    })
  for (let from = 0; from < held.length; from += portion) await storePortion(held.slice(from, from + portion))
  for (let batch: HeldCitizen[] = []; ; ) {
    const { value, done } = stream.next()
    if (value) batch.push(value)
    if (batch.length === portion || (done && batch.length > 0)) {
      await storePortion(batch)
      batch = []
    }
    if (done) break
  }

  await store.tx(async (session) => {
    await insertMany(
      session,
      tables.jobOrders,
      orders.map(({ row }) => row),
    )
    await insertMany(
      session,
      tables.jobOrderContacts,
      orders.flatMap(({ id, form, status }) =>
        status === 'draft' ? [] : (form.contactIds ?? []).map((contactId) => ({ orderId: id, contactId })),
      ),
    )
    await session.db.insert(tables.counters).values({ name: 'job_order', value: lastOrderNumber(orders) })
    await insertMany(session, tables.referrals, referrals.rows)
    await insertMany(session, tables.placements, allPlacements)
    await insertMany(session, tables.placementSignatures, placements.signatures)
    await insertMany(session, tables.placementDecisions, placements.decisions)
    await insertMany(session, tables.hourRegistrations, hourPlans.registrations)
    await insertMany(session, tables.planMilestones, hourPlans.milestones)
    await insertMany(session, tables.hourPlanChanges, hourPlans.changes)
    await standNew(session, tables, allPlacements.length)
    await insertMany(session, tables.followUps, followUps.rows)
    await insertMany(session, tables.followUpAnswers, followUps.answers)
    await insertMany(session, tables.laterOutcomes, followUps.outcomes)
    await insertMany(session, tables.followUpPeople, followUps.people)
    await session.db.insert(tables.counters).values({ name: 'placement', value: 1000 + allPlacements.length })
    const referred = new Set(referrals.rows.map(({ orderId }) => String(orderId)))
    for (const orderId of referred) await refreshOrderBall(session, tables, orderId, now.toISOString())
    const events = eventRows(
      context,
      [...orderEvents(context, orders), ...referrals.events, ...tracks.events, ...placements.events].sort(
        (a, b) => a.at.localeCompare(b.at),
      ),
    )
    await insertMany(
      session,
      tables.events,
      events.map(({ event }) => event),
    )
    await insertMany(
      session,
      tables.eventPayloads,
      events.map(({ payload }) => payload),
    )
    await insertMany(session, tables.tracks, tracks.rows)
    await insertMany(session, tables.trackTicks, tracks.ticks)
    await insertMany(session, tables.trackPauses, tracks.pauses)
    for (const { id } of orders) await orderIndex.replaceForOrder(session, id)
    progress(orders.length, orders.length, 'orders')
  })
  return people
}
