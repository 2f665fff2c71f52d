import { jobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import {
  appealNotice,
  authorityFor,
  placementDueAt,
  placementHolder,
} from '@virkelyst/shared/placements/placement.rules'
import {
  type Authority,
  isRunning,
  type PlacementStatus,
} from '@virkelyst/shared/placements/placement.transitions'
import { termsOfOrder } from '@virkelyst/shared/placements/placement-terms.rules'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import type { SeedCitizen } from './citizens'
import { type SeedPlacement, seedPlan } from './hour-plans'
import type { SeedOrder } from './job-orders'
import type { SeedPerson } from './people'
import type { SeedEvent } from './referrals'
import { hoursAgo, newId, type SeedContext, today } from './seed-context'

/** Where placements without a hire stand; each once before they come again. */
const early: Record<Authority, readonly PlacementStatus[]> = {
  own: ['drafted', 'employer_signed', 'submitted', 'pre_approved', 'representative_signed', 'refused'],
  vitas: ['drafted', 'submitted', 'pre_approved', 'citizen_informed', 'withdrawn'],
  employment: ['drafted'],
}
/** Where a placement after a hire can stand, with the days from its first day to today. */
const late: readonly (readonly [PlacementStatus, number])[] = [
  ['active', 20],
  ['employer_accepted', -12],
  ['ended', 58],
  ['extended', 62],
  ['approved', -20],
  ['closed', 90],
]
const lengthDays = 55

type Referral = { id: string; orderId: string; citizenId: string; verdict: string }

const moved = (terms: PlacementTerms, startDate: string, status: PlacementStatus): PlacementTerms => ({
  ...terms,
  startDate,
  endDate: addDays(startDate, status === 'extended' ? lengthDays + 28 : lengthDays),
  declared: true,
})

/** Placements from the orders that ask for them: those hired are at every stage after, others on the way to it. */
export const makePlacements = (
  context: SeedContext,
  orders: readonly SeedOrder[],
  referrals: readonly Referral[],
  citizens: readonly SeedCitizen[],
  people: readonly SeedPerson[],
) => {
  const { random } = context
  const rows: (typeof context.store.tables.placements)['$inferInsert'][] = []
  const signatures: Record<string, unknown>[] = []
  const decisions: Record<string, unknown>[] = []
  const events: SeedEvent[] = []
  const placed: SeedPlacement[] = []
  const consultant = people.find(
    ({ role, municipalityCode }) => role === 'employer_consultant' && municipalityCode === '0165',
  )
  const free = citizens.filter(
    ({ status, municipalityCode }) => status === 'active' && municipalityCode === '0165',
  )
  const turns = { own: 0, vitas: 0, employment: 0, late: 0 }

  const add = (order: SeedOrder, referral: Referral | null) => {
    const form = jobOrderForm.safeParse(order.form)
    const unit = order.company.units.find(({ pNumber }) => pNumber === order.form.pNumber)
    const contact = order.company.contacts[0]
    if (!form.success || !unit || !contact) return
    const drawn = termsOfOrder(form.data, {
      workplace: `${unit.name}, ${unit.postalCode}`,
      contact: { name: contact.name, email: contact.email, phone: contact.phone },
      today: today(context),
    })
    if (drawn === null) return
    const kind = order.template.kind as PlacementKind
    const authority = authorityFor(kind, defaultSettings)
    const [lateStatus, begun] = late[turns.late % late.length]!
    const way = early[authority]
    const status: PlacementStatus =
      referral === null
        ? way[turns[authority]++ % way.length]!
        : authority === 'employment' && lateStatus === 'approved'
          ? 'employer_accepted'
          : lateStatus
    if (referral !== null) turns.late++
    const startDate = addDays(today(context), referral === null ? random.between(14, 40) : -begun)
    const written = moved(drawn, startDate, status)
    const terms = { ...written, plan: seedPlan(kind, written, rows.length) }
    const id = newId(context)
    const informed = ['citizen_informed', 'refused'].includes(status)
    const citizenId = referral?.citizenId ?? (informed ? (random.pick(free).id ?? null) : null)
    const madeAt = hoursAgo(
      context,
      referral === null ? random.between(20, 90) : (Math.max(0, begun) + 25) * 24,
    )
    const touchedAt = hoursAgo(context, random.between(2, 18))
    const turn = { status, authority }
    const over = status === 'ended' || status === 'closed'
    const pending = ['drafted', 'employer_signed', 'representative_signed', 'withdrawn'].includes(status)
    rows.push({
      id,
      number: 1001 + rows.length,
      kind,
      authority,
      status,
      holder: placementHolder(turn),
      dueAt: placementDueAt(turn, touchedAt, { startDate, endDate: terms.endDate ?? null }, defaultSettings),
      municipalityCode: '0165',
      cvr: order.company.cvr,
      pNumber: unit.pNumber,
      orderId: order.id,
      referralId: referral?.id ?? null,
      citizenId,
      terms,
      startDate,
      endDate: terms.endDate ?? null,
      hours: terms.hours,
      vitas:
        authority === 'vitas' && !pending
          ? {
              caseNumber: `DEMO-${1001 + rows.length}`,
              url: null,
              offerStatus: status === 'submitted' ? 'under_treatment' : 'approved',
              allocationStatus: isRunning(status) || over ? 'accepted' : 'none',
              at: touchedAt,
            }
          : null,
      submittedAt: pending ? null : madeAt,
      informedAt: informed || (referral !== null && authority !== 'employment') ? touchedAt : null,
      informedBy: informed || referral !== null ? (consultant?.id ?? null) : null,
      lastDay: over ? terms.endDate : null,
      endReason: over ? 'as_agreed' : null,
      outcome: status === 'closed' ? random.pick(['ordinary_job', 'part_hours_job', 'none']) : null,
      withdrawReason: status === 'withdrawn' ? 'company_withdrew' : null,
      createdAt: madeAt,
      createdBy: order.owner?.id ?? consultant?.id ?? 'system',
      updatedAt: touchedAt,
    })
    placed.push({ id, kind, status, terms, by: order.owner?.id ?? consultant?.id ?? 'system' })
    if (authority === 'own' && status !== 'drafted')
      signatures.push({
        id: newId(context),
        placementId: id,
        part: 'employer',
        name: contact.name,
        userId: order.owner?.id ?? null,
        at: madeAt,
        digest: '',
        terms,
      })
    const decided = status === 'refused' || (authority !== 'employment' && referral !== null)
    if (decided)
      decisions.push({
        id: newId(context),
        placementId: id,
        approved: status !== 'refused',
        grounds:
          status === 'refused'
            ? 'Opgaverne svarer ikke til det formål, der er aftalt i jobplanen.'
            : 'Opgaverne passer til jobmålet, og arbejdspladsen kan give den oplæring, der er aftalt.',
        appealNotice,
        at: touchedAt,
        by: consultant?.id ?? 'system',
      })
    events.push({
      kind: 'placement_begun',
      actor: order.owner ?? consultant ?? null,
      subjectType: 'placement',
      subjectId: id,
      orderId: order.id,
      at: madeAt,
      payload: { act: 'begin', from: null, to: 'drafted' },
    })
  }

  const byId = new Map(orders.map((order) => [order.id, order]))
  for (const referral of referrals) {
    const order = byId.get(referral.orderId)
    if (referral.verdict === 'hired' && order && order.template.kind !== 'ordinary') add(order, referral)
  }
  for (const order of orders) {
    const asks = order.template.kind !== 'ordinary' && order.company.municipalityCode === '0165'
    if (asks && (order.status === 'open' || order.status === 'exclusive')) add(order, null)
  }
  return { rows, placed, signatures, decisions, events }
}
