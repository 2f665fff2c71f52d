import { and, asc, eq, isNotNull, isNull, notInArray, or } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { recordEvent } from '../kernel/writing'
import { grantWriting } from './grants.repository'
import type { ShownCompanies, SignIn } from './sign-in'

/** Renews what somebody may do for companies, inside the transaction of a sign-in. */
export const companyAccess = (session: Session, tables: Tables, userId: string, signIn: SignIn) => {
  const { grants, users } = tables
  const { db } = session
  const { at, name, newId, newEvent } = signIn
  const scopeOf = (cvr: string) => ({
    role: 'employer' as const,
    municipalityCode: null,
    cvr,
    citizenId: null,
  })
  const mine = and(eq(grants.userId, userId), eq(grants.role, 'employer'), isNull(grants.revokedAt))

  /** Returns the companies lost. */
  const leave = async (companies: ShownCompanies | null): Promise<string[]> => {
    const gone =
      companies === null
        ? eq(grants.fromClaims, true)
        : companies.cvrNumbers.length === 0
          ? isNotNull(grants.cvr)
          : notInArray(grants.cvr, companies.cvrNumbers)
    const left = await db.update(grants).set({ revokedAt: at }).where(and(mine, gone)).returning()
    for (const { cvr } of left)
      await recordEvent(
        session,
        tables,
        newEvent({
          kind: 'role_revoked',
          userId,
          name,
          scope: scopeOf(cvr!),
          payload: { by: 'claims', reason: 'company_not_shown' },
        }),
      )
    return left.map(({ cvr }) => cvr!)
  }

  const enter = async (cvr: string, access: ShownCompanies['access']): Promise<void> => {
    const holders = await db
      .select({ id: grants.id, userId: grants.userId, administers: grants.administers })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.userId))
      .where(
        and(
          eq(grants.cvr, cvr),
          eq(grants.role, 'employer'),
          isNull(grants.revokedAt),
          or(isNull(users.disabledAt), eq(users.id, userId)),
        ),
      )
      .orderBy(asc(grants.grantedAt), asc(grants.id))
    const held = holders.find((each) => each.userId === userId)
    const administers = !holders.some((each) => each.administers)
    if (held === undefined && access === 'invitation' && holders.length > 0) return
    if (held !== undefined && !administers) return
    if (held !== undefined) await db.update(grants).set({ administers }).where(eq(grants.id, held.id))
    const event = newEvent({
      kind: 'role_granted',
      userId,
      name,
      scope: scopeOf(cvr),
      payload: { by: 'claims', administers },
    })
    if (held !== undefined) return recordEvent(session, tables, event)
    await grantWriting(session, tables).add(
      {
        ...scopeOf(cvr),
        id: newId(),
        userId,
        fromClaims: true,
        administers,
        grantedBy: userId,
        grantedAt: at,
      },
      event,
    )
  }

  return {
    /**
     * Takes away every company the issuer does not show, however it was given; `null`, from an issuer that knows no
     * companies, only what claims had given. A company without an administrator gets this person for one, where nobody
     * else has access or this person has. Returns the companies lost.
     */
    async renew(companies: ShownCompanies | null): Promise<string[]> {
      const lost = await leave(companies)
      for (const cvr of companies?.cvrNumbers ?? []) await enter(cvr, companies!.access)
      return lost
    },
  }
}
