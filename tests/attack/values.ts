import type { Store } from '@virkelyst/db/kernel/store'
import { inArray, ne } from 'drizzle-orm'
import type { Known } from '../support/hostile-input'
import { albertslund } from '../support/people'
import type { Territory } from './attackers'

const many = 40
type Row = Record<string, unknown>

/** Values by field name: what attackers may touch, and what is somebody else's. */
export const knownValues = async (
  store: Store,
  { cvrs }: Territory,
): Promise<{ own: Known; foreign: Known }> => {
  const t = store.tables
  const { db } = store.read
  const idsOf = async (table: keyof typeof t, key = 'id'): Promise<unknown[]> => {
    const rows = (await db
      .select()
      .from(t[table] as typeof t.users)
      .limit(400)) as unknown as Row[]
    return [...new Set(rows.map((row) => row[key]))].slice(0, many)
  }
  const citizens = await db.select({ id: t.citizens.id, code: t.citizens.municipalityCode }).from(t.citizens)
  const orders = await db.select({ id: t.jobOrders.id, code: t.jobOrders.municipalityCode }).from(t.jobOrders)
  const mineOf = (rows: { id: string; code: string | null }[]) =>
    rows.filter(({ code }) => code === albertslund).map(({ id }) => id)
  const othersOf = (rows: { id: string; code: string | null }[]) =>
    rows.filter(({ code }) => code !== albertslund).map(({ id }) => id)
  const [referrals, placements, followUps, milestones, tracks, documents, runs, messages, changes] =
    await Promise.all([
      idsOf('referrals'),
      idsOf('placements'),
      idsOf('followUps'),
      idsOf('planMilestones'),
      idsOf('tracks'),
      idsOf('placementDocuments'),
      idsOf('rankingRuns'),
      idsOf('outbox'),
      idsOf('hourPlanChanges'),
    ])
  const shared = {
    placementId: placements,
    referralId: referrals,
    followUpId: followUps,
    milestoneId: milestones,
    trackId: tracks,
    documentId: documents,
    runId: runs,
    changeId: changes,
    userId: await idsOf('users'),
    grantId: await idsOf('grants'),
    postalCode: ['2620', '2750', '8000', '9999', '0000'],
    municipalityCode: ['0165', '0151', '0751', '0999'],
    version: [0, 1, 2],
    page: [1, 2, 10_000],
    token: ['x'.repeat(43), 'session of nobody'],
  }
  const known = async (citizenIds: string[], orderIds: string[], isOwn: boolean): Promise<Known> => {
    const firms = await db
      .select({ cvr: t.companies.cvr })
      .from(t.companies)
      .where(isOwn ? inArray(t.companies.cvr, [...cvrs]) : ne(t.companies.cvr, cvrs[0] ?? ''))
      .limit(many)
    const firmNumbers = firms.map(({ cvr }) => cvr)
    const units = await db
      .select()
      .from(t.productionUnits)
      .where(inArray(t.productionUnits.cvr, firmNumbers))
      .limit(many)
    const contacts = await db
      .select()
      .from(t.companyContacts)
      .where(inArray(t.companyContacts.cvr, firmNumbers))
      .limit(many)
    return {
      ...shared,
      id: [
        ...orderIds.slice(0, many),
        ...citizenIds.slice(0, many),
        ...referrals,
        ...placements,
        ...followUps,
        ...tracks,
        ...runs,
        ...messages,
        ...documents,
      ],
      orderId: orderIds.slice(0, many),
      citizenId: citizenIds.slice(0, many),
      citizenIds: citizenIds.slice(0, 4),
      cvr: firmNumbers,
      pNumber: units.map(({ pNumber }) => pNumber),
      contactId: contacts.map(({ id }) => id),
      contactIds: contacts.map(({ id }) => id),
    }
  }
  return {
    own: await known(mineOf(citizens), mineOf(orders), true),
    foreign: await known(othersOf(citizens), othersOf(orders), false),
  }
}
