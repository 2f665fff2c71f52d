import type { EarlierConfirmation } from '@virkelyst/shared/referrals/consideration.rules'
import type { ReferralFilter } from '@virkelyst/shared/referrals/referral.schema'
import { openReferralStatuses, type ReferralStatus } from '@virkelyst/shared/referrals/referral.transitions'
import { and, asc, count, desc, eq, inArray, isNotNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { OrderRow, ReferralRow } from './referral-state'

/** A referral with what staff read beside it. `names`: of the users it mentions, by id. */
export type ListedReferral = {
  referral: ReferralRow
  order: Pick<OrderRow, 'number' | 'title' | 'kind'>
  companyName: string
  citizenName: string
  consentAt: string | null
  names: ReadonlyMap<string, string>
}
export type CitizensReferral = {
  referral: ReferralRow
  order: OrderRow
  companyName: string
  proposedByName: string | null
}

/** Most referrals of one order, and of one citizen, that are shown at once. */
const mostShown = 300
/** Earlier confirmations that answers may be carried over from. */
const mostCarried = 20
const awaiting: ReferralStatus[] = ['suggested', ...openReferralStatuses]

export const makeReferralLists = (store: Store) => {
  const { db } = store.read
  const { referrals, jobOrders, companies, citizens, users } = store.tables

  const listing = () =>
    db
      .select({
        referral: referrals,
        order: { number: jobOrders.number, title: jobOrders.title, kind: jobOrders.kind },
        companyName: companies.name,
        citizenName: citizens.name,
        consentAt: citizens.consentAt,
      })
      .from(referrals)
      .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
      .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
      .innerJoin(citizens, eq(citizens.id, referrals.citizenId))

  const namesOf = async (ids: (string | null)[]): Promise<ReadonlyMap<string, string>> => {
    const wanted = [...new Set(ids.filter((id) => id !== null))]
    if (wanted.length === 0) return new Map()
    const found = await db
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(inArray(users.id, wanted))
    return new Map(found.map(({ id, name }) => [id, name]))
  }
  const named = async (rows: Omit<ListedReferral, 'names'>[]): Promise<ListedReferral[]> => {
    const names = await namesOf(
      rows.flatMap(({ referral }) => [referral.proposedBy, referral.answeredBy, referral.confirmedBy]),
    )
    return rows.map((row) => ({ ...row, names }))
  }

  const workListWhere = (
    municipalityCode: string,
    userId: string,
    now: string,
    filter: ReferralFilter,
  ): SQL | undefined => {
    const status = filter.interests ? 'suggested' : filter.status
    return and(
      eq(referrals.municipalityCode, municipalityCode),
      status === 'all'
        ? undefined
        : inArray(referrals.status, status === 'open' ? [...openReferralStatuses] : [status]),
      filter.citizenId ? eq(referrals.citizenId, filter.citizenId) : undefined,
      filter.overdue ? and(inArray(referrals.status, awaiting), lt(referrals.dueAt, now)) : undefined,
      filter.mine
        ? or(
            eq(referrals.proposedBy, userId),
            eq(jobOrders.responsibleUserId, userId),
            eq(citizens.brokerUserId, userId),
          )
        : undefined,
    )
  }

  return {
    async byId(id: string): Promise<ListedReferral | null> {
      return (await named(await listing().where(eq(referrals.id, id))))[0] ?? null
    },

    /** The municipality's referrals to an order, latest change first. */
    forOrder: async (orderId: string, municipalityCode: string): Promise<ListedReferral[]> =>
      named(
        await listing()
          .where(and(eq(referrals.orderId, orderId), eq(referrals.municipalityCode, municipalityCode)))
          .orderBy(desc(referrals.updatedAt), desc(referrals.id))
          .limit(mostShown),
      ),

    /** Nearest deadline first; where nothing is awaited, latest change first. */
    async workList(
      municipalityCode: string,
      userId: string,
      now: string,
      filter: ReferralFilter,
    ): Promise<{ rows: ListedReferral[]; total: number }> {
      const where = workListWhere(municipalityCode, userId, now, filter)
      const byDeadline =
        filter.interests ||
        filter.overdue ||
        filter.status === 'open' ||
        awaiting.some((s) => s === filter.status)
      const [rows, [total]] = await Promise.all([
        listing()
          .where(where)
          .orderBy(
            ...(byDeadline
              ? [sql`${referrals.dueAt} is null`, asc(referrals.dueAt), asc(referrals.id)]
              : [desc(referrals.updatedAt), desc(referrals.id)]),
          )
          .limit(filter.pageSize)
          .offset((filter.page - 1) * filter.pageSize),
        db
          .select({ n: count() })
          .from(referrals)
          .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
          .innerJoin(citizens, eq(citizens.id, referrals.citizenId))
          .where(where),
      ])
      return { rows: await named(rows), total: total?.n ?? 0 }
    },

    /** Confirmations of the citizen with what was considered, the latest first. @param but the referral that is left out */
    confirmedOf: (citizenId: string, but: string): Promise<EarlierConfirmation[]> =>
      db
        .select({
          checklist: referrals.checklist,
          answers: referrals.answers,
          confirmedAt: referrals.presentedAt,
          confirmedByName: users.name,
          orderTitle: jobOrders.title,
          kind: jobOrders.kind,
          cvr: jobOrders.cvr,
        })
        .from(referrals)
        .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
        .leftJoin(users, eq(users.id, referrals.confirmedBy))
        .where(
          and(
            eq(referrals.citizenId, citizenId),
            ne(referrals.id, but),
            isNotNull(referrals.presentedAt),
            isNotNull(referrals.answers),
          ),
        )
        .orderBy(desc(referrals.presentedAt), desc(referrals.id))
        .limit(mostCarried),

    /** Everybody ever presented to the order, earliest first. */
    presented: (orderId: string): Promise<ReferralRow[]> =>
      db
        .select()
        .from(referrals)
        .where(and(eq(referrals.orderId, orderId), isNotNull(referrals.presentedAt)))
        .orderBy(asc(referrals.presentedAt), asc(referrals.id))
        .limit(mostShown),

    /** The citizen's proposals, interests and their outcome, latest change first. */
    async ofCitizen(citizenId: string): Promise<CitizensReferral[]> {
      return db
        .select({
          referral: referrals,
          order: jobOrders,
          companyName: companies.name,
          proposedByName: users.name,
        })
        .from(referrals)
        .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
        .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .leftJoin(users, eq(users.id, referrals.proposedBy))
        .where(eq(referrals.citizenId, citizenId))
        .orderBy(desc(referrals.updatedAt), desc(referrals.id))
        .limit(mostShown)
    },
  }
}
export type ReferralLists = ReturnType<typeof makeReferralLists>
