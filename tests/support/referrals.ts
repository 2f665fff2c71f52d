import type { Store } from '@virkelyst/db/kernel/store'
import { makeOrderIndex } from '@virkelyst/db/matching/order-index.repository'
import { makeRankingIndex } from '@virkelyst/db/matching/ranking-index.repository'
import type { ReferralRow } from '@virkelyst/db/referrals/referral-state'
import type { Config } from '@virkelyst/server/kernel/config'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { sortText } from '@virkelyst/shared/kernel/sort-text'
import { eq } from 'drizzle-orm'
import { albertslund, cvrs } from './people'
import { makeTestPortal } from './portal'
import type { TestEngine } from './stores'

type Tables = Store['tables']
type OrderInput = Partial<Tables['jobOrders']['$inferInsert']> & { contacts?: readonly string[] }
type CitizenInput = Partial<Tables['citizens']['$inferInsert']> & { targetGroup?: number }
type ReferralInput = Partial<ReferralRow> & Pick<ReferralRow, 'orderId' | 'citizenId'>

/** Two postal codes 8 km apart. */
const insertPlaces = async (store: Store) => {
  const { postalCodes } = store.tables
  const place = (
    code: string,
    name: string,
    latitude: number,
    longitude: number,
    municipalityCode: string,
  ) => ({
    code,
    name,
    latitude,
    longitude,
    municipalityCode,
    area: 'sjaelland',
  })
  await store.tx(async ({ db }) => {
    await db
      .insert(postalCodes)
      .values([
        place('2620', 'Albertslund', 55.6569, 12.3638, '0165'),
        place('2750', 'Ballerup', 55.7317, 12.3633, '0151'),
      ])
      .onConflictDoNothing()
  })
}

