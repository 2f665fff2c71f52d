import type { DataOf } from '../data-map/columns-by-processing'
import type { exposureTables } from './exposure.table'

/** Counts alone, and none of a class of fewer than five people. */
export const exposureData: DataOf<typeof exposureTables> = {
  exposureMonths: {
    none: ['municipalityCode', 'month', 'orders', 'people', 'proposals', 'method', 'madeAt'],
  },
  exposureClasses: {
    none: ['municipalityCode', 'month', 'dimension', 'code', 'people', 'proposals', 'expected'],
  },
}
