import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { grantWriting } from './grants.repository'

/** `role`: the one who asks administers nothing there. */
export type ColleagueOutcome = 'done' | 'not_there' | 'role' | 'last_administrator'

type Grant = Tables['grants']['$inferSelect']

/** Those who act for a company. What changes it is decided inside the transaction that writes it. */
export const makeColleaguesRepository = (store: Store) => {
  const { tables } = store
  const { grants, users, companies } = tables
  const actingFor = (cvr: string) =>
    and(eq(grants.cvr, cvr), eq(grants.role, 'employer'), isNull(grants.revokedAt), isNull(users.disabledAt))
  const of = ({ db }: Pick<Session, 'db'>, cvr: string) =>
    db
      .select({
        grant: grants,
        name: users.name,
        email: users.email,
        lastSignInAt: users.lastSignInAt,
      })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.userId))
      .where(actingFor(cvr))
      .orderBy(asc(users.name), asc(grants.id))
      .limit(500)
  const administers = async (session: Pick<Session, 'db'>, cvr: string, userId: string) =>
    (await of(session, cvr)).some(({ grant }) => grant.userId === userId && grant.administers)

  /** Changes a colleague's grant by `act`, unless it would leave the company without an administrator. */
  const change = (
    target: { cvr: string; grantId: string; by: string; keepsAdministering: boolean },
    act: (session: Session, grant: Grant) => Promise<void>,
  ): Promise<ColleagueOutcome> =>
    store.tx(async (session) => {
      const { cvr, grantId, by, keepsAdministering } = target
      const all = await of(session, cvr)
      if (!all.some(({ grant }) => grant.userId === by && grant.administers)) return 'role'
      const found = all.find(({ grant }) => grant.id === grantId)?.grant
      if (!found) return 'not_there'
      const others = all.some(({ grant }) => grant.id !== grantId && grant.administers)
      if (found.administers && !keepsAdministering && !others) return 'last_administrator'
      await act(session, found)
      return 'done'
    })

  return {
    list: (cvr: string) => of(store.read, cvr),
    administers,

    async company(cvr: string): Promise<{ name: string; municipalityCode: string } | null> {
      const [found] = await store.read.db
        .select({ name: companies.name, municipalityCode: companies.municipalityCode })
        .from(companies)
        .where(eq(companies.cvr, cvr))
      return found ?? null
    },

    remove: (
      target: { cvr: string; grantId: string; by: string; at: string },
      event: (userId: string) => DomainEvent,
    ): Promise<ColleagueOutcome> =>
      change({ ...target, keepsAdministering: false }, (session, grant) =>
        grantWriting(session, tables).revoke(grant.id, target.at, () => event(grant.userId)),
      ),

    setRights: (
      target: { cvr: string; grantId: string; by: string; administers: boolean },
      event: (userId: string) => DomainEvent,
    ): Promise<ColleagueOutcome> =>
      change({ ...target, keepsAdministering: target.administers }, async (session, grant) => {
        const { administers: wanted } = target
        await session.db.update(grants).set({ administers: wanted }).where(eq(grants.id, grant.id))
        await recordEvent(session, tables, event(grant.userId))
      }),
  }
}
export type ColleaguesRepository = ReturnType<typeof makeColleaguesRepository>
