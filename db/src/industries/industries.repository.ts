import type { industryLevels } from '@virkelyst/shared/industries/industry.schema'
import { asc } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export type Industry = {
  code: string
  level: (typeof industryLevels)[number]
  section: string
  nameDa: string
  nameEn: string
}

export const makeIndustriesRepository = (store: Store) => {
  const { industries } = store.tables
  return {
    /** The whole classification, a thousand lines at most. */
    load: (): Promise<Industry[]> => store.read.db.select().from(industries).orderBy(asc(industries.code)),
  }
}
