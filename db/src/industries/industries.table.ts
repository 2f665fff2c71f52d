import type { Kit } from '../kernel/columns'

/** Danish Industrial Classification (DB25): section, division, group and six-digit branch. */
export const industryTables = (k: Kit) => ({
  industries: k.table('industries', {
    code: k.text('code').primaryKey(),
    level: k.text('level').$type<'section' | 'division' | 'group' | 'branch'>().notNull(),
    section: k.text('section').notNull(),
    nameDa: k.text('name_da').notNull(),
    nameEn: k.text('name_en').notNull(),
  }),
})
