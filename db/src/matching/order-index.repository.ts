import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { type IndexedOrder, orderWords, packOrder } from '@virkelyst/shared/matching/order-posting.layout'
import { eq } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { makePostings } from './postings'

/** The index that finds orders for a citizen, written in the transaction that writes the order. */
export const makeOrderIndex = (tables: Tables) => {
  const postings = makePostings(tables, 'orderPostings', orderWords)
  const { jobOrders, productionUnits, companies, orderPostingPlaces } = tables

  const removeFor = async (session: Session, orderNumber: number): Promise<void> => {
    const [place] = await session.db
      .delete(orderPostingPlaces)
      .where(eq(orderPostingPlaces.orderNumber, orderNumber))
      .returning()
    if (place) await postings.remove(session, new Set([orderNumber]), place.blocks)
  }

  /** Indexes live orders that are not in the index yet; the seed gives thousands at once. */
  const addAll = async (session: Session, orders: readonly IndexedOrder[]): Promise<void> => {
    const records = orders.flatMap(packOrder)
    const blocks = await postings.append(session, records)
    const places = groupBy(records.keys(), (at) => records[at]!.words[0]!)
    const rows = [...places].map(([orderNumber, ats]) => ({
      orderNumber,
      blocks: ats.map((at) => blocks[at]!),
    }))
    for (let start = 0; start < rows.length; start += 400)
      await session.db.insert(orderPostingPlaces).values(rows.slice(start, start + 400))
  }

  return {
    addAll,
    removeFor,

    /**
     * Brings the index in line with the order as stored by now in this transaction: call it after submission, every later
     * change and every change of status. Only a live order stays in it.
     */
    async replaceForOrder(session: Session, orderId: string): Promise<void> {
      const [found] = await session.db
        .select({
          order: jobOrders,
          unitIndustry: productionUnits.industryCode,
          companyIndustry: companies.industryCode,
        })
        .from(jobOrders)
        .leftJoin(productionUnits, eq(productionUnits.pNumber, jobOrders.pNumber))
        .leftJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(eq(jobOrders.id, orderId))
      if (!found || found.order.number === null) return
      const { order } = found
      const { status, postalCode, hoursMin, hoursMax, submittedAt } = order
      await removeFor(session, found.order.number)
      if (!isLive(status) || postalCode === null || hoursMin === null || hoursMax === null) return
      await addAll(session, [
        {
          ...order,
          number: found.order.number,
          status: status as IndexedOrder['status'],
          postalCode,
          hoursMin,
          hoursMax,
          submittedAt: submittedAt ?? order.createdAt,
          industryCode: found.unitIndustry ?? found.companyIndustry,
          requirements: requirements.parse(order.form.requirements ?? {}),
        },
      ])
    },
  }
}
export type OrderIndex = ReturnType<typeof makeOrderIndex>
