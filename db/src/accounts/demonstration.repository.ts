import { demonstrationIssuer } from '@virkelyst/shared/accounts/demonstration'
import type { Role } from '@virkelyst/shared/accounts/roles'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export type DemonstrationPerson = {
  subject: string
  name: string
  /** Null for one without a role yet. */
  role: Role | null
  municipalityName: string | null
  companyName: string | null
}

/** As many as a page can show and a person can choose among. */
const mostPeople = 300

/** The invented people that a demonstration lets one sign in as. */
export const makeDemonstrationRepository = (store: Store) => {
  const { users, grants, citizens, companies, municipalities } = store.tables
  const isInvented = and(eq(users.issuer, demonstrationIssuer), isNull(users.disabledAt))
  return {
    /** One line per person and role, by role and name. */
    people(): Promise<DemonstrationPerson[]> {
      const municipalityOf = sql`coalesce(${citizens.municipalityCode}, ${grants.municipalityCode}, ${companies.municipalityCode})`
      return store.read.db
        .select({
          subject: users.subject,
          name: users.name,
          role: grants.role,
          municipalityName: municipalities.name,
          companyName: companies.name,
        })
        .from(users)
        .leftJoin(grants, and(eq(grants.userId, users.id), isNull(grants.revokedAt)))
        .leftJoin(citizens, eq(citizens.id, grants.citizenId))
        .leftJoin(companies, eq(companies.cvr, grants.cvr))
        .leftJoin(municipalities, eq(municipalities.code, municipalityOf))
        .where(isInvented)
        .orderBy(asc(grants.role), asc(users.name), asc(users.id))
        .limit(mostPeople)
    },

    async findPerson(subject: string): Promise<{ name: string; email: string | null } | null> {
      const [person] = await store.read.db
        .select({ name: users.name, email: users.email })
        .from(users)
        .where(and(isInvented, eq(users.subject, subject)))
      return person ?? null
    },
  }
}
export type DemonstrationRepository = ReturnType<typeof makeDemonstrationRepository>