/** The portal with companies, orders and citizens, put in as rows so that a test begins where it wants to. */
export const makeReferralWorld = async (engine: TestEngine, mail?: Config['mail']) => {
  const portal = await makeTestPortal(engine, insertPlaces, mail)
  const { store, clock, deps } = portal
  const { tables } = store
  const now = () => clock.now().toISOString()
  let made = 0

  const aCompany = async (input: Partial<Tables['companies']['$inferInsert']> = {}): Promise<string> => {
    const cvr = input.cvr ?? cvrs[0]
    const row = {
      cvr,
      name: 'Vestegnens Lager A/S',
      searchName: ' vestegnens lager',
      sortName: sortText('Vestegnens Lager A/S'),
      sector: 'private' as const,
      municipalityCode: albertslund,
      source: 'manual' as const,
      createdAt: now(),
      updatedAt: now(),
      ...input,
    }
    await store.tx(async ({ db }) => {
      await db.insert(tables.companies).values(row)
    })
    return cvr
  }

  /** A contact of the company; `who` is the employer it signs in as. */
  const aContact = async (who: Actor | null, cvr: string = cvrs[0]): Promise<string> => {
    const id = deps.ids.next()
    const name = who?.name ?? `Kontakt ${++made}`
    await store.tx(async ({ db }) => {
      await db.insert(tables.companyContacts).values({
        id,
        cvr,
        userId: who?.userId ?? null,
        name,
        email: `kontakt${made}@virkelyst.example`,
        createdAt: now(),
      })
    })
    return id
  }

  /** A live order in `open` unless told otherwise. */
  const anOrder = async ({ contacts = [], ...input }: OrderInput = {}): Promise<string> => {
    const id = input.id ?? deps.ids.next()
    const kind = input.kind ?? 'ordinary'
    const title = input.title ?? 'Lagermedarbejder'
    const row: Tables['jobOrders']['$inferInsert'] = {
      id,
      number: 1000 + ++made,
      kind,
      status: 'open',
      form: { kind, title, description: 'Pak og send varer.', contactIds: [...contacts] },
      cvr: cvrs[0],
      municipalityCode: albertslund,
      networkId: 'vestegnen',
      title,
      searchText: ` ${searchText(title)}`,
      occupations: [],
      postalCode: '2750',
      hoursMin: 20,
      hoursMax: 30,
      ownerUserId: 'somebody',
      submittedAt: now(),
      ball: 'municipality',
      createdAt: now(),
      updatedAt: now(),
      ...input,
    }
    await store.tx(async (session) => {
      await session.db.insert(tables.jobOrders).values(row)
      for (const contactId of contacts)
        await session.db.insert(tables.jobOrderContacts).values({ orderId: id, contactId })
      await makeOrderIndex(tables).replaceForOrder(session, id)
    })
    return id
  }

  /** An active job seeker with unemployment benefit and two goals. */
  const aCitizen = async ({ targetGroup = 1, ...input }: CitizenInput = {}): Promise<string> => {
    const id = input.id ?? deps.ids.next()
    const no = ++made
    const name = input.name ?? `Borger ${no}`
    const row: Tables['citizens']['$inferInsert'] = {
      id,
      no,
      municipalityCode: albertslund,
      caseReference: `2026-${no}`,
      name,
      searchName: ` ${searchText(name)}`,
      sortName: sortText(name),
      email: `borger${no}@virkelyst.example`,
      phone: '20 30 40 50',
      postalCode: '2620',
      birthDate: '1988-03-17',
      sex: 'female',
      status: 'active',
      hoursMin: 15,
      hoursMax: 37,
      radiusKm: 25,
      availableFrom: '2026-11-01',
      waitingSince: '2026-05-01',
      cv: citizenCv.parse({ skills: ['gaffeltruck'] }),
      source: 'manual',
      createdAt: now(),
      updatedAt: now(),
      ...input,
    }
    await store.tx(async (session) => {
      await session.db.insert(tables.citizens).values(row)
      await session.db.insert(tables.citizenGoals).values(
        (['A', 'B'] as const).map((goal) => ({
          citizenId: id,
          goal,
          position: 1,
          title: goal === 'A' ? 'Lagermedarbejder' : 'Butiksassistent',
          occupations: [],
          catalogueVersion: 'test',
        })),
      )
      await session.db
        .insert(tables.citizenTargetGroups)
        .values({ citizenId: id, targetGroup, validFrom: '2020-01-01', validTo: null })
      await makeRankingIndex(tables).replaceFor(session, id, danishDate(clock.now()))
    })
    return id
  }

  /** A referral as if it had come so far; its columns fit its status only where the test says so. */
  const aReferral = async (input: ReferralInput): Promise<string> => {
    const id = input.id ?? deps.ids.next()
    await store.tx(async ({ db }) => {
      await db.insert(tables.referrals).values({
        id,
        municipalityCode: albertslund,
        status: 'proposed',
        source: 'manual',
        createdAt: now(),
        updatedAt: now(),
        ...input,
      })
    })
    return id
  }

  const row = async (id: string): Promise<ReferralRow> =>
    (await store.read.db.select().from(tables.referrals).where(eq(tables.referrals.id, id)))[0]!
  const order = async (id: string) =>
    (await store.read.db.select().from(tables.jobOrders).where(eq(tables.jobOrders.id, id)))[0]!
  const citizen = async (id: string) =>
    (await store.read.db.select().from(tables.citizens).where(eq(tables.citizens.id, id)))[0]!
  /** Kinds of the events about one subject, oldest first. */
  const eventsOf = async (orderId: string) => {
    const { events, eventPayloads } = tables
    return store.read.db
      .select({
        kind: events.kind,
        actorUserId: events.actorUserId,
        actorRole: events.actorRole,
        subjectId: events.subjectId,
        payload: eventPayloads.payload,
      })
      .from(events)
      .innerJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
      .where(eq(events.orderId, orderId))
      .orderBy(events.at, events.id)
  }

  return { ...portal, aCompany, aContact, anOrder, aCitizen, aReferral, row, order, citizen, eventsOf, now }
}
export type ReferralWorld = Awaited<ReturnType<typeof makeReferralWorld>>

/** A company with a contact who signs in, an order of theirs, a citizen who signs in, and staff of both municipalities. */
export const aCase = async (world: ReferralWorld, input: OrderInput = {}) => {
  await world.aCompany()
  const contact = await world.people.anEmployer()
  const contactId = await world.aContact(contact)
  const orderId = await world.anOrder({ contacts: [contactId], ...input })
  const citizenId = await world.aCitizen({ name: 'Karen Blomst' })
  return {
    contact,
    contactId,
    orderId,
    citizenId,
    /** Works at the same company, and is no contact of the order. */
    colleague: await world.people.anEmployer(),
    consultant: await world.people.aConsultant(),
    broker: await world.people.aBroker(),
    citizen: await world.people.aCitizen(citizenId),
  }
}
