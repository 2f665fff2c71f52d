import type { LiveOffer, LiveOffersRepository } from '@virkelyst/db/placement-rules/live-offers.repository'
import { isPlacementKind, jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { sameData } from '@virkelyst/shared/kernel/plain-data'
import { checkAgainst } from '@virkelyst/shared/placement-rules/check.rules'
import type { PlacementOffer } from '@virkelyst/shared/placement-rules/offer.schema'
import { factsOfOrder, type OfferFacts } from '@virkelyst/shared/placement-rules/order-offer.rules'
import type { Touched, TouchedOrder } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import type { RuleSet } from '@virkelyst/shared/placement-rules/rule-set.rules'
import type { Verdict } from '@virkelyst/shared/placement-rules/verdict.schema'

/** The rules one offer is held against, before a change and after it. */
export type SetsFor = (startDate: string | null) => { before: RuleSet; after: RuleSet }

/** More live placement orders than any municipality has had at a time. */
const mostOrders = 500

const toldOf = ({ findings }: Verdict) =>
  new Map(
    findings.map(({ ruleId, code, light, values, guidance }) => [
      `${ruleId} ${code}`,
      { ruleId, light, values, guidance },
    ]),
  )

/** Rules whose finding is another, or whose figures are. */
const changedRules = (before: Verdict, after: Verdict): string[] => {
  const [old, young] = [toldOf(before), toldOf(after)]
  const keys = [...new Set([...old.keys(), ...young.keys()])]
  const changed = keys.filter((key) => !sameData(old.get(key), young.get(key)))
  return [...new Set(changed.flatMap((key) => (young.get(key) ?? old.get(key))?.ruleId ?? []))].sort()
}

/** Holds every live placement order of a municipality against two sets of rules. */
export const makeTouchedOrders =
  (
    repository: LiveOffersRepository,
    /** The offer with what the portal knows of its workplace; null where that is gone. */
    offerFor: (cvr: string, pNumber: string, facts: OfferFacts) => Promise<PlacementOffer | null>,
  ) =>
  async (municipalityCode: string, setsFor: SetsFor): Promise<Touched> => {
    const kinds = jobOrderKinds.filter(isPlacementKind)
    const orders = await repository.inMunicipality(municipalityCode, kinds, mostOrders)
    const compare = async (order: LiveOffer): Promise<TouchedOrder | null> => {
      const { form } = order
      const facts = factsOfOrder(form)
      const offer = facts && form.cvr && form.pNumber ? await offerFor(form.cvr, form.pNumber, facts) : null
      if (offer === null) return null
      const sets = setsFor(offer.startDate)
      const [before, after] = [checkAgainst(offer, sets.before), checkAgainst(offer, sets.after)]
      const ruleIds = changedRules(before, after)
      if (ruleIds.length === 0) return null
      const { id, number, title, companyName, kind } = order
      return {
        orderId: id,
        number,
        title,
        companyName,
        kind,
        startDate: offer.startDate,
        before: before.light,
        after: after.light,
        ruleIds,
      }
    }
    const touched: TouchedOrder[] = []
    for (const order of orders) {
      const found = await compare(order)
      if (found) touched.push(found)
    }
    return { looked: orders.length, orders: touched }
  }
