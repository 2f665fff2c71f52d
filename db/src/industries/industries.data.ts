import type { DataOf } from '../data-map/columns-by-processing'
import type { industryTables } from './industries.table'

export const industryData: DataOf<typeof industryTables> = {
  industries: { none: ['code', 'level', 'section', 'nameDa', 'nameEn'] },
}
