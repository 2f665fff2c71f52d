import type { PlacementFilter } from '@virkelyst/shared/placements/placement.schema'
import {
  openPlacementStatuses,
  type PlacementStatus,
  runningStatuses,
} from '@virkelyst/shared/placements/placement.transitions'
import { and, asc, count, desc, eq, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { PlacementRow } from './placement-state'

const viewStatuses: Record<PlacementFilter['view'], readonly PlacementStatus[] | null> = {
  open: openPlacementStatuses,
  ours: openPlacementStatuses,
  running: [...runningStatuses, 'ended'],
  ended: ['refused', 'closed', 'withdrawn'],
  all: null,
}

/** A placement with the names a list says beside it; each null where it has none. */
export type ListedPlacement = {
  placement: PlacementRow
  companyName: string
  unitName: string | null
  citizenName: string | null
  municipalityName: string | null
  orderNumber: number | null
}

/** Placements with what a list says beside them. */
export const makePlacementLists = (store: Store) => {
  const { db } = store.read
  const { placements, companies, productionUnits, citizens, municipalities, jobOrders } = store.tables

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

  /** `today`: an ISO date. */
  const narrowed = (filter: PlacementFilter, today: string): (SQL | undefined)[] => {
    const statuses = filter.status ? [filter.status] : viewStatuses[filter.view]
    return [
      statuses === null ? undefined : inArray(placements.status, [...statuses]),
      filter.kind ? eq(placements.kind, filter.kind) : undefined,
      filter.orderId ? eq(placements.orderId, filter.orderId) : undefined,
      filter.citizenId ? eq(placements.citizenId, filter.citizenId) : undefined,
      filter.deviating ? lte(placements.deviatesFrom, today) : undefined,
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

    /** The municipality's placements: by deadline while they are open, else latest change first. */
    ofMunicipality: (municipalityCode: string, filter: PlacementFilter, today: string) =>
      pageOf(
        and(
          eq(placements.municipalityCode, municipalityCode),
          filter.view === 'ours' ? eq(placements.holder, 'municipality') : undefined,
          filter.cvr ? eq(placements.cvr, filter.cvr) : undefined,
          ...narrowed(filter, today),
        ),
        filter,
      ),

    ofCompanies: (cvrNumbers: readonly string[], filter: PlacementFilter, today: string) =>
      pageOf(
        and(
          inArray(placements.cvr, [...cvrNumbers]),
          filter.view === 'ours' ? inArray(placements.holder, ['employer', 'representative']) : undefined,
          ...narrowed(filter, today),
        ),
        filter,
      ),

    /** Of the companies: what has begun and has no outcome yet, earliest first. */
    begunOf: (cvrNumbers: readonly string[], limit = 300): Promise<ListedPlacement[]> =>
      listing()
        .where(
          and(
            inArray(placements.cvr, [...cvrNumbers]),
            inArray(placements.status, ['active', 'extended', 'ended']),
          ),
        )
        .orderBy(asc(placements.startDate), asc(placements.id))
        .limit(limit),

    ofCitizen: (citizenId: string, limit = 100) =>
      listing()
        .where(eq(placements.citizenId, citizenId))
        .orderBy(desc(placements.startDate), desc(placements.id))
        .limit(limit),

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
}
export type PlacementLists = ReturnType<typeof makePlacementLists>
