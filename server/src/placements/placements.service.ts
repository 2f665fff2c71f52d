import { makePlacementReads, type PlacementReads } from '@virkelyst/db/placements/placement-reads.repository'
import {
  makePlacementsRepository,
  type PlacementDecide,
  type PlacementsRepository,
} from '@virkelyst/db/placements/placements.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { personShownToCompany, shownToCitizen } from '@virkelyst/shared/placements/placement.rules'
import type {
  BeginFromOrderInput,
  BeginNamedInput,
  DecideInput,
  ExtendInput,
  MatchInput,
  PlacementFilter,
  PlacementForCitizen,
  PlacementForEmployer,
  PlacementForStaff,
  PlacementRow,
  SignInput,
  SubmitInput,
  VitasInput,
} from '@virkelyst/shared/placements/placement.schema'
import { isUnderWay } from '@virkelyst/shared/placements/placement.transitions'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { Audit } from '../audit/audit.service'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { Municipalities } from '../municipalities/municipalities.service'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'
import { deciding, endingAsAgreed, extending, matching, starting } from './decision-acts'
import { handingOver, signature, submission } from './offer-acts'
import { makePlacementAccess } from './placement-access'
import type { Act } from './placement-act'
import { makeBeginnings } from './placement-begin'
import { actingRole, forCitizen, forEmployer, forStaff, rowOf } from './placement-views'

export type PlacementsDeps = Deps & {
  audit: Pick<Audit, 'read'>
  municipalities: Pick<Municipalities, 'settingsOf'>
  placementChecks: Pick<PlacementChecks, 'checkPlacement'>
}
/** An act that needs nothing but the placement as it stands. */
export type PlainAct<Input> = (act: Act, input: Input) => PlacementDecide

