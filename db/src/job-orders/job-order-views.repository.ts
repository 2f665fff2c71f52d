import type { EmployerOrderFilter, OrderProgress } from '@virkelyst/shared/job-orders/job-order.schema'
import { closedStatuses, liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { and, count, desc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Store } from '../kernel/store'

const noProgress: OrderProgress = {
  proposed: 0,
  accepted: 0,
  presented: 0,
  toAnswer: 0,
  interview: 0,
  hired: 0,
}

/** Orders as they are read: with the names of what they refer to, and how far they have come. */
export const makeJobOrderViews = (store: Store) => {
  const { jobOrders, jobOrderContacts, companies, companyContacts, productionUnits } = store.tables
  const { municipalities, users, referrals } = store.tables
  const { db } = store.read
  const responsible = alias(users, 'responsible')
  const recorder = alias(users, 'recorder')
  // Lists leave the long columns where they are.
  const { form, occupations, searchText, ...columns } = getTableColumns(jobOrders)

  const joined = <T extends Record<string, typeof form | typeof occupations>>(more: T) =>
    db
      .select({
        order: { ...columns, ...more },
        companyName: companies.name,
        supportStatus: companies.supportStatus,
        unitName: productionUnits.name,
        municipalityName: municipalities.name,
        responsible: { name: responsible.name, email: responsible.email, phone: responsible.phone },
        recordedByName: recorder.name,
      })
      .from(jobOrders)
      .leftJoin(companies, eq(companies.cvr, jobOrders.cvr))
      .leftJoin(productionUnits, eq(productionUnits.pNumber, jobOrders.pNumber))
      .leftJoin(municipalities, eq(municipalities.code, jobOrders.municipalityCode))
      .leftJoin(responsible, eq(responsible.id, jobOrders.responsibleUserId))
      .leftJoin(recorder, eq(recorder.id, jobOrders.recordedBy))
  const heads = () => joined({})
  const whole = () => joined({ form, occupations })

  const counted = (condition: SQL) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number)

  /** Steps taken so far by order, whatever became of each candidate after. */
  const progressOf = async (ids: string[]): Promise<(id: string) => OrderProgress> => {
    if (ids.length === 0) return () => noProgress
    const rows = await db
      .select({
        id: referrals.orderId,
        proposed: counted(sql`${referrals.proposedAt} is not null`),
        accepted: counted(sql`${referrals.answeredAt} is not null and ${referrals.declineReason} is null`),
        presented: counted(sql`${referrals.presentedAt} is not null`),
        toAnswer: counted(sql`${referrals.status} = 'presented' and ${referrals.verdict} = 'none'`),
        interview: counted(sql`${referrals.interviewAt} is not null or ${referrals.verdict} = 'interview'`),
        hired: counted(sql`${referrals.verdict} = 'hired'`),
      })
      .from(referrals)
      .where(inArray(referrals.orderId, ids))
      .groupBy(referrals.orderId)
    const found = new Map(rows.map(({ id, ...progress }) => [id, progress]))
    return (id) => found.get(id) ?? noProgress
  }

  /** A page of heads with their progress, and how many there are in all. */
  const pageOf = async (
    where: SQL | undefined,
    order: SQL[],
    { page, pageSize }: { page: number; pageSize: number },
  ) => {
    const [rows, [total]] = await Promise.all([
      heads()
        .where(where)
        .orderBy(...order, desc(jobOrders.id))
        .limit(pageSize)
        .offset((page - 1) * pageSize),
      db
        .select({ n: count() })
        .from(jobOrders)
        .leftJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(where),
    ])
    const progress = await progressOf(rows.map((row) => row.order.id))
    return {
      rows: rows.map((row) => ({ ...row, progress: progress(row.order.id) })),
      total: total?.n ?? 0,
    }
  }

  const inView = (view: EmployerOrderFilter['view'], ownerUserId: string): SQL | undefined => {
    const drafts = and(eq(jobOrders.status, 'draft'), eq(jobOrders.ownerUserId, ownerUserId))
    const current = inArray(jobOrders.status, [...liveStatuses, 'paused'])
    const closed = inArray(jobOrders.status, [...closedStatuses])
    if (view === 'drafts') return drafts
    if (view === 'current') return current
    return view === 'closed' ? closed : or(current, closed, drafts)
  }

  return {
    pageOf,

    /** One order with everything a page shows, but its history. */
    async find(id: string) {
      const [[head], contacts, progress] = await Promise.all([
        whole().where(eq(jobOrders.id, id)),
        db
          .select({
            id: companyContacts.id,
            name: companyContacts.name,
            email: companyContacts.email,
            phone: companyContacts.phone,
            userId: companyContacts.userId,
          })
          .from(jobOrderContacts)
          .innerJoin(companyContacts, eq(companyContacts.id, jobOrderContacts.contactId))
          .where(and(eq(jobOrderContacts.orderId, id), eq(companyContacts.active, true)))
          .orderBy(companyContacts.createdAt, companyContacts.id),
        progressOf([id]),
      ])
      return head ? { ...head, contacts, progress: progress(id) } : null
    },

    /** Orders of the companies, those touched last first; drafts only of the one who asks. */
    forCompanies: (cvrs: string[], ownerUserId: string, filter: EmployerOrderFilter) =>
      pageOf(
        and(inArray(jobOrders.cvr, cvrs), inView(filter.view, ownerUserId)),
        [desc(jobOrders.updatedAt)],
        filter,
      ),
  }
}
export type JobOrderViews = ReturnType<typeof makeJobOrderViews>
export type JobOrderHead = Awaited<ReturnType<JobOrderViews['pageOf']>>['rows'][number]
export type WholeJobOrder = NonNullable<Awaited<ReturnType<JobOrderViews['find']>>>
