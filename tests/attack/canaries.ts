import type { Store } from '@virkelyst/db/kernel/store'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Attacker } from './attackers'

/**
 * Strings that stand nowhere else: in an address, a case reference, a note. Where one turns up tells whose data got out.
 * `m`: a citizen's mail; `s`: a citizen's case reference; `n`: a note on an order for staff alone; `k`: a company's contact.
 */
const canary = /kanarie-([msnk])-([\w-]+?)-eiranak/g

/** Puts them in. */
export const plantCanaries = (store: Store): Promise<void> => {
  const { citizens, jobOrders, companyContacts } = store.tables
  return store.tx(async ({ db }) => {
    await db.update(citizens).set({
      email: sql`'kanarie-m-' || ${citizens.id} || '-eiranak@virkelyst.example'`,
      caseReference: sql`'kanarie-s-' || ${citizens.id} || '-eiranak'`,
    })
    const orders = await db.select({ id: jobOrders.id, form: jobOrders.form }).from(jobOrders)
    for (const { id, form } of orders)
      await db
        .update(jobOrders)
        .set({ form: { ...form, internalComment: `kanarie-n-${id}-eiranak` } })
        .where(eq(jobOrders.id, id))
    await db
      .update(companyContacts)
      .set({ email: sql`'kanarie-k-' || ${companyContacts.id} || '-eiranak@virkelyst.example'` })
  })
}

/** Whether the attacker may read what was found, by the rules in words and not by the code under attack. */
export const makeCanaryJudge = (store: Store) => {
  const { citizens, jobOrders, companyContacts, referrals, placements } = store.tables
  const { db } = store.read

  const cvrsShown = async (citizenId: string): Promise<string[]> => {
    const presented = await db
      .select({ cvr: jobOrders.cvr })
      .from(referrals)
      .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
      .where(and(eq(referrals.citizenId, citizenId), isNotNull(referrals.presentedAt)))
    const placed = await db
      .select({ cvr: placements.cvr })
      .from(placements)
      .where(eq(placements.citizenId, citizenId))
    return [...presented, ...placed].map(({ cvr }) => cvr)
  }
  const municipalitiesShown = async (citizenId: string): Promise<(string | null)[]> => {
    const rows = await db
      .select({ municipalityCode: jobOrders.municipalityCode })
      .from(referrals)
      .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
      .where(and(eq(referrals.citizenId, citizenId), isNotNull(referrals.presentedAt)))
    return rows.map(({ municipalityCode }) => municipalityCode)
  }

  const mayRead = async ({ actor }: Attacker, kind: string, id: string): Promise<boolean> => {
    if (actor === null) return false
    const { role, cvrNumbers, municipalityCode, citizenId } = actor
    if (kind === 'm' || kind === 's') {
      if (role === 'citizen') return citizenId === id
      const [row] = await db.select().from(citizens).where(eq(citizens.id, id))
      // A company is told a mail address of somebody presented to it, and a case reference never.
      if (role === 'employer')
        return kind === 'm' && (await cvrsShown(id)).some((cvr) => cvrNumbers.includes(cvr))
      if (row?.municipalityCode === municipalityCode) return true
      return kind === 'm' && (await municipalitiesShown(id)).includes(municipalityCode)
    }
    if (role === 'citizen') return false
    if (kind === 'n') {
      if (role === 'employer') return false
      const [row] = await db.select().from(jobOrders).where(eq(jobOrders.id, id))
      return row?.municipalityCode === municipalityCode
    }
    const [row] = await db
      .select()
      .from(companyContacts)
      .where(inArray(companyContacts.id, [id]))
    return role === 'employer' ? cvrNumbers.includes(row?.cvr ?? '') : true
  }

  /** The canaries in the text that the attacker may not read. */
  return async (attacker: Attacker, text: string): Promise<string[]> => {
    const found = new Set<string>()
    for (const [whole, kind = '', id = ''] of text.matchAll(canary))
      if (!found.has(whole) && !(await mayRead(attacker, kind, id))) found.add(whole)
    return [...found]
  }
}
export type CanaryJudge = ReturnType<typeof makeCanaryJudge>
