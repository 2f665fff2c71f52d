import type { HistoryLine } from '@virkelyst/shared/audit/audit.schema'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { PlacementFilter } from '@virkelyst/shared/placements/placement.schema'
import {
  openPlacementStatuses,
  type PlacementStatus,
  runningStatuses,
} from '@virkelyst/shared/placements/placement.transitions'
import { and, asc, count, desc, eq, inArray, lt, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import { visibleOrders } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'

export type PlacementSource = {
  orderId: string
  cvr: string
  pNumber: string | null
  municipalityCode: string
  form: JobOrderForm
}

const viewStatuses: Record<PlacementFilter['view'], readonly PlacementStatus[] | null> = {
  open: openPlacementStatuses,
  ours: openPlacementStatuses,
  running: [...runningStatuses, 'ended'],
  ended: ['refused', 'closed', 'withdrawn'],
  all: null,
}

export const makePlacementReads = (store: Store) => {
  const { db } = store.read
  const {
    placements,
    placementSignatures,
    placementDecisions,
    representativeLinks,
    companies,
    companyContacts,
    productionUnits,
    citizens,
    municipalities,
    jobOrders,
    jobOrderContacts,
    referrals,
    users,
    events,
    eventPayloads,
  } = store.tables

  const listing = () =>
    db
      .select({
        placement: placements,
        companyName: companies.name,
        unitName: productionUnits.name,
        citizenName: citizens.name,
        municipalityName: municipalities.name,
        orderNumber: jobOrders.number,
      })
      .from(placements)
      .innerJoin(companies, eq(companies.cvr, placements.cvr))
      .leftJoin(productionUnits, eq(productionUnits.pNumber, placements.pNumber))
      .leftJoin(citizens, eq(citizens.id, placements.citizenId))
      .leftJoin(municipalities, eq(municipalities.code, placements.municipalityCode))
      .leftJoin(jobOrders, eq(jobOrders.id, placements.orderId))

  const narrowed = (filter: PlacementFilter): (SQL | undefined)[] => {
    const statuses = filter.status ? [filter.status] : viewStatuses[filter.view]
    return [
      statuses === null ? undefined : inArray(placements.status, [...statuses]),
      filter.kind ? eq(placements.kind, filter.kind) : undefined,
      filter.orderId ? eq(placements.orderId, filter.orderId) : undefined,
      filter.citizenId ? eq(placements.citizenId, filter.citizenId) : undefined,
    ]
  }
  const pageOf = async (where: SQL | undefined, { page, pageSize, view }: PlacementFilter) => {
    const order =
      view === 'open' || view === 'ours'
        ? // What has no deadline comes last on either engine.
          [asc(sql`coalesce(${placements.dueAt}, '9999-12-31T23:59:59.999Z')`), asc(placements.id)]
        : [desc(placements.updatedAt), desc(placements.id)]
    const ids = await db
      .select({ id: placements.id })
      .from(placements)
      .where(where)
      .orderBy(...order)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    const [counted] = await db.select({ n: count() }).from(placements).where(where)
    if (ids.length === 0) return { rows: [], total: counted?.n ?? 0 }
    const rows = await listing().where(
      inArray(
        placements.id,
        ids.map(({ id }) => id),
      ),
    )
    const byId = new Map(rows.map((row) => [row.placement.id, row]))
    return { rows: ids.flatMap(({ id }) => byId.get(id) ?? []), total: counted?.n ?? 0 }
  }

  return {
    async byId(id: string) {
      const [found] = await listing().where(eq(placements.id, id))
      return found ?? null
    },

    /** Signatures, decisions with the names of who made them, and the latest link. */
    async partsOf(id: string) {
      const signatures = await db
        .select()
        .from(placementSignatures)
        .where(eq(placementSignatures.placementId, id))
        .orderBy(asc(placementSignatures.at))
      const decisions = await db
        .select({ decision: placementDecisions, by: users.name })
        .from(placementDecisions)
        .leftJoin(users, eq(users.id, placementDecisions.by))
        .where(eq(placementDecisions.placementId, id))
        .orderBy(desc(placementDecisions.at))
      const [link] = await db
        .select()
        .from(representativeLinks)
        .where(eq(representativeLinks.placementId, id))
        .orderBy(desc(representativeLinks.createdAt), desc(representativeLinks.id))
        .limit(1)
      return { signatures, decisions, link: link ?? null }
    },

    /** What happened to the placement, latest first; payloads that were erased are empty. */
    historyOf: async (
      id: string,
      limit = 200,
    ): Promise<(Pick<HistoryLine, 'at' | 'details'> & { by: string | null })[]> =>
      (
        await db
          .select({ at: events.at, details: eventPayloads.payload, by: users.name })
          .from(events)
          .leftJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
          .leftJoin(users, eq(users.id, events.actorUserId))
          .where(and(eq(events.subjectType, 'placement'), eq(events.subjectId, id)))
          .orderBy(desc(events.at), desc(events.id))
          .limit(limit)
      ).map((line) => ({ ...line, details: line.details ?? {} })),

    /** The municipality's placements: by deadline while they are open, else latest change first. */
    ofMunicipality: (municipalityCode: string, filter: PlacementFilter) =>
      pageOf(
        and(
          eq(placements.municipalityCode, municipalityCode),
          filter.view === 'ours' ? eq(placements.holder, 'municipality') : undefined,
          filter.cvr ? eq(placements.cvr, filter.cvr) : undefined,
          ...narrowed(filter),
        ),
        filter,
      ),

    ofCompanies: (cvrNumbers: readonly string[], filter: PlacementFilter) =>
      pageOf(
        and(
          inArray(placements.cvr, [...cvrNumbers]),
          filter.view === 'ours' ? inArray(placements.holder, ['employer', 'representative']) : undefined,
          ...narrowed(filter),
        ),
        filter,
      ),

    ofCitizen: (citizenId: string, limit = 100) =>
      listing()
        .where(eq(placements.citizenId, citizenId))
        .orderBy(desc(placements.startDate), desc(placements.id))
        .limit(limit),

    /** Whether the user is a contact of the company by that address or named on the placement's order. */
    async isNamedContact(
      userId: string,
      { orderId, cvr, email }: { orderId: string | null; cvr: string; email: string | null },
    ) {
      const mine = await db
        .select({ id: companyContacts.id, email: companyContacts.email })
        .from(companyContacts)
        .where(
          and(
            eq(companyContacts.userId, userId),
            eq(companyContacts.cvr, cvr),
            eq(companyContacts.active, true),
          ),
        )
      if (mine.length === 0) return false
      if (email !== null && mine.some((one) => one.email.toLowerCase() === email.toLowerCase())) return true
      if (orderId === null) return false
      const [named] = await db
        .select({ contactId: jobOrderContacts.contactId })
        .from(jobOrderContacts)
        .where(
          and(
            eq(jobOrderContacts.orderId, orderId),
            inArray(
              jobOrderContacts.contactId,
              mine.map(({ id }) => id),
            ),
          ),
        )
      return named !== undefined
    },

    /** The order a placement begins from, as staff of the municipality see it; null where they do not. */
    async orderForStaff(orderId: string, municipalityCode: string): Promise<PlacementSource | null> {
      const [home] = await db
        .select({ networkId: municipalities.networkId })
        .from(municipalities)
        .where(eq(municipalities.code, municipalityCode))
      const reader = { municipalityCode, networkId: home?.networkId ?? null }
      const [found] = await sourceOf(and(eq(jobOrders.id, orderId), visibleOrders(store.tables, reader)))
      return found ?? null
    },
    async orderForCompany(orderId: string, cvrNumbers: readonly string[]): Promise<PlacementSource | null> {
      const [found] = await sourceOf(and(eq(jobOrders.id, orderId), inArray(jobOrders.cvr, [...cvrNumbers])))
      return found ?? null
    },
    async firstContactOf(orderId: string) {
      const [found] = await db
        .select({ name: companyContacts.name, email: companyContacts.email, phone: companyContacts.phone })
        .from(jobOrderContacts)
        .innerJoin(companyContacts, eq(companyContacts.id, jobOrderContacts.contactId))
        .where(eq(jobOrderContacts.orderId, orderId))
        .orderBy(asc(companyContacts.name))
        .limit(1)
      return found ?? null
    },
    /** A referral to the order whose person the company has seen. */
    async referralFor(referralId: string, orderId: string) {
      const [found] = await db
        .select({
          citizenId: referrals.citizenId,
          municipalityCode: referrals.municipalityCode,
          status: referrals.status,
          verdict: referrals.verdict,
        })
        .from(referrals)
        .where(and(eq(referrals.id, referralId), eq(referrals.orderId, orderId)))
      return found ?? null
    },
    async municipalityOfCitizen(citizenId: string): Promise<string | null> {
      const [found] = await db
        .select({ municipalityCode: citizens.municipalityCode })
        .from(citizens)
        .where(eq(citizens.id, citizenId))
      return found?.municipalityCode ?? null
    },
    async unitOf(pNumber: string, cvr: string) {
      const [found] = await db
        .select({
          name: productionUnits.name,
          address: productionUnits.address,
          postalCode: productionUnits.postalCode,
        })
        .from(productionUnits)
        .where(and(eq(productionUnits.pNumber, pNumber), eq(productionUnits.cvr, cvr)))
      return found ?? null
    },

    /** The placement a link is for; null for a token nobody was given. */
    async linkByHash(tokenHash: string) {
      const [found] = await db
        .select()
        .from(representativeLinks)
        .where(eq(representativeLinks.tokenHash, tokenHash))
      return found ?? null
    },

    /** Accepted placements whose first day has come, oldest first. */
    toStart: (today: string, limit = 200): Promise<{ id: string }[]> =>
      db
        .select({ id: placements.id })
        .from(placements)
        .where(and(eq(placements.status, 'employer_accepted'), lte(placements.startDate, today)))
        .orderBy(asc(placements.startDate))
        .limit(limit),

    /** Placements under way whose last day has passed, oldest first. */
    toEnd: (today: string, limit = 200): Promise<{ id: string }[]> =>
      db
        .select({ id: placements.id })
        .from(placements)
        .where(and(inArray(placements.status, ['active', 'extended']), lt(placements.endDate, today)))
        .orderBy(asc(placements.endDate))
        .limit(limit),
  }

  function sourceOf(where: SQL | undefined): Promise<PlacementSource[]> {
    return db
      .select({
        orderId: jobOrders.id,
        cvr: jobOrders.cvr,
        pNumber: jobOrders.pNumber,
        municipalityCode: jobOrders.municipalityCode,
        form: jobOrders.form,
      })
      .from(jobOrders)
      .where(and(where, notInArray(jobOrders.status, ['draft', 'withdrawn'])))
  }
}
export type PlacementReads = ReturnType<typeof makePlacementReads>
export type ListedPlacement = NonNullable<Awaited<ReturnType<PlacementReads['byId']>>>
