import type { PlacementSource, PlacementSources } from '@virkelyst/db/placements/placement-sources.repository'
import type { NewPlacement, PlacementsRepository } from '@virkelyst/db/placements/placements.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { jobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { placementNotices } from '@virkelyst/shared/placements/placement.notices'
import { authorityFor } from '@virkelyst/shared/placements/placement.rules'
import type { BeginFromOrderInput, BeginNamedInput } from '@virkelyst/shared/placements/placement.schema'
import { termsOfOrder } from '@virkelyst/shared/placements/placement-terms.rules'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { municipalityOf } from '../kernel/own-municipality'
import type { Municipalities } from '../municipalities/municipalities.service'
import { withCheckedPlan } from './offer-acts'
import { type Act, placementEvent, turnOf } from './placement-act'

type Beginning = {
  kind: PlacementKind
  cvr: string
  pNumber: string
  municipalityCode: string
  orderId: string | null
  referralId: string | null
  citizenId: string | null
  terms: PlacementTerms
}

/** How a placement begins: from an order, from a referral to it, or for a named person. */
export const makeBeginnings = (
  sources: PlacementSources,
  repository: PlacementsRepository,
  municipalities: Pick<Municipalities, 'settingsOf'>,
) => {
  const begin = async (act: Act, given: Beginning): Promise<string> => {
    const settings = await municipalities.settingsOf(given.municipalityCode)
    const { startDate, endDate = null, hours } = given.terms
    const id = act.newId
    const authority = authorityFor(given.kind, settings)
    const row = {
      ...given,
      id,
      authority,
      status: 'drafted' as const,
      startDate,
      endDate,
      hours,
      ...turnOf({ ...given, authority, startDate, endDate, status: 'drafted' }, act.now, settings),
      ...nothingYet,
      createdAt: act.now,
      createdBy: act.actor.userId,
      updatedAt: act.now,
    } satisfies NewPlacement
    const event = placementEvent(act, row, 'placement_begun', {
      kind: given.kind,
      from: null,
      to: 'drafted',
      act: 'begin',
    })
    return repository.begin(row, { event, notices: placementNotices('begin', act.by, row) })
  }

  const orderFor = async (actor: Actor, orderId: string): Promise<PlacementSource & { pNumber: string }> => {
    const found =
      actor.role === 'employer'
        ? await sources.orderForCompany(orderId, actor.cvrNumbers)
        : await sources.orderForStaff(orderId, municipalityOf(actor))
    if (!found?.pNumber) throw new AppError('not_there')
    return { ...found, pNumber: found.pNumber }
  }

  /** A named contact knows the person who was presented; staff work with their own citizens. */
  const mayBeginWith = async (
    actor: Actor,
    referral: { municipalityCode: string },
    { orderId, cvr }: PlacementSource,
  ): Promise<boolean> =>
    actor.role === 'employer'
      ? (await sources.namedBy(actor.userId))({ orderId, cvr, email: null })
      : referral.municipalityCode === municipalityOf(actor)

  const termsFrom = async (
    { orderId, cvr, pNumber, form }: PlacementSource & { pNumber: string },
    now: string,
  ) => {
    const read = jobOrderForm.safeParse(form)
    const unit = await sources.unitOf(pNumber, cvr)
    const contact = await sources.firstContactOf(orderId)
    if (!read.success || unit === null || contact === null) throw new AppError('terms_incomplete')
    const { workplace } = read.data
    const terms = termsOfOrder(read.data, {
      workplace: workplace
        ? `${workplace.address}, ${workplace.postalCode}`
        : `${unit.name}, ${unit.address}, ${unit.postalCode}`,
      contact: { name: contact.name, email: contact.email, phone: contact.phone ?? undefined },
      today: danishDate(now),
    })
    if (terms === null) throw new AppError('terms_incomplete')
    return { kind: read.data.kind as PlacementKind, terms }
  }

  return {
    /**
     * From an order, with the person of a referral where one is given. A referral that has a placement gives that one.
     * @throws AppError `not_there`, `terms_incomplete` for an ordinary job; `status_changed` before the person was presented
     */
    async fromOrder(act: Act, { orderId, referralId }: BeginFromOrderInput): Promise<string> {
      const source = await orderFor(act.actor, orderId)
      const referral = referralId === undefined ? null : await sources.referralFor(referralId, orderId)
      if (referralId !== undefined) {
        if (referral === null || !(await mayBeginWith(act.actor, referral, source)))
          throw new AppError('not_there')
        if (referral.status !== 'presented' && referral.verdict !== 'hired')
          throw new AppError('status_changed', { status: referral.status })
      }
      const { cvr, pNumber } = source
      return begin(act, {
        ...(await termsFrom(source, act.now)),
        cvr,
        pNumber,
        orderId,
        referralId: referralId ?? null,
        citizenId: referral?.citizenId ?? null,
        municipalityCode: referral?.municipalityCode ?? source.municipalityCode,
      })
    },

    /**
     * For a named person of the staff's own municipality.
     * @throws AppError `not_there`, `unknown_production_unit` for a unit that is not the company's
     */
    async named(act: Act, input: BeginNamedInput): Promise<string> {
      if ((await sources.municipalityOfCitizen(input.citizenId)) !== municipalityOf(act.actor))
        throw new AppError('not_there')
      if ((await sources.unitOf(input.pNumber, input.cvr)) === null)
        throw new AppError('unknown_production_unit')
      return begin(act, {
        ...input,
        terms: withCheckedPlan(input.kind, input.terms),
        municipalityCode: municipalityOf(act.actor),
        orderId: null,
        referralId: null,
      })
    },
  }
}

const nothingYet = {
  verdict: null,
  lapsed: null,
  checkedAt: null,
  comment: null,
  sentBackReason: null,
  representativeReason: null,
  representativeNote: null,
  vitas: null,
  submittedAt: null,
  informedAt: null,
  informedBy: null,
  acceptedAt: null,
  startedAt: null,
  lastDay: null,
  endReason: null,
  endNote: null,
  outcome: null,
  outcomeNote: null,
  withdrawReason: null,
  withdrawNote: null,
} as const
