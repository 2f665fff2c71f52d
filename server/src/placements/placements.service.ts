import {
  makeSupportedPeopleRepository,
  type SupportedPeopleRepository,
} from '@virkelyst/db/placements/supported-people.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { checkOffer } from '@virkelyst/shared/placements/check.rules'
import type { PlacementOffer, Supported } from '@virkelyst/shared/placements/offer.schema'
import { type checkInput, type OfferFacts, offerOf } from '@virkelyst/shared/placements/order-offer.rules'
import type { PlacementRule } from '@virkelyst/shared/placements/rule.schema'
import { ruleFor, ruleSetOn } from '@virkelyst/shared/placements/rule-set.rules'
import type { Verdict } from '@virkelyst/shared/placements/verdict.schema'
import type { z } from 'zod'
import type { Companies } from '../companies/companies.service'
import type { Deps } from '../kernel/deps'
import type { PlacementRules } from './placement-rules.service'

export type PlacementsDeps = Deps & {
  companies: Pick<Companies, 'factsFor'>
  rules: PlacementRules
}
type CheckInput = z.infer<typeof checkInput>

/** Placements: what the rules say of an offer before anybody signs. */
export const makePlacements = (
  { store, clock, companies, rules }: PlacementsDeps,
  repository: SupportedPeopleRepository = makeSupportedPeopleRepository(store),
) => {
  /** Supported people at the workplace from the day on, by the kinds the ratio counts. */
  const supportedAt = async (
    pNumber: string,
    kind: string,
    known: readonly PlacementRule[],
    from: string,
  ): Promise<Supported[]> => {
    const counted: readonly string[] = ruleFor(ruleSetOn(known, from), 'ratio', kind)?.counted ?? []
    const here = await repository.at(
      pNumber,
      jobOrderKinds.filter((one) => counted.includes(one)),
    )
    return here.flatMap(({ kind, startDate, endDate, hours }) =>
      kind === 'ordinary' || startDate === null || (endDate !== null && endDate < from)
        ? []
        : [{ kind, startDate, endDate, hours }],
    )
  }

  /** The offer with what the portal knows of its workplace; null where the unit is not the company's. For other services. */
  const offerFor = async (
    cvr: string,
    pNumber: string,
    facts: OfferFacts,
  ): Promise<PlacementOffer | null> => {
    const unit = (await companies.factsFor(cvr))?.units.find((one) => one.pNumber === pNumber)
    if (!unit) return null
    const { rules: known } = await rules.current()
    const from = facts.startDate ?? danishDate(clock.now())
    const supported = await supportedAt(pNumber, facts.kind, known, from)
    return offerOf(facts, { ordinaryStaff: unit.ordinaryStaff, supported })
  }

  /** The verdict for an offer; null where the unit is not the company's. For other services. */
  const checkOrder = async ({ cvr, pNumber, facts }: CheckInput): Promise<Verdict | null> => {
    const offer = await offerFor(cvr, pNumber, facts)
    if (offer === null) return null
    return checkOffer(offer, (await rules.current()).rules, danishDate(clock.now()))
  }

  return {
    offerFor,
    checkOrder,

    /**
     * Holds an offer, as far as it is filled in, against the rules; knows no person.
     * @throws AppError `not_there` where the workplace is not the actor's
     */
    async check(actor: Actor, input: CheckInput): Promise<Verdict> {
      if (actor.role === 'employer' && !actor.cvrNumbers.includes(input.cvr)) throw new AppError('not_there')
      const verdict = await checkOrder(input)
      if (verdict === null) throw new AppError('not_there')
      return verdict
    },
  }
}
export type Placements = ReturnType<typeof makePlacements>
