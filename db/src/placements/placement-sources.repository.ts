import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { and, asc, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import { scopeOf, visibleOrders } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'

export type PlacementSource = {
  orderId: string
  cvr: string
  pNumber: string | null
  municipalityCode: string
  form: JobOrderForm
}

/** By what a placement names a contact of its company. */
export type NamingPlacement = { orderId: string | null; cvr: string; email: string | null }

/** What a placement begins from, and who of a company may know of its person. */
export const makePlacementSources = (store: Store) => {
  const { db } = store.read
  const { companyContacts, productionUnits, citizens, jobOrders, jobOrderContacts, referrals } = store.tables

  const orders = (where: SQL | undefined): Promise<PlacementSource[]> =>
    db
      .select({
        orderId: jobOrders.id,
        cvr: jobOrders.cvr,
        pNumber: jobOrders.pNumber,
        municipalityCode: jobOrders.municipalityCode,
        form: jobOrders.form,
      })
      .from(jobOrders)
      .where(and(where, notInArray(jobOrders.status, ['draft', 'withdrawn'])))

  return {
    /** Which placements name the user: as a contact of the company by the address agreed, or on the order. */
    async namedBy(userId: string): Promise<(placement: NamingPlacement) => boolean> {
      const mine = await db
        .select({ cvr: companyContacts.cvr, email: companyContacts.email })
        .from(companyContacts)
        .where(and(eq(companyContacts.userId, userId), eq(companyContacts.active, true)))
      const orders = await db
        .select({ orderId: jobOrderContacts.orderId, cvr: companyContacts.cvr })
        .from(jobOrderContacts)
        .innerJoin(companyContacts, eq(companyContacts.id, jobOrderContacts.contactId))
        .where(and(eq(companyContacts.userId, userId), eq(companyContacts.active, true)))
      return ({ orderId, cvr, email }) =>
        mine.some((one) => one.cvr === cvr && one.email.toLowerCase() === email?.toLowerCase()) ||
        orders.some((one) => one.cvr === cvr && one.orderId === orderId)
    },

    /** The order a placement begins from, as staff of the municipality see it; null where they do not. */
    async orderForStaff(orderId: string, municipalityCode: string): Promise<PlacementSource | null> {
      const scope = await scopeOf(store.read, store.tables, municipalityCode)
      const [found] = await orders(and(eq(jobOrders.id, orderId), visibleOrders(store.tables, scope)))
      return found ?? null
    },
    async orderForCompany(orderId: string, cvrNumbers: readonly string[]): Promise<PlacementSource | null> {
      const [found] = await orders(and(eq(jobOrders.id, orderId), inArray(jobOrders.cvr, [...cvrNumbers])))
      return found ?? null
    },
    async firstContactOf(orderId: string) {
      const [found] = await db
        .select({ name: companyContacts.name, email: companyContacts.email, phone: companyContacts.phone })
        .from(jobOrderContacts)
        .innerJoin(companyContacts, eq(companyContacts.id, jobOrderContacts.contactId))
        .where(eq(jobOrderContacts.orderId, orderId))
        .orderBy(asc(companyContacts.name))
        .limit(1)
      return found ?? null
    },
    /** A referral to the order whose person the company has seen. */
    async referralFor(referralId: string, orderId: string) {
      const [found] = await db
        .select({
          citizenId: referrals.citizenId,
          municipalityCode: referrals.municipalityCode,
          status: referrals.status,
          verdict: referrals.verdict,
        })
        .from(referrals)
        .where(and(eq(referrals.id, referralId), eq(referrals.orderId, orderId)))
      return found ?? null
    },
    async municipalityOfCitizen(citizenId: string): Promise<string | null> {
      const [found] = await db
        .select({ municipalityCode: citizens.municipalityCode })
        .from(citizens)
        .where(eq(citizens.id, citizenId))
      return found?.municipalityCode ?? null
    },
    async unitOf(pNumber: string, cvr: string) {
      const [found] = await db
        .select({
          name: productionUnits.name,
          address: productionUnits.address,
          postalCode: productionUnits.postalCode,
        })
        .from(productionUnits)
        .where(and(eq(productionUnits.pNumber, pNumber), eq(productionUnits.cvr, cvr)))
      return found ?? null
    },
  }
}
export type PlacementSources = ReturnType<typeof makePlacementSources>
