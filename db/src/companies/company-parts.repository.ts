import { liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { and, eq, inArray } from 'drizzle-orm'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import type { NewContact, NewUnit } from './companies.repository'

type UnitChanges = Omit<NewUnit, 'pNumber' | 'cvr' | 'source' | 'version'>
type ContactChanges = Pick<NewContact, 'name' | 'email' | 'phone' | 'jobTitle'>

/** Production units and contacts of a company. */
export const makeCompanyPartsRepository = (store: Store) => {
  const { tables } = store
  const { productionUnits, companyContacts, jobOrders, jobOrderContacts, users } = tables
  const underWay = [...liveStatuses, 'paused'] as const

  const withEvent = async (session: Session, done: boolean, event: DomainEvent): Promise<boolean> => {
    if (done) await recordEvent(session, tables, event)
    return done
  }

  /** An employer who enters the own address is that contact, unless already one of the company's. */
  const linkToSelf = async ({ db }: Session, cvr: string, email: string, { actor }: DomainEvent) => {
    if (actor.role !== 'employer') return {}
    const [self] = await db.select({ email: users.email }).from(users).where(eq(users.id, actor.userId))
    if (self?.email?.toLowerCase() !== email.toLowerCase()) return {}
    const linked = await db
      .select({ id: companyContacts.id })
      .from(companyContacts)
      .where(contactOf(cvr, actor.userId))
    return linked.length > 0 ? {} : { userId: actor.userId }
  }
  const contactOf = (cvr: string, userId: string) =>
    and(eq(companyContacts.cvr, cvr), eq(companyContacts.userId, userId), eq(companyContacts.active, true))

  return {
    /** False where the P-number is taken, by whatever company. */
    addUnit: (unit: NewUnit, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const inserted = await session.db
          .insert(productionUnits)
          .values(unit)
          .onConflictDoNothing()
          .returning({ pNumber: productionUnits.pNumber })
        return withEvent(session, inserted.length > 0, event)
      }),

    /** False where the version is no longer the current one. */
    changeUnit: (
      cvr: string,
      pNumber: string,
      version: number,
      changes: Partial<UnitChanges>,
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const changed = await session.db
          .update(productionUnits)
          .set({ ...changes, version: version + 1 })
          .where(
            and(
              eq(productionUnits.pNumber, pNumber),
              eq(productionUnits.cvr, cvr),
              eq(productionUnits.version, version),
            ),
          )
          .returning({ pNumber: productionUnits.pNumber })
        return withEvent(session, changed.length > 0, event)
      }),

    addContact: (contact: NewContact, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const self = await linkToSelf(session, contact.cvr, contact.email, event)
        await session.db.insert(companyContacts).values({ ...contact, ...self })
        return withEvent(session, true, event)
      }),

    /** `named`: an employer may not give the address of somebody else named on an order to another person. */
    changeContact: (
      cvr: string,
      id: string,
      version: number,
      changes: ContactChanges,
      event: DomainEvent,
    ): Promise<'done' | 'changed_meanwhile' | 'named'> =>
      store.tx(async (session) => {
        const { db } = session
        const current = and(
          eq(companyContacts.id, id),
          eq(companyContacts.cvr, cvr),
          eq(companyContacts.version, version),
          eq(companyContacts.active, true),
        )
        const [before] = await db
          .select({ email: companyContacts.email, userId: companyContacts.userId })
          .from(companyContacts)
          .where(current)
        if (!before) return 'changed_meanwhile'
        const moved = before.email.toLowerCase() !== changes.email.toLowerCase()
        const own = before.userId === event.actor.userId
        if (moved && !own && event.actor.role === 'employer') {
          const named = await db
            .select({ orderId: jobOrderContacts.orderId })
            .from(jobOrderContacts)
            .where(eq(jobOrderContacts.contactId, id))
            .limit(1)
          if (named.length > 0) return 'named'
        }
        // Another address is another person, who must not see what the former one saw.
        const self = own ? await linkToSelf(session, cvr, changes.email, event) : {}
        const link = moved ? { userId: null, ...self } : {}
        await db
          .update(companyContacts)
          .set({ ...changes, ...link, version: version + 1 })
          .where(current)
        await recordEvent(session, tables, event)
        return 'done'
      }),

    /**
     * Takes a contact off the company and off its orders under way, and ends what the person may see through them.
     * Returns the numbers of the orders that would be left without a contact; empty when it was done.
     */
    removeContact: (cvr: string, id: string, event: DomainEvent): Promise<'not_there' | number[]> =>
      store.tx(async (session) => {
        const { db } = session
        const isTheContact = and(
          eq(companyContacts.id, id),
          eq(companyContacts.cvr, cvr),
          eq(companyContacts.active, true),
        )
        const found = await db.select({ id: companyContacts.id }).from(companyContacts).where(isTheContact)
        if (found.length === 0) return 'not_there'
        const named = db
          .select({ orderId: jobOrderContacts.orderId })
          .from(jobOrderContacts)
          .where(eq(jobOrderContacts.contactId, id))
        const others = await db
          .select({ orderId: jobOrders.id, number: jobOrders.number, contactId: jobOrderContacts.contactId })
          .from(jobOrders)
          .innerJoin(jobOrderContacts, eq(jobOrderContacts.orderId, jobOrders.id))
          .where(and(inArray(jobOrders.id, named), inArray(jobOrders.status, [...underWay])))
        const orderIds = [...new Set(others.map((row) => row.orderId))]
        const alone = others.filter(
          (row) => !others.some((other) => other.orderId === row.orderId && other.contactId !== id),
        )
        if (alone.length > 0) return alone.flatMap(({ number }) => number ?? []).sort((a, b) => a - b)
        await db.update(companyContacts).set({ active: false, userId: null }).where(isTheContact)
        if (orderIds.length > 0)
          await db
            .delete(jobOrderContacts)
            .where(and(eq(jobOrderContacts.contactId, id), inArray(jobOrderContacts.orderId, orderIds)))
        await recordEvent(session, tables, event)
        return []
      }),

    /**
     * Inside another feature's transaction: the contact that is this user at the company, made from the account where
     * there is none. Returns its id, or null where the user has no e-mail address to be reached by.
     */
    async ensureContact(
      session: Session,
      input: { cvr: string; userId: string; newId: string },
      event: DomainEvent,
    ): Promise<string | null> {
      const { cvr, userId, newId } = input
      const [there] = await session.db
        .select({ id: companyContacts.id })
        .from(companyContacts)
        .where(contactOf(cvr, userId))
        .limit(1)
      if (there) return there.id
      const [user] = await session.db
        .select({ name: users.name, email: users.email, phone: users.phone })
        .from(users)
        .where(eq(users.id, userId))
      if (!user?.email) return null
      const { name, email, phone } = user
      await session.db
        .insert(companyContacts)
        .values({ id: newId, cvr, userId, name, email, phone, createdAt: event.at })
      await recordEvent(session, tables, event)
      return newId
    },
  }
}
export type CompanyPartsRepository = ReturnType<typeof makeCompanyPartsRepository>
