import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { PersonKnown } from '@virkelyst/shared/placement-rules/person-facts.rules'
import { and, asc, eq } from 'drizzle-orm'
import { scopeOf, visibleOrders } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'

/** A citizen and an order as the rules see the two together. */
export const makePersonForCheckRepository = (store: Store) => {
  const { citizens, citizenTargetGroups, jobOrders } = store.tables
  const { db } = store.read
  return {
    /** The form of an order that the municipality may see; null where it may not or there is none. */
    async orderForm(orderId: string, municipalityCode: string): Promise<JobOrderForm | null> {
      const reader = await scopeOf(store.read, store.tables, municipalityCode)
      const [found] = await db
        .select({ form: jobOrders.form })
        .from(jobOrders)
        .where(and(eq(jobOrders.id, orderId), visibleOrders(store.tables, reader)))
      return found?.form ?? null
    },

    /** A citizen of the municipality; null where there is no such citizen there. */
    async person(citizenId: string, municipalityCode: string): Promise<PersonKnown | null> {
      const [found] = await db
        .select({ birthDate: citizens.birthDate, waitingSince: citizens.waitingSince })
        .from(citizens)
        .where(and(eq(citizens.id, citizenId), eq(citizens.municipalityCode, municipalityCode)))
      if (!found) return null
      const targetGroups = await db
        .select({
          targetGroup: citizenTargetGroups.targetGroup,
          validFrom: citizenTargetGroups.validFrom,
          validTo: citizenTargetGroups.validTo,
        })
        .from(citizenTargetGroups)
        .where(eq(citizenTargetGroups.citizenId, citizenId))
        .orderBy(asc(citizenTargetGroups.validFrom))
      return { ...found, targetGroups }
    },
  }
}
export type PersonForCheckRepository = ReturnType<typeof makePersonForCheckRepository>
