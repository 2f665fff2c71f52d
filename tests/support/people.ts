import type { Store } from '@virkelyst/db/kernel/store'
import type { Deps } from '@virkelyst/server/kernel/deps'
import { tokenHash } from '@virkelyst/server/kernel/tokens'
import { demonstrationIssuer } from '@virkelyst/shared/accounts/demonstration'
import type { Actor, MunicipalRole } from '@virkelyst/shared/accounts/roles'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'

export const albertslund = '0165'
export const ballerup = '0151'
export const aarhus = '0751'

/** Valid CVR numbers from a range that the register has not given out. */
export const cvrs = ['99000007', '99000015', '99000023'] as const

export type TestUser = { userId: string; name: string; token: string }

/** Puts people with grants and an open session into the store; each call makes another person. */
export const makeTestPeople = ({ store, clock, ids }: Deps) => {
  let made = 0
  const insertUser = async (input: Partial<{ name: string; email: string; subject: string }> = {}) => {
    const number = ++made
    const at = clock.now().toISOString()
    const user = {
      id: ids.next(),
      issuer: demonstrationIssuer,
      subject: input.subject ?? `person-${number}`,
      name: input.name ?? `Person ${number}`,
      email: input.email ?? `person${number}@virkelyst.example`,
      createdAt: at,
    }
    const token = `session of ${user.id}`
    await store.tx(async ({ db }) => {
      await db.insert(store.tables.users).values(user)
      await db.insert(store.tables.sessions).values({
        tokenHash: tokenHash(token),
        userId: user.id,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(clock.now().getTime() + 8 * 3_600_000).toISOString(),
      })
    })
    return { userId: user.id, name: user.name, token }
  }

  /** Another device that the person is signed in on; its token. */
  const anotherSession = async (
    userId: string,
    device: Partial<typeof store.tables.sessions.$inferInsert> = {},
  ): Promise<string> => {
    const token = `session ${++made} of ${userId}`
    const at = clock.now().toISOString()
    const expiresAt = new Date(clock.now().getTime() + 8 * 3_600_000).toISOString()
    await store.tx(async ({ db }) => {
      await db
        .insert(store.tables.sessions)
        .values({ tokenHash: tokenHash(token), userId, createdAt: at, lastSeenAt: at, expiresAt, ...device })
    })
    return token
  }

  const grant = async (
    userId: string,
    scope: Partial<Pick<Actor, 'municipalityCode' | 'citizenId'>> & { role: Actor['role']; cvr?: string },
  ): Promise<string> => {
    const id = ids.next()
    await store.tx(async ({ db }) => {
      await db.insert(store.tables.grants).values({
        id,
        userId,
        role: scope.role,
        municipalityCode: scope.municipalityCode ?? null,
        cvr: scope.cvr ?? null,
        citizenId: scope.citizenId ?? null,
        administers: scope.role === 'employer',
        grantedBy: 'system',
        grantedAt: clock.now().toISOString(),
      })
    })
    return id
  }

  const staff = async (role: MunicipalRole, municipalityCode: string = albertslund): Promise<Actor> => {
    const user = await insertUser()
    await grant(user.userId, { role, municipalityCode })
    return { userId: user.userId, name: user.name, role, cvrNumbers: [], municipalityCode, citizenId: null }
  }

  return {
    /** Signed in, without any role. */
    aUser: insertUser,
    anotherSession,
    grant,
    staff,
    anEmployer: async (cvrNumbers: readonly string[] = [cvrs[0]], input = {}): Promise<Actor> => {
      const { userId, name } = await insertUser(input)
      for (const cvr of cvrNumbers) await grant(userId, { role: 'employer', cvr })
      return { userId, name, role: 'employer', cvrNumbers, municipalityCode: null, citizenId: null }
    },
    aConsultant: (municipalityCode?: string) => staff('employer_consultant', municipalityCode),
    aBroker: (municipalityCode?: string) => staff('job_broker', municipalityCode),
    aCaseworker: (municipalityCode?: string) => staff('caseworker', municipalityCode),
    aManager: (municipalityCode?: string) => staff('manager', municipalityCode),
    anAdministrator: (municipalityCode?: string) => staff('administrator', municipalityCode),
    /** Somebody tied to the citizen's record, which must be there. */
    aCitizen: async (citizenId: string, municipalityCode: string = albertslund): Promise<Actor> => {
      const { userId, name } = await insertUser()
      await grant(userId, { role: 'citizen', municipalityCode, citizenId })
      return { userId, name, role: 'citizen', cvrNumbers: [], municipalityCode, citizenId }
    },
  }
}
export type TestPeople = ReturnType<typeof makeTestPeople>

/** The hash of the session that `makeTestPeople` opened for the person. */
export const sessionHashOf = (userId: string): string => tokenHash(`session of ${userId}`)

/** The companies that employers of the tests act for, each `Firma` and its number. */
export const insertCompanies = async (store: Store, at: string): Promise<void> => {
  await store.tx(async ({ db }) => {
    for (const cvr of cvrs)
      await db.insert(store.tables.companies).values({
        cvr,
        name: `Firma ${cvr}`,
        searchName: cvr,
        sector: 'private',
        municipalityCode: albertslund,
        source: 'manual',
        createdAt: at,
        updatedAt: at,
      })
  })
}

/** The municipalities of the tests: Albertslund and Ballerup in one network, Aarhus outside. */
export const insertMunicipalities = async (store: Store): Promise<void> => {
  const { networks, municipalities } = store.tables
  const row = (
    code: string,
    name: string,
    networkId: string | null,
    latitude: number,
    longitude: number,
  ) => ({
    code,
    name,
    region: networkId ? 'Hovedstaden' : 'Midtjylland',
    latitude,
    longitude,
    networkId,
    settings: defaultSettings,
  })
  await store.tx(async ({ db }) => {
    await db.insert(networks).values({ id: 'vestegnen', name: 'Vestegnen' }).onConflictDoNothing()
    const rows = [
      row(albertslund, 'Albertslund', 'vestegnen', 55.6569, 12.3638),
      row(ballerup, 'Ballerup', 'vestegnen', 55.7317, 12.3633),
      row(aarhus, 'Aarhus', null, 56.1567, 10.2108),
    ]
    for (const { code, ...facts } of rows)
      await db
        .insert(municipalities)
        .values({ code, ...facts })
        .onConflictDoUpdate({ target: municipalities.code, set: facts })
  })
}
