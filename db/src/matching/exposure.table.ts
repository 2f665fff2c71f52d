import type { ExposureDimension } from '@virkelyst/shared/matching/exposure.schema'
import type { Kit } from '../kernel/columns'

/** What was proposed to whom, month by month; counts alone, and none so small that it could point at somebody. */
export const exposureTables = (k: Kit) => {
  /** A month made up once and left alone after. `municipalityCode` is empty for the comparison of municipalities. */
  const exposureMonths = k.table(
    'exposure_months',
    {
      municipalityCode: k.text('municipality_code').notNull(),
      /** `2026-10`. */
      month: k.text('month').notNull(),
      orders: k.int('orders').notNull(),
      people: k.int('people'),
      proposals: k.int('proposals'),
      method: k.text('method').notNull(),
      madeAt: k.instant('made_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.municipalityCode, t.month] })],
  )

  /** Figures of one class of people; all three null where the class is too small to be told. */
  const exposureClasses = k.table(
    'exposure_classes',
    {
      municipalityCode: k.text('municipality_code').notNull(),
      month: k.text('month').notNull(),
      dimension: k.text('dimension').$type<ExposureDimension>().notNull(),
      code: k.text('code').notNull(),
      people: k.int('people'),
      proposals: k.int('proposals'),
      expected: k.real('expected'),
    },
    (t) => [k.primaryKey({ columns: [t.municipalityCode, t.month, t.dimension, t.code] })],
  )

  return { exposureMonths, exposureClasses }
}
