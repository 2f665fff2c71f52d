import type { WorkListFilter, WorkListSummary } from '@virkelyst/shared/job-orders/job-order.schema'
import { closedStatuses, liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { and, asc, desc, eq, inArray, like, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { startsWith } from '../kernel/columns'
import type { Store } from '../kernel/store'
import { type JobOrderViews, makeJobOrderViews } from './job-order-views.repository'
import { type MunicipalityScope, visibleOrders } from './visible-orders'

/** What consultants and brokers work through. */
export const makeWorkListRepository = (store: Store, views: JobOrderViews = makeJobOrderViews(store)) => {
  const { tables } = store
  const { jobOrders, companies, referrals } = tables
  const { db } = store.read

  const ofStatus = (status: WorkListFilter['status']): SQL => {
    if (status === 'live') return inArray(jobOrders.status, [...liveStatuses])
    if (status === 'closed') return inArray(jobOrders.status, [...closedStatuses])
    return eq(jobOrders.status, status)
  }

  /** Every word stands in the order's own text or its company's name; a number is an order's number or begins a CVR number. */
  const matches = (q: string): SQL | undefined => {
    const words = searchText(q).split(' ').filter(Boolean)
    const text = and(
      ...words.map((word) =>
        or(like(jobOrders.searchText, `%${word}%`), like(companies.searchName, `%${word}%`)),
      ),
    )
    const digits = q.replace(/\s/g, '')
    if (!/^\d{1,8}$/.test(digits)) return text
    return or(text, eq(jobOrders.number, Number(digits)), startsWith(jobOrders.cvr, digits))
  }

  const overdueAt = (now: string) => and(lt(jobOrders.ballUntil, now), ne(jobOrders.ball, 'nobody'))
  const ownLive = (municipalityCode: string) =>
    and(eq(jobOrders.municipalityCode, municipalityCode), inArray(jobOrders.status, [...liveStatuses]))

  const sorted: Record<WorkListFilter['sort'], SQL[]> = {
    due: [sql`case when ${jobOrders.ballUntil} is null then 1 else 0 end`, asc(jobOrders.ballUntil)],
    newest: [desc(jobOrders.submittedAt)],
    company: [asc(companies.sortName)],
  }

  return {
    /** Orders the municipality may see; deadlines are the own municipality's affair, so those filters keep to its orders. */
    page(scope: MunicipalityScope, userId: string, filter: WorkListFilter, now: string) {
      const { status, kind, cvr, mine, overdue, waitingFor, q } = filter
      const drafts = and(eq(jobOrders.status, 'draft'), eq(jobOrders.ownerUserId, userId))
      const where = and(
        status === 'draft' ? drafts : and(visibleOrders(tables, scope), ofStatus(status)),
        kind ? eq(jobOrders.kind, kind) : undefined,
        cvr ? eq(jobOrders.cvr, cvr) : undefined,
        mine && status !== 'draft' ? eq(jobOrders.responsibleUserId, userId) : undefined,
        overdue || waitingFor ? ownLive(scope.municipalityCode) : undefined,
        overdue ? overdueAt(now) : undefined,
        waitingFor ? eq(jobOrders.ball, waitingFor) : undefined,
        q === '' ? undefined : matches(q),
      )
      return views.pageOf(where, sorted[filter.sort], filter)
    },

    /** Counts over the municipality's own live orders and its citizens' referrals. */
    async summary(municipalityCode: string, now: string): Promise<WorkListSummary> {
      const counted = (condition: SQL | undefined) =>
        sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number)
      const [[orders], [people]] = await Promise.all([
        db
          .select({
            toAnswer: counted(eq(jobOrders.ball, 'municipality')),
            overdue: counted(overdueAt(now)),
            waitingForCitizen: counted(eq(jobOrders.ball, 'citizen')),
            waitingForEmployer: counted(eq(jobOrders.ball, 'employer')),
          })
          .from(jobOrders)
          .where(ownLive(municipalityCode)),
        db
          .select({
            readyToConfirm: counted(eq(referrals.status, 'accepted')),
            interests: counted(and(eq(referrals.status, 'suggested'), eq(referrals.source, 'interest'))),
          })
          .from(referrals)
          .where(
            and(
              eq(referrals.municipalityCode, municipalityCode),
              inArray(referrals.status, ['accepted', 'suggested']),
            ),
          ),
      ])
      return { ...orders!, ...people! }
    },
  }
}
export type WorkListRepository = ReturnType<typeof makeWorkListRepository>
