import { count, desc, eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export type StoredPeriod = {
  no: number
  ruleId: string
  amount: number
  validFrom: string
  reason: string
  madeAt: string
  /** Name; null where the person is gone. */
  madeBy: string | null
}

/** Periods that municipalities set for themselves: added, never changed. */
export const makeRetentionPeriods = (store: Store) => {
  const { retentionPeriods, users } = store.tables
  return {
    /** The municipality's, the latest first. */
    of: (municipalityCode: string): Promise<StoredPeriod[]> =>
      store.read.db
        .select({
          no: retentionPeriods.no,
          ruleId: retentionPeriods.ruleId,
          amount: retentionPeriods.amount,
          validFrom: retentionPeriods.validFrom,
          reason: retentionPeriods.reason,
          madeAt: retentionPeriods.madeAt,
          madeBy: users.name,
        })
        .from(retentionPeriods)
        .leftJoin(users, eq(users.id, retentionPeriods.madeBy))
        .where(eq(retentionPeriods.municipalityCode, municipalityCode))
        .orderBy(desc(retentionPeriods.no)),

    /** False where something was decided meanwhile: the running number is no longer the next. */
    add: (period: typeof retentionPeriods.$inferInsert, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const [decided] = await session.db
          .select({ n: count() })
          .from(retentionPeriods)
          .where(eq(retentionPeriods.municipalityCode, period.municipalityCode))
        if ((decided?.n ?? 0) + 1 !== period.no) return false
        await session.db.insert(retentionPeriods).values(period)
        await recordEvent(session, store.tables, event)
        return true
      }),
  }
}
export type RetentionPeriods = ReturnType<typeof makeRetentionPeriods>
