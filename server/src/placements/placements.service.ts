import { makePlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import { makePlacementParts } from '@virkelyst/db/placements/placement-parts.repository'
import { makePlacementSources } from '@virkelyst/db/placements/placement-sources.repository'
import {
  makePlacementsRepository,
  type PlacementDecide,
  type PlacementsRepository,
} from '@virkelyst/db/placements/placements.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type {
  AssessInput,
  BeginFromOrderInput,
  BeginNamedInput,
  DecideInput,
  ExtendInput,
  MatchInput,
  SignInput,
  SubmitInput,
  VitasInput,
} from '@virkelyst/shared/placements/placement.schema'
import type { Audit } from '../audit/audit.service'
import type { Deps } from '../kernel/deps'
import type { Municipalities } from '../municipalities/municipalities.service'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import { deciding, endingAsAgreed, extending, matching, starting } from './decision-acts'
import { assessing } from './lapse-acts'
import { handingOver, signature, submission } from './offer-acts'
import { makePlacementAccess } from './placement-access'
import { type Act, makeActs } from './placement-act'
import { makeBeginnings } from './placement-begin'
import { makePlacementCheck } from './placement-check'
import { makePlacementReadings } from './placement-readings'
import { actingRole } from './placement-views'

export type PlacementsDeps = Deps & {
  audit: Pick<Audit, 'read'>
  municipalities: Pick<Municipalities, 'settingsOf'>
  placementChecks: Pick<PlacementChecks, 'checkPlacement'>
  /** Told of each placement that an act has changed; never throws. */
  planFollowUps: (placementId: string) => Promise<unknown>
}
/** An act that needs nothing but the placement as it stands. */
export type PlainAct<Input> = (act: Act, input: Input) => PlacementDecide

/** Placements: from an offer to what came of it. */
export const makePlacements = (
  { store, clock, ids, audit, municipalities, placementChecks, planFollowUps }: PlacementsDeps,
  repository: PlacementsRepository = makePlacementsRepository(store),
) => {
  const lists = makePlacementLists(store)
  const sources = makePlacementSources(store)
  const access = makePlacementAccess(lists, sources)
  const checkOf = makePlacementCheck({ clock, access, placementChecks })
  const beginnings = makeBeginnings(sources, repository, municipalities)
  const newAct = makeActs({ clock, ids })
  const actOf = (actor: Actor, procedure: string): Act => newAct(actor, actingRole(actor), procedure)

  const done = async (
    actor: Actor,
    act: Act,
    id: string,
    decide: PlacementDecide,
  ): Promise<{ id: string }> => {
    await access.mine(actor, id)
    await repository.act(id, act.now, decide)
    await planFollowUps(id)
    return { id }
  }

  /** One act on each; one that somebody else moved since it was listed is passed over. Returns how many were done. */
  const bySystem = async (
    procedure: string,
    listed: readonly { id: string }[],
    decide: (act: Act) => PlacementDecide,
  ): Promise<number> => {
    let done = 0
    for (const { id } of listed) {
      const act = newAct(systemActor(), 'system', procedure)
      try {
        await repository.act(id, act.now, decide(act))
        await planFollowUps(id)
        done++
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }
    return done
  }

  return {
    ...makePlacementReadings({ clock, audit, lists, parts: makePlacementParts(store), access, checkOf }),

    /** From an order, or from a referral to it: a second time gives the placement there is. */
    async beginFromOrder(actor: Actor, input: BeginFromOrderInput): Promise<{ id: string }> {
      return { id: await beginnings.fromOrder(actOf(actor, 'beginFromOrder'), input) }
    },

    async beginNamed(actor: Actor, input: BeginNamedInput): Promise<{ id: string }> {
      return { id: await beginnings.named(actOf(actor, 'beginNamed'), input) }
    },

    /** One of the acts that need nothing but the placement; the graph says whether this one may do it. */
    async act<Input extends { id: string }>(
      actor: Actor,
      procedure: string,
      decision: PlainAct<Input>,
      input: Input,
    ): Promise<{ id: string }> {
      const act = actOf(actor, procedure)
      return done(actor, act, input.id, decision(act, input))
    },

    async sign(actor: Actor, input: SignInput): Promise<{ id: string }> {
      const act = actOf(actor, 'sign')
      const check = await checkOf(actor, input.id, { person: false })
      return done(actor, act, input.id, signature(act, input, check))
    },

    async submit(actor: Actor, input: SubmitInput): Promise<{ id: string }> {
      const act = actOf(actor, 'submit')
      const check = await checkOf(actor, input.id, { person: false })
      return done(actor, act, input.id, submission(act, input, check))
    },

    /** Notes that the case lies in VITAS. */
    async handOver(actor: Actor, input: VitasInput): Promise<{ id: string }> {
      const act = actOf(actor, 'handOver')
      const check = await checkOf(actor, input.id, { person: false })
      return done(actor, act, input.id, handingOver(act, input, check))
    },

    async match(actor: Actor, input: MatchInput): Promise<{ id: string }> {
      const act = actOf(actor, 'match')
      return done(actor, act, input.id, matching(act, input))
    },

    /** The municipality's decision; an approval is held against the rules with the person once more. */
    async decide(actor: Actor, input: DecideInput): Promise<{ id: string }> {
      const act = actOf(actor, 'decide')
      const check = input.decision === 'approve' ? await checkOf(actor, input.id, { person: true }) : null
      return done(actor, act, input.id, deciding(act, input, check))
    },

    async extend(actor: Actor, input: ExtendInput): Promise<{ id: string }> {
      const act = actOf(actor, 'extend')
      const check = await checkOf(actor, input.id, { person: true, endDate: input.endDate })
      return done(actor, act, input.id, extending(act, input, check))
    },

    /** That it goes on though something no longer holds; held to what the rules say now from here on. */
    async assess(actor: Actor, input: AssessInput): Promise<{ id: string }> {
      const act = actOf(actor, 'assess')
      const check = await checkOf(actor, input.id, { person: true })
      return done(actor, act, input.id, assessing(act, input, check))
    },

    /** For the scheduled job: begins what is agreed and whose first day has come. Returns how many. */
    startDue: async (): Promise<number> =>
      bySystem('startDue', await lists.toStart(danishDate(clock.now())), (act) => starting(act)),

    /** For the scheduled job: ends what has passed its last day, as agreed. Returns how many. */
    endDue: async (): Promise<number> =>
      bySystem('endDue', await lists.toEnd(danishDate(clock.now())), endingAsAgreed),
  }
}
export type Placements = ReturnType<typeof makePlacements>
