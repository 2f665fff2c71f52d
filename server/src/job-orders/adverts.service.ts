import type { AdvertsRepository } from '@virkelyst/db/job-orders/adverts.repository'
import type { Advert, AdvertFilter } from '@virkelyst/shared/job-orders/job-order.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { Context } from '../kernel/trpc'
import type { JobOrdersDeps } from './job-orders.deps'

type Stored = NonNullable<Awaited<ReturnType<AdvertsRepository['find']>>>

/** Open småjobs for anybody: the company is named, no person is. */
export const makeAdverts = (
  { geography, clock }: Pick<JobOrdersDeps, 'geography' | 'clock'>,
  repository: AdvertsRepository,
) => {
  const kmBetween = (from: string | undefined, to: string | null): number | null =>
    from === undefined || to === null ? null : geography.distanceKm(from, to)
  const advertOf = ({ order, companyName }: Stored, from?: string): Advert => ({
    id: order.id,
    number: order.number ?? 0,
    title: order.title,
    companyName,
    description: order.form.description ?? '',
    tasks: order.form.tasks ?? null,
    postalCode: order.postalCode ?? '',
    postalName: order.postalCode === null ? '' : geography.nameOf(order.postalCode),
    hoursMin: order.hoursMin ?? 0,
    hoursMax: order.hoursMax ?? 0,
    days: order.form.days ?? [],
    hourlyWageOere: order.form.hourlyWageOere ?? null,
    startDate: order.startDate,
    deadline: order.deadline,
    positionsOpen: order.positions - order.positionsFilled,
    km: kmBetween(from, order.postalCode),
  })

  /** Distance is known here and not to the database: all that match are sorted, one page is fetched. */
  const nearest = async (filter: AdvertFilter & { postalCode: string }, today: string) => {
    const { q, postalCode, page, pageSize } = filter
    const far = Number.POSITIVE_INFINITY
    const places = (await repository.places(q, today))
      .map(({ id, postalCode: to }) => ({ id, km: kmBetween(postalCode, to) ?? far }))
      .sort((a, b) => (a.km === b.km ? 0 : a.km - b.km))
    const ids = places.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id)
    const found = new Map((await repository.findMany(ids)).map((row) => [row.order.id, row]))
    return { rows: ids.flatMap((id) => found.get(id) ?? []), total: places.length }
  }

  return {
    /** Nearest first from a postal code, else the newest first. */
    async adverts(_context: Context, filter: AdvertFilter): Promise<Paged<Advert>> {
      const today = danishDate(clock.now())
      const { postalCode } = filter
      const known = postalCode !== undefined && geography.find(postalCode) !== null
      const { rows, total } = known
        ? await nearest({ ...filter, postalCode }, today)
        : await repository.page(filter.q, today, filter)
      return { rows: rows.map((row) => advertOf(row, postalCode)), total }
    },

    async advert(_context: Context, { id }: { id: string }): Promise<Advert> {
      const found = await repository.find(id, danishDate(clock.now()))
      if (!found) throw new AppError('not_there')
      return advertOf(found)
    },
  }
}
export type Adverts = ReturnType<typeof makeAdverts>
