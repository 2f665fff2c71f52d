import {
  makePersonForCheckRepository,
  type PersonForCheckRepository,
} from '@virkelyst/db/placement-rules/person-for-check.repository'
import {
  makeSupportedPeopleRepository,
  type SupportedPeopleRepository,
} from '@virkelyst/db/placement-rules/supported-people.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { checkOffer } from '@virkelyst/shared/placement-rules/check.rules'
import type { PersonFacts, PlacementOffer, Supported } from '@virkelyst/shared/placement-rules/offer.schema'
import {
  type checkInput,
  factsOfOrder,
  type OfferFacts,
  offerOf,
  type personCheckInput,
} from '@virkelyst/shared/placement-rules/order-offer.rules'
import { personFactsOn } from '@virkelyst/shared/placement-rules/person-facts.rules'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { ruleFor, ruleSetOn } from '@virkelyst/shared/placement-rules/rule-set.rules'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { subsidyFor } from '@virkelyst/shared/placement-rules/wage-subsidy.rules'
import type { z } from 'zod'
import type { Audit } from '../audit/audit.service'
import type { Companies } from '../companies/companies.service'
import type { Deps } from '../kernel/deps'
import { municipalityOf } from '../kernel/own-municipality'
import type { PlacementRules } from './placement-rules.service'

export type PlacementChecksDeps = Deps & {
  audit: Pick<Audit, 'read'>
  companies: Pick<Companies, 'staffAt'>
  rules: PlacementRules
}
type CheckInput = z.infer<typeof checkInput>

/** PlacementChecks: what the rules say of an offer before anybody signs. */
export const makePlacementChecks = (
  { store, clock, audit, companies, rules }: PlacementChecksDeps,
  repository: SupportedPeopleRepository = makeSupportedPeopleRepository(store),
  people: PersonForCheckRepository = makePersonForCheckRepository(store),
) => {
  const today = () => danishDate(clock.now())

  /** Supported people at the workplace from the day on, by the kinds the ratio counts. */
  const supportedAt = async (
    pNumber: string,
    kind: string,
    known: readonly PlacementRule[],
    from: string,
    except: string | null,
  ): Promise<Supported[]> => {
    const counted = ruleFor(ruleSetOn(known, from), 'ratio', kind)?.counted ?? []
    const here = await repository.at(pNumber, counted, except)
    return here.flatMap(({ startDate, ...one }) =>
      startDate === null || (one.endDate !== null && one.endDate < from) ? [] : [{ ...one, startDate }],
    )
  }

  const offerUnder = async (
    known: readonly PlacementRule[],
    { cvr, pNumber, facts }: CheckInput,
    except: string | null,
  ): Promise<PlacementOffer | null> => {
    const unit = await companies.staffAt(cvr, pNumber)
    if (unit === null) return null
    const from = facts.startDate ?? today()
    const supported = await supportedAt(pNumber, facts.kind, known, from, except)
    return offerOf(facts, { ...unit, supported })
  }

  /** The offer with what the portal knows of its workplace; null where the unit is not the company's. For other services. */
  const offerFor = async (
    cvr: string,
    pNumber: string,
    facts: OfferFacts,
  ): Promise<PlacementOffer | null> => {
    const { rules: known } = await rules.current()
    return offerUnder(known, { cvr, pNumber, facts }, null)
  }

  const answerFor = async (
    input: CheckInput,
    person: PersonFacts | null = null,
    except: string | null = null,
  ): Promise<CheckAnswer | null> => {
    const { rules: known } = await rules.current()
    const offer = await offerUnder(known, input, except)
    if (offer === null) return null
    return {
      ...checkOffer({ ...offer, person }, known, today()),
      subsidy: expectedSubsidy(input.facts, known),
    }
  }

  /** The verdict for an offer; null where the unit is not the company's. For other services. */
  const checkOrder = (input: CheckInput): Promise<CheckAnswer | null> => answerFor(input)

  /**
   * The verdict for a placement, which is not counted itself; with its person where that is known. Null where the unit is
   * not the company's. For other services, which audit the reading of the person.
   * @param on ISO date the person's group is asked of
   */
  const checkPlacement = async (
    { placementId, ...input }: CheckInput & { placementId: string },
    who: { citizenId: string; municipalityCode: string; on: string } | null,
  ): Promise<CheckAnswer | null> => {
    const person = who && (await people.person(who.citizenId, who.municipalityCode))
    return answerFor(input, person && who && personFactsOn(person, who.on), placementId)
  }

  return {
    offerFor,
    checkOrder,
    checkPlacement,

    /**
     * Holds an offer, as far as it is filled in, against the rules; knows no person.
     * @throws AppError `not_there` where the workplace is not the actor's
     */
    async check(actor: Actor, input: CheckInput): Promise<CheckAnswer> {
      if (actor.role === 'employer' && !actor.cvrNumbers.includes(input.cvr)) throw new AppError('not_there')
      const answer = await checkOrder(input)
      if (answer === null) throw new AppError('not_there')
      return answer
    },

    /**
     * Holds an order and one citizen of one's own against the rules, with the person's group and dates. Null where the
     * rules have nothing to say of the kind of order.
     * @throws AppError `not_there`
     */
    async checkPerson(
      actor: Actor,
      { orderId, citizenId }: z.infer<typeof personCheckInput>,
    ): Promise<CheckAnswer | null> {
      const municipalityCode = municipalityOf(actor)
      const [person, form] = await Promise.all([
        people.person(citizenId, municipalityCode),
        people.orderForm(orderId, municipalityCode),
      ])
      if (person === null || form === null) throw new AppError('not_there')
      await audit.read(actor, 'placementRules.checkPerson', 'citizen', [citizenId], `job_order ${orderId}`)
      const facts = factsOfOrder(form)
      if (facts === null || !form.cvr || !form.pNumber) return null
      const input = { cvr: form.cvr, pNumber: form.pNumber, facts }
      return answerFor(input, personFactsOn(person, facts.startDate ?? today()))
    },
  }
}
export type PlacementChecks = ReturnType<typeof makePlacementChecks>

/** What a wage subsidy is expected to come to, once dates, hours and cost are known. */
const expectedSubsidy = (
  { kind, sector, startDate, endDate, hours, monthlyCostOere }: OfferFacts,
  rules: readonly PlacementRule[],
) =>
  kind !== 'wage_subsidy_job' ||
  sector === null ||
  startDate === null ||
  endDate === null ||
  hours === null ||
  monthlyCostOere === null
    ? null
    : subsidyFor({ sector, startDate, endDate, hours, monthlyCostOere }, rules)