/** Placements: from an offer to what came of it. */
export const makePlacements = (
  { store, clock, ids, audit, municipalities, placementChecks }: PlacementsDeps,
  repository: PlacementsRepository = makePlacementsRepository(store),
  reads: PlacementReads = makePlacementReads(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const access = makePlacementAccess(reads)
  const beginnings = makeBeginnings(reads, repository, municipalities)
  const actOf = (actor: Actor, procedure: string): Act => ({
    actor,
    by: actingRole(actor),
    procedure,
    now: nowIso(clock),
    newEvent,
    newId: ids.next(),
  })

  /** What the rules say: of the offer alone, or with its person as the person is on the first day or, once begun, today. */
  const checkOf = async (
    actor: Actor,
    id: string,
    { person, endDate }: { person: boolean; endDate?: string },
  ): Promise<CheckAnswer | null> => {
    const { placement } = await access.mine(actor, id)
    const { citizenId, municipalityCode, cvr, pNumber, kind, terms, status } = placement
    const facts = factsOfTerms(kind, endDate === undefined ? terms : { ...terms, endDate })
    const on = isUnderWay(status) ? danishDate(clock.now()) : placement.startDate
    return placementChecks.checkPlacement(
      { placementId: id, cvr, pNumber, facts },
      person && citizenId !== null ? { citizenId, municipalityCode, on } : null,
    )
  }

  const done = async (
    actor: Actor,
    act: Act,
    id: string,
    decide: PlacementDecide,
  ): Promise<{ id: string }> => {
    await access.mine(actor, id)
    await repository.act(id, act.now, decide)
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
      const act: Act = {
        actor: systemActor(),
        by: 'system',
        procedure,
        now: nowIso(clock),
        newEvent,
        newId: ids.next(),
      }
      try {
        await repository.act(id, act.now, decide(act))
        done++
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }
    return done
  }

  return {
    /** From an order, or from a referral to it: a second time gives the placement there is. */
    async beginFromOrder(actor: Actor, input: BeginFromOrderInput): Promise<{ id: string }> {
      return { id: await beginnings.fromOrder(actOf(actor, 'beginFromOrder'), input) }
    },

    async beginNamed(actor: Actor, input: BeginNamedInput): Promise<{ id: string }> {
      const home = await reads.municipalityOfCitizen(input.citizenId)
      if (home !== municipalityOf(actor)) throw new AppError('not_there')
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

    /** The placements of the own municipality. */
    async list(actor: Actor, filter: PlacementFilter): Promise<Paged<PlacementRow>> {
      const { rows, total } = await reads.ofMunicipality(municipalityOf(actor), filter)
      const people = rows.flatMap(({ placement }) => placement.citizenId ?? [])
      await audit.read(actor, 'placements.list', 'citizen', [...new Set(people)])
      return { rows: rows.map((row) => rowOf(row, true)), total }
    },

    async get(actor: Actor, { id }: { id: string }): Promise<PlacementForStaff> {
      const listed = await access.mine(actor, id)
      const { citizenId } = listed.placement
      if (citizenId !== null)
        await audit.read(actor, 'placements.get', 'citizen', [citizenId], `placement ${id}`)
      const [parts, history, check] = await Promise.all([
        reads.partsOf(id),
        reads.historyOf(id),
        checkOf(actor, id, { person: true }),
      ])
      return forStaff(actor, listed, parts, history, check, nowIso(clock))
    },

    /** The company's own, with no person's name in the list. */
    async ofMyCompany(actor: Actor, filter: PlacementFilter): Promise<Paged<PlacementRow>> {
      const { rows, total } = await reads.ofCompanies(actor.cvrNumbers, { ...filter, citizenId: undefined })
      return { rows: rows.map((row) => rowOf(row, false)), total }
    },

    async getForEmployer(actor: Actor, { id }: { id: string }): Promise<PlacementForEmployer> {
      const listed = await access.mine(actor, id)
      const named = await access.named(actor, listed)
      const { citizenId, municipalityCode } = listed.placement
      const [parts, check] = await Promise.all([reads.partsOf(id), checkOf(actor, id, { person: false })])
      const view = forEmployer(actor, listed, parts, named, check, nowIso(clock))
      if (citizenId !== null && view.personName !== null)
        await audit.read(actor, 'placements.getForEmployer', 'citizen', [citizenId], null, municipalityCode)
      return view
    },

    /**
     * As whom the actor reads a placement, and whom its page names to that reader. For other services, which audit it.
     * @throws AppError `not_there`
     */
    async readerOf(
      actor: Actor,
      id: string,
    ): Promise<{ as: 'staff' | 'contact' | 'company'; citizenId: string | null; municipalityCode: string }> {
      const listed = await access.mine(actor, id)
      const { citizenId, municipalityCode } = listed.placement
      if (actor.role !== 'employer') return { as: 'staff', citizenId, municipalityCode }
      const named = personShownToCompany(listed.placement) && (await access.named(actor, listed))
      return named && citizenId !== null
        ? { as: 'contact', citizenId, municipalityCode }
        : { as: 'company', citizenId: null, municipalityCode }
    },

    /** The citizen's own, once told of them. */
    async mine(actor: Actor): Promise<PlacementForCitizen[]> {
      const { citizenId } = actor
      if (citizenId === null) throw new AppError('not_there')
      const listed = (await reads.ofCitizen(citizenId)).filter(({ placement }) => shownToCitizen(placement))
      await audit.read(actor, 'placements.mine', 'citizen', [citizenId])
      return Promise.all(listed.map(async (one) => forCitizen(one, await reads.partsOf(one.placement.id))))
    },

    /** For the scheduled job: begins what is agreed and whose first day has come. Returns how many. */
    startDue: async (): Promise<number> =>
      bySystem('startDue', await reads.toStart(danishDate(clock.now())), (act) => starting(act)),

    /** For the scheduled job: ends what has passed its last day, as agreed. Returns how many. */
    endDue: async (): Promise<number> =>
      bySystem('endDue', await reads.toEnd(danishDate(clock.now())), endingAsAgreed),
  }
}
export type Placements = ReturnType<typeof makePlacements>
