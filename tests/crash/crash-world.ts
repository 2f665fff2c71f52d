import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { openStore } from '@virkelyst/db/kernel/open-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { systemClock, systemIds } from '@virkelyst/server/kernel/system-deps'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import { addDays, danishDate } from '@virkelyst/shared/kernel/dates'
import { contactId, insertCompany } from '../support/companies'
import { albertslund, cvrs, insertMunicipalities, makeTestPeople } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { aStoredCitizen } from '../support/stored-citizen'
import { makePostgresDatabase } from '../support/stores'

const liveOrders = 40
const citizens = 1000

/** A database of its own, and how to be rid of it. */
export const makeCrashDatabase = async (engine: 'sqlite' | 'postgres') => {
  if (engine === 'postgres') {
    const { url, drop } = await makePostgresDatabase()
    return { address: url, remove: drop }
  }
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-crash-'))
  return {
    address: join(folder, 'crash.db'),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

const storeOrders = async (store: Store, at: string): Promise<string[]> => {
  const { jobOrders } = store.tables
  const ids = Array.from({ length: liveOrders }, () => systemIds.next())
  await store.tx(async ({ db }) => {
    for (const [index, id] of ids.entries())
      await db.insert(jobOrders).values({
        id,
        number: 900_000 + index,
        kind: 'ordinary',
        status: 'open',
        form: { kind: 'ordinary', title: 'Lagermedarbejder', description: 'Pluk og pak.' },
        cvr: cvrs[0],
        municipalityCode: albertslund,
        networkId: 'vestegnen',
        title: 'Lagermedarbejder',
        searchText: ' lagermedarbejder',
        occupations: [],
        postalCode: '2620',
        hoursMin: 30,
        hoursMax: 37,
        positions: 1,
        ownerUserId: 'somebody',
        submittedAt: at,
        ball: 'municipality',
        createdAt: at,
        updatedAt: at,
      })
  })
  return ids
}

/** Whoever writes signs in by a session that is there already. */
export type Writer = { userId: string; token: string }
export type CrashWorld = {
  employer: Writer
  consultant: Writer
  /** Who may be proposed for what: each pair once. */
  pairs: { orderId: string; citizenId: string }[]
  /** Placements with weeks to register. */
  placements: string[]
  /** A week that has passed; ISO date. */
  monday: string
}

/** A company, its orders and placements, a consultant and citizens, as the real clock has it. */
export const makeCrashWorld = async (address: string, hourWriters: number): Promise<CrashWorld> => {
  const store = await openStore(address)
  try {
    const deps = { store, clock: systemClock, ids: systemIds }
    await store.migrate()
    await syncReferenceData(deps)
    const at = systemClock.now().toISOString()
    await makeInstallationRepository(store).markAsDemonstration(at)
    await insertMunicipalities(store)
    const people = makeTestPeople(deps)
    const [employer, consultant] = [await people.aUser(), await people.aUser()]
    const { userId, name } = employer
    await insertCompany(store, {
      contacts: [{ id: contactId(1), name, email: 'karen@lager.example', userId }],
    })
    await people.grant(employer.userId, { role: 'employer', cvr: cvrs[0] })
    await people.grant(consultant.userId, { role: 'employer_consultant', municipalityCode: albertslund })
    const orders = await storeOrders(store, at)
    const ids: string[] = []
    for (let no = 1; no <= citizens; no++) ids.push((await aStoredCitizen(store, { no })).id)
    await store.tx(async ({ db }) => {
      await db.insert(store.tables.jobOrderContacts).values({ orderId: orders[0]!, contactId: contactId(1) })
      await db
        .insert(store.tables.citizenTargetGroups)
        .values(
          ids.map((citizenId) => ({ citizenId, targetGroup: 1, validFrom: '2020-01-01', validTo: null })),
        )
    })
    const today = danishDate(systemClock.now())
    const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7
    const monday = addDays(today, -weekday - 7)
    const dates = { startDate: addDays(monday, -21), endDate: addDays(monday, 70) }
    const { aPlacement } = makeTestPlacements({ store, deps, now: () => at })
    const placements: string[] = []
    for (let made = 0; made < hourWriters; made++)
      placements.push(
        await aPlacement({
          cvr: cvrs[0],
          pNumber: '1000000001',
          status: 'active',
          orderId: orders[0]!,
          citizenId: ids[made]!,
          informedAt: at,
          ...dates,
          terms: dates,
        }),
      )
    return {
      employer,
      consultant,
      pairs: orders.flatMap((orderId) => ids.map((citizenId) => ({ orderId, citizenId }))),
      placements,
      monday,
    }
  } finally {
    await store.close()
  }
}
