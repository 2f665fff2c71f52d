import { makeReferralLists, type ReferralLists } from '@virkelyst/db/referrals/referral-lists.repository'
import { makeReferralScope, type ReferralScope } from '@virkelyst/db/referrals/referral-scope.repository'
import {
  makeReferralsRepository,
  type ReferralsRepository,
} from '@virkelyst/db/referrals/referrals.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { groupBy } from '@virkelyst/shared/kernel/group-by'
import { carriedOver } from '@virkelyst/shared/referrals/consideration.rules'
import type { CarriedConsiderations } from '@virkelyst/shared/referrals/consideration.schema'
import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import { shownToEmployer } from '@virkelyst/shared/referrals/referral.rules'
import type {
  AnswerInput,
  CandidateForEmployer,
  ConfirmInput,
  ExcludeInput,
  ProposeInput,
  ReferralFilter,
  ReferralForCitizen,
  ReferralForConsultant,
  VerdictInput,
  WithdrawInput,
} from '@virkelyst/shared/referrals/referral.schema'
import type { Audit } from '../audit/audit.service'
import type { Geography } from '../geography/geography.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import { interest, interestWithdrawal } from './interest-acts'
import { confirmation, verdict } from './presentation-acts'
import { answer, proposal, withdrawal } from './proposal-acts'
import { makeReferralAccess, type Target } from './referral-access'
import type { Act, Decision } from './referral-act'
import { candidateForEmployer, forCitizen, forConsultant } from './referral-views'

export type ReferralsDeps = Deps & {
  audit: Pick<Audit, 'read'>
  geography: Pick<Geography, 'current'>
}

