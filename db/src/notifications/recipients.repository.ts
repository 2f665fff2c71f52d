import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { OutboxMessage } from './outbox.repository'

/** `locale` null: nobody knows which language the person reads. */
export type Recipient = { name: string; email: string; locale: Locale | null }

/** Who a message goes to, as they are when it is sent. */
export const makeRecipientsRepository = (store: Store) => {
  const { db } = store.read
  const { users, grants, companyContacts, representativeLinks, citizens, invitations } = store.tables

  const userOf = async ({ recipientId, cvr, municipalityCode }: OutboxMessage): Promise<Recipient | null> => {
    const [found] = await db
      .select({ name: users.name, email: users.email, locale: users.locale })
      .from(users)
      .innerJoin(grants, eq(grants.userId, users.id))
      .where(
        and(
          eq(users.id, recipientId),
          isNull(users.disabledAt),
          isNotNull(users.email),
          isNull(grants.revokedAt),
          cvr === null ? eq(grants.municipalityCode, municipalityCode) : eq(grants.cvr, cvr),
        ),
      )
      .limit(1)
    return found?.email ? { ...found, email: found.email } : null
  }

  const contactOf = async ({ recipientId, cvr }: OutboxMessage): Promise<Recipient | null> => {
    if (cvr === null) return null
    const { name, email, id, active } = companyContacts
    const [found] = await db
      .select({ name, email })
      .from(companyContacts)
      .where(and(eq(id, recipientId), eq(companyContacts.cvr, cvr), eq(active, true)))
    return found ? { ...found, locale: null } : null
  }

  const representativeOf = async ({ recipientId }: OutboxMessage): Promise<Recipient | null> => {
    const { name, email, locale, id } = representativeLinks
    const [found] = await db
      .select({ name, email, locale })
      .from(representativeLinks)
      .where(eq(id, recipientId))
    return found ?? null
  }
  /** By the address of the account, else by the one the municipality has. */
  const citizenOf = async ({ recipientId, municipalityCode }: OutboxMessage): Promise<Recipient | null> => {
    const [found] = await db
      .select({ name: citizens.name, email: citizens.email, account: users.email, locale: users.locale })
      .from(citizens)
      .leftJoin(grants, and(eq(grants.citizenId, citizens.id), isNull(grants.revokedAt)))
      .leftJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt)))
      .where(and(eq(citizens.id, recipientId), eq(citizens.municipalityCode, municipalityCode)))
      .limit(1)
    const address = found?.account ?? found?.email
    return found && address ? { name: found.name, email: address, locale: found.locale } : null
  }
  const invitedOf = async ({ recipientId }: OutboxMessage): Promise<Recipient | null> => {
    const { name, email, id } = invitations
    const [found] = await db.select({ name, email }).from(invitations).where(eq(id, recipientId))
    return found ? { ...found, locale: null } : null
  }
  const byType = {
    user: userOf,
    contact: contactOf,
    representative: representativeOf,
    invited: invitedOf,
    citizen: citizenOf,
  }

  /** Null where there is nobody any more: an account closed, a role taken away, no address. */
  return {
    of: (message: OutboxMessage): Promise<Recipient | null> => byType[message.recipientType](message),
  }
}
export type RecipientsRepository = ReturnType<typeof makeRecipientsRepository>
