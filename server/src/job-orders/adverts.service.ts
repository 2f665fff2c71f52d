import type { AdvertsRepository } from '@virkelyst/db/job-orders/adverts.repository'
import type { Advert, AdvertFilter } from '@virkelyst/shared/job-orders/job-order.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { PlacesNow } from '../geography/geography.service'
import type { Context } from '../kernel/trpc'
import type { JobOrdersDeps } from './job-orders.deps'

type Stored = NonNullable<Awaited<ReturnType<AdvertsRepository['find']>>>

const kmBetween = (places: PlacesNow, from: string | undefined, to: string | null): number | null =>
  from === undefined || to === null ? null : places.distanceKm(from, to)

/** Open småjobs for anybody: the company is named, no person is. */
export const makeAdverts = (
  { geography, clock }: Pick<JobOrdersDeps, 'geography' | 'clock'>,
  repository: AdvertsRepository,
) => {
  const advertOf = (places: PlacesNow, { order, companyName }: Stored, from?: string): Advert => ({
    id: order.id,
    number: order.number ?? 0,
    title: order.title,
    companyName,
    description: order.form.description ?? '',
    tasks: order.form.tasks ?? null,
    postalCode: order.postalCode ?? '',
    postalName: order.postalCode === null ? '' : places.nameOf(order.postalCode),
    hoursMin: order.hoursMin ?? 0,
    hoursMax: order.hoursMax ?? 0,
    days: order.form.days ?? [],
    hourlyWageOere: order.form.hourlyWageOere ?? null,
    startDate: order.startDate,
    deadline: order.deadline,
    positionsOpen: order.positions - order.positionsFilled,
    km: kmBetween(places, from, order.postalCode),
  })

  /** Distance is known here and not to the database: all that match are sorted, one page is fetched. */
  const nearest = async (places: PlacesNow, filter: AdvertFilter & { postalCode: string }, today: string) => {
    const { q, postalCode, page, pageSize } = filter
    const far = Number.POSITIVE_INFINITY
    const found = (await repository.places(q, today))
      .map(({ id, postalCode: to }) => ({ id, km: kmBetween(places, postalCode, to) ?? far }))
      .sort((a, b) => (a.km === b.km ? 0 : a.km - b.km))
    const ids = found.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id)
    const byId = new Map((await repository.findMany(ids)).map((row) => [row.order.id, row]))
    return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: found.length }
  }

  return {
    /** Nearest first from a postal code, else the newest first. */
    async adverts(_context: Context, filter: AdvertFilter): Promise<Paged<Advert>> {
      const today = danishDate(clock.now())
      const { postalCode } = filter
      const places = await geography.current()
      const known = postalCode !== undefined && places.find(postalCode) !== null
      const { rows, total } = known
        ? await nearest(places, { ...filter, postalCode }, today)
        : await repository.page(filter.q, today, filter)
      return { rows: rows.map((row) => advertOf(places, row, postalCode)), total }
    },

    async advert(_context: Context, { id }: { id: string }): Promise<Advert> {
      const found = await repository.find(id, danishDate(clock.now()))
      if (!found) throw new AppError('not_there')
      return advertOf(await geography.current(), found)
    },
  }
}
export type Adverts = ReturnType<typeof makeAdverts>