/** From proposal to answer: who is referred to an order, who said yes, and what the company made of it. */
export const makeReferrals = (
  { store, clock, ids, audit, geography }: ReferralsDeps,
  repository: ReferralsRepository = makeReferralsRepository(store),
  scope: ReferralScope = makeReferralScope(store),
  lists: ReferralLists = makeReferralLists(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const actOf = (actor: Actor, procedure: string): Act => ({
    actor,
    procedure: `referrals.${procedure}`,
    now: nowIso(clock),
    newEvent,
    newId: ids.next(),
  })

  const { mine, contactOrder, seesOrder, ownCitizenForOrder } = makeReferralAccess(scope, clock)
  const on = (target: Target, { now }: Act, decide: Decision) =>
    repository.act({ orderId: target.orderId, citizenId: target.citizenId, now }, decide)
  const viewOf = async (id: string): Promise<ReferralForConsultant> => {
    const found = await lists.byId(id)
    if (!found) throw new AppError('not_there')
    return forConsultant(found)
  }
  const exclusionEvent = (
    actor: Actor,
    procedure: string,
    kind: 'candidate_left_out' | 'candidate_taken_back',
    { orderId, citizenId }: Target,
    details: Record<string, unknown> = {},
  ) =>
    newEvent({
      actor,
      procedure,
      kind,
      subjectType: 'citizen',
      subjectId: citizenId,
      orderId,
      payload: { citizenId, municipalityCode: actor.municipalityCode, ...details },
    })

  return {
    /**
     * Proposes an order to a citizen of the actor's municipality; one who showed interest has said yes with it.
     * @throws AppError with the obstacle: `already_proposed`, `too_many_open_proposals`, `objected`, `target_group` …
     */
    async propose(actor: Actor, input: ProposeInput): Promise<ReferralForConsultant> {
      const { runId, orderId, citizenId } = input
      const ranked = runId
        ? await scope.rankedIn({ runId, orderId, municipalityCode: municipalityOf(actor) }, citizenId)
        : null
      if (ranked === undefined) throw new AppError('not_there')
      const act = actOf(actor, 'propose')
      return viewOf(await on(input, act, proposal(act, input, ranked)))
    },

    /** Leaves a candidate out of one order, with the reason. */
    async exclude(actor: Actor, input: ExcludeInput): Promise<{ orderId: string }> {
      await ownCitizenForOrder(actor, input)
      const { orderId, citizenId, reason, note } = input
      await repository.exclude(
        { orderId, citizenId, reason, note, excludedBy: actor.userId, excludedAt: nowIso(clock) },
        exclusionEvent(actor, 'referrals.exclude', 'candidate_left_out', input, {
          reason,
          note: note ?? null,
        }),
      )
      return { orderId }
    },

    /** Takes back one who was left out; nothing happens where nobody was. */
    async include(actor: Actor, input: Target): Promise<{ orderId: string }> {
      await ownCitizenForOrder(actor, input)
      const told = exclusionEvent(actor, 'referrals.include', 'candidate_taken_back', input)
      await repository.include(input.orderId, input.citizenId, told)
      return { orderId: input.orderId }
    },

    async withdraw(actor: Actor, input: WithdrawInput): Promise<ReferralForConsultant> {
      const act = actOf(actor, 'withdraw')
      return viewOf(await on(await mine(actor, input.id), act, withdrawal(act, input)))
    },

    /** The citizen's yes or no; staff of the citizen's municipality may register it on the citizen's word. */
    async answer(actor: Actor, input: AnswerInput): Promise<{ id: string }> {
      const act = actOf(actor, 'answer')
      return { id: await on(await mine(actor, input.id), act, answer(act, input)) }
    },

    /** What was answered to the five considerations about the same citizen before, where it may still hold. */
    async considerations(actor: Actor, { id }: { id: string }): Promise<CarriedConsiderations> {
      const { citizenId, orderId } = await mine(actor, id)
      const [order, earlier] = await Promise.all([
        scope.orderFacts(orderId),
        lists.confirmedOf(citizenId, id),
      ])
      if (!order) throw new AppError('not_there')
      await audit.read(actor, 'referrals.considerations', 'citizen', [citizenId])
      return carriedOver(earlier, order, danishDate(clock.now()))
    },

    /**
     * Confirms the match and presents the person to the order's named contacts.
     * @throws AppError `status_changed`, telling who has done it and when, to whoever comes second; `input` where a
     * consideration that the kind asks for is not answered
     */
    async confirm(actor: Actor, input: ConfirmInput): Promise<ReferralForConsultant> {
      const act = actOf(actor, 'confirm')
      try {
        return await viewOf(await on(await mine(actor, input.id), act, confirmation(act, input)))
      } catch (error) {
        if (!(error instanceof AppError) || error.reason !== 'status_changed') throw error
        const { status, confirmedByName, presentedAt } = await viewOf(input.id)
        throw new AppError('status_changed', { status, by: confirmedByName, at: presentedAt })
      }
    },

    /**
     * The company's answer about somebody it was presented: by a named contact, or registered by staff.
     * @throws AppError `position_taken` where the last position went to somebody else
     */
    async verdict(actor: Actor, input: VerdictInput): Promise<{ id: string }> {
      const act = actOf(actor, 'verdict')
      return { id: await on(await mine(actor, input.id), act, verdict(act, input)) }
    },

    /** The own municipality's referrals to an order. */
    async forOrder(actor: Actor, { orderId }: { orderId: string }): Promise<ReferralForConsultant[]> {
      const found = await lists.forOrder(orderId, municipalityOf(actor))
      if (found.length === 0 && !(await seesOrder(actor, orderId))) throw new AppError('not_there')
      await audit.read(actor, 'referrals.forOrder', 'citizen', citizenIdsOf(found))
      return found.map(forConsultant)
    },

    async workList(actor: Actor, filter: ReferralFilter): Promise<Paged<ReferralForConsultant>> {
      const { rows, total } = await lists.workList(municipalityOf(actor), actor.userId, nowIso(clock), filter)
      await audit.read(actor, 'referrals.workList', 'citizen', citizenIdsOf(rows))
      return { rows: rows.map(forConsultant), total }
    },

    /** Whom the order was presented, as they were shown; nobody who was taken back. */
    async presented(actor: Actor, { orderId }: { orderId: string }): Promise<CandidateForEmployer[]> {
      await contactOrder(actor, orderId)
      const shown = (await lists.presented(orderId)).filter(shownToEmployer)
      for (const [municipality, rows] of groupBy(shown, (row) => row.municipalityCode)) {
        const people = rows.map((row) => row.citizenId)
        await audit.read(actor, 'referrals.presented', 'citizen', people, null, municipality)
      }
      return shown.flatMap(candidateForEmployer)
    },

    /** The citizen's own proposals and interests, each with exactly what the company will see or saw. */
    async mine(actor: Actor): Promise<ReferralForCitizen[]> {
      const citizen = actor.citizenId === null ? null : await scope.profileSource(actor.citizenId)
      if (!citizen) throw new AppError('not_there')
      const places = await geography.current()
      const preview = presentedProfileOf({ ...citizen, postalName: places.nameOf(citizen.postalCode) })
      const found = await lists.ofCitizen(citizen.id)
      await audit.read(actor, 'referrals.mine', 'citizen', [citizen.id])
      return found.map((row) => {
        const { postalCode } = row.order
        const place = {
          postalName: postalCode === null ? null : places.nameOf(postalCode),
          km: postalCode === null ? null : places.distanceKm(citizen.postalCode, postalCode),
        }
        return forCitizen(row, place, preview)
      })
    },

    /** Tells the municipality that the citizen wants a småjob; a second time changes nothing. */
    async showInterest(actor: Actor, { orderId }: { orderId: string }): Promise<{ id: string }> {
      if (actor.citizenId === null) throw new AppError('not_there')
      const act = actOf(actor, 'showInterest')
      return { id: await on({ orderId, citizenId: actor.citizenId }, act, interest(act)) }
    },

    async withdrawInterest(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
      const act = actOf(actor, 'withdrawInterest')
      return { id: await on(await mine(actor, id), act, interestWithdrawal(act)) }
    },

    /** For the scheduled job: closes what companies never answered. Returns how many. */
    async closeLapsed(): Promise<number> {
      const { actor, procedure, now: at } = actOf(systemActor(), 'closeLapsed')
      let closed = 0
      for (;;) {
        const batch = await repository.closeLapsed({ actor, procedure, at, newEvent })
        if (batch === 0) return closed
        closed += batch
      }
    },
  }
}
export type Referrals = ReturnType<typeof makeReferrals>

const citizenIdsOf = (rows: readonly { referral: { citizenId: string } }[]) => [
  ...new Set(rows.map(({ referral }) => referral.citizenId)),
]
