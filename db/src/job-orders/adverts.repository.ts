import { searchText } from '@virkelyst/shared/kernel/search-text'
import { and, count, desc, eq, gte, inArray, isNull, like, or } from 'drizzle-orm'
import type { Store } from '../kernel/store'

/** More open småjobs than the whole country has had at a time. */
const mostPlaces = 20_000

/** Open småjobs that anybody may read. */
export const makeAdvertsRepository = (store: Store) => {
  const { jobOrders, companies } = store.tables
  const { db } = store.read

  const isAdvert = (today: string) =>
    and(
      eq(jobOrders.openAdvert, true),
      eq(jobOrders.status, 'open'),
      eq(jobOrders.kind, 'part_hours_job'),
      or(isNull(jobOrders.deadline), gte(jobOrders.deadline, today)),
      eq(companies.supportStatus, 'none'),
    )
  const matching = (q: string, today: string) =>
    and(
      isAdvert(today),
      ...searchText(q)
        .split(' ')
        .filter(Boolean)
        .map((word) => or(like(jobOrders.searchText, `%${word}%`), like(companies.searchName, `%${word}%`))),
    )
  const adverts = () =>
    db
      .select({ order: jobOrders, companyName: companies.name })
      .from(jobOrders)
      .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))

  return {
    async find(id: string, today: string) {
      const [advert] = await adverts().where(and(isAdvert(today), eq(jobOrders.id, id)))
      return advert ?? null
    },

    /** The newest first. */
    async page(q: string, today: string, { page, pageSize }: { page: number; pageSize: number }) {
      const where = matching(q, today)
      const [rows, [total]] = await Promise.all([
        adverts()
          .where(where)
          .orderBy(desc(jobOrders.submittedAt), desc(jobOrders.id))
          .limit(pageSize)
          .offset((page - 1) * pageSize),
        db
          .select({ n: count() })
          .from(jobOrders)
          .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
          .where(where),
      ])
      return { rows, total: total?.n ?? 0 }
    },

    /** Where the adverts that match are, for sorting by a distance the database does not know. */
    places: (q: string, today: string): Promise<{ id: string; postalCode: string | null }[]> =>
      db
        .select({ id: jobOrders.id, postalCode: jobOrders.postalCode })
        .from(jobOrders)
        .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(matching(q, today))
        .orderBy(desc(jobOrders.submittedAt), desc(jobOrders.id))
        .limit(mostPlaces),

    async findMany(ids: string[]) {
      return ids.length === 0 ? [] : adverts().where(inArray(jobOrders.id, ids))
    },
  }
}
export type AdvertsRepository = ReturnType<typeof makeAdvertsRepository>
