import { makeCameOrdersRepository } from '@virkelyst/db/matching/came-orders.repository'
import { makeExposureRepository, type StoredExposureMonth } from '@virkelyst/db/matching/exposure.repository'
import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { addHours } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { addMonths, monthOf, monthSpan } from '@virkelyst/shared/kernel/months'
import { leastTold } from '@virkelyst/shared/kernel/small-groups.rules'
import { exposureMethod, hideSmall, inClassOrder, judged } from '@virkelyst/shared/matching/exposure.rules'
import {
  type Exposure,
  type ExposureMonth,
  exposureDimensions,
  type exposureInput,
} from '@virkelyst/shared/matching/exposure.schema'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import { type Counted, makeExposureCount } from './exposure-count'
import type { RankingDeps } from './ranking'

/** How far back missed months are made up: people are read as they are by now. */
const monthsBack = 12
/** The comparison of municipalities belongs to none of them. */
const everywhere = ''
const lateAfterHours = 7 * 24

/** Who was proposed, measured against who could have been. */
export const makeExposures = ({
  store,
  clock,
  geography,
  occupations,
}: Pick<Deps, 'store' | 'clock'> & Pick<RankingDeps, 'geography' | 'occupations'>) => {
  const exposures = makeExposureRepository(store)
  const count = makeExposureCount({
    repository: makeRankingRepository(store),
    matching: makeMatchingRepository(store),
    geography,
    occupations,
    exposures,
    orders: makeCameOrdersRepository(store),
  })

  const keep = async (municipalityCode: string, month: string, counted: Counted): Promise<void> => {
    const tell = counted.people >= leastTold
    await exposures.store(
      {
        municipalityCode,
        month,
        orders: counted.orders,
        people: tell ? counted.people : null,
        proposals: tell ? counted.proposals : null,
        method: exposureMethod,
        madeAt: nowIso(clock),
      },
      counted.dimensions.flatMap(({ dimension, classes }) =>
        hideSmall(classes).map((one) => ({ municipalityCode, month, dimension, ...one })),
      ),
    )
  }

  const shown = async (row: StoredExposureMonth, role: Actor['role']): Promise<ExposureMonth> => {
    const { municipalityCode, month, madeAt } = row
    const [own, between] = await Promise.all([
      exposures.classes(municipalityCode, month),
      exposures.classes(everywhere, month),
    ])
    // Only those who run the installation see one municipality beside another.
    const compared = between.filter(({ code }) => role === 'administrator' || code === municipalityCode)
    const classes = groupBy([...own, ...compared], ({ dimension }) => dimension)
    return {
      month,
      orders: row.orders,
      people: row.people,
      proposals: row.proposals,
      method: row.method,
      madeAt,
      late: madeAt > addHours(monthSpan(month).until, lateAfterHours),
      dimensions: exposureDimensions.flatMap((dimension) => {
        const found = classes.get(dimension)
        return found ? [{ dimension, classes: found.map(judged).sort(inClassOrder) }] : []
      }),
    }
  }

  return {
    /**
     * Makes up the months of the last year that have ended, had orders, and are not made up yet. A month once made up is
     * left as it is. Returns how many were made.
     */
    async makeUp(): Promise<number> {
      const served = await exposures.served()
      let made = 0
      for (let back = monthsBack; back > 0; back--) {
        const month = addMonths(monthOf(clock.now()), -back)
        for (const code of [...served.map((one) => one.code), everywhere]) {
          if (await exposures.isMade(code, month)) continue
          const span = monthSpan(month)
          const counted = code === everywhere ? await count.between(span) : await count.own(code, span)
          if (counted === null) continue
          await keep(code, month, counted)
          made++
        }
      }
      return made
    },

    /**
     * The actor's municipality in a month, the newest without one; to an administrator also beside other municipalities.
     * @throws AppError `not_there` for a month that was not made up
     */
    async table(actor: Actor, { month }: z.infer<typeof exposureInput>): Promise<Exposure> {
      const municipalityCode = municipalityOf(actor)
      const months = await exposures.months(municipalityCode)
      const row = month === undefined ? months[0] : months.find((one) => one.month === month)
      if (row === undefined && month !== undefined) throw new AppError('not_there')
      return {
        months: months.map((one) => one.month),
        shown: row === undefined ? null : await shown(row, actor.role),
      }
    },
  }
}
export type Exposures = ReturnType<typeof makeExposures>
