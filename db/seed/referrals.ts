import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { targetGroupAllows } from '@virkelyst/shared/citizens/target-groups.rules'
import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { addWorkingHours, workdayDeadline } from '@virkelyst/shared/kernel/dates'
import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import type { ReferralStatus, Verdict } from '@virkelyst/shared/referrals/referral.transitions'
import type { SeedCitizen } from './citizens'
import { considerations } from './considerations'
import type { SeedOrder } from './job-orders'
import type { SeedPerson } from './people'
import { hoursAgo, newId, type SeedContext, today } from './seed-context'

export type SeedEvent = {
  kind: EventKind
  actor: SeedPerson | null
  subjectType: 'job_order' | 'referral' | 'company' | 'citizen' | 'placement'
  subjectId: string
  orderId: string | null
  at: string
  payload: Record<string, unknown>
}

/** Citizens of the home municipality by the occupation of a goal. */
export const makeCitizenIndex = (citizens: readonly SeedCitizen[]) => {
  const byOccupation = new Map<string, SeedCitizen[]>()
  for (const citizen of citizens) {
    if (citizen.status !== 'active' || citizen.objectedAt !== null || citizen.municipalityCode !== '0165')
      continue
    for (const goal of citizen.goals)
      for (const { code } of goal.occupations)
        byOccupation.set(code, [...(byOccupation.get(code) ?? []), citizen])
  }
  return byOccupation
}

const stages: readonly (readonly [readonly [ReferralStatus, Verdict], number])[] = [
  [['suggested', 'none'], 6],
  [['proposed', 'none'], 24],
  [['accepted', 'none'], 14],
  [['declined', 'none'], 14],
  [['presented', 'none'], 14],
  [['presented', 'interview'], 10],
  [['closed', 'rejected'], 14],
  [['closed', 'no_show'], 3],
]

/** Referrals with the steps that led to them; those hired are told back, so that they count as placed. */
export const makeReferrals = (
  context: SeedContext,
  orders: readonly SeedOrder[],
  citizens: readonly SeedCitizen[],
  people: readonly SeedPerson[],
) => {
  const { random } = context
  const byOccupation = makeCitizenIndex(citizens)
  const brokers = people.filter(
    ({ role, municipalityCode }) => role === 'job_broker' && municipalityCode === '0165',
  )
  const open = new Map<string, number>()
  const placed = new Set<string>()
  const standing = new Map<string, string[]>()
  const rows: Record<string, unknown>[] = []
  // Each stage once before chance decides, so that the smallest demonstration shows them all.
  let staged = 0
  const nextStage = (kind: string): readonly [ReferralStatus, Verdict] => {
    const stage = stages[staged]?.[0] ?? random.weighted(stages)
    // Citizens show interest in småjobs alone; the stage waits for the next of them.
    if (stage[0] === 'suggested' && kind !== 'part_hours_job') return ['proposed', 'none']
    staged++
    return stage
  }
  const events: SeedEvent[] = []
  for (const order of orders) {
    if (order.status === 'draft' || order.status === 'submitted' || order.company.municipalityCode !== '0165')
      continue
    const live = isLive(order.status)
    if (order.status === 'exclusive' && order.responsible === null) continue
    const candidates = [
      ...new Set(order.occupationCodes.flatMap((code) => byOccupation.get(code) ?? [])),
    ].filter(
      (citizen) =>
        targetGroupAllows(citizen.targetGroup, order.template.kind, today(context)) &&
        !placed.has(citizen.id) &&
        (open.get(citizen.id) ?? 0) < 3,
    )
    const hired = order.status === 'filled' ? order.positions : 0
    const chosen = random.sample(candidates, hired + random.between(1, 5))
    chosen.forEach((citizen, index) => {
      const [status, verdict]: readonly [ReferralStatus, Verdict] =
        index < hired
          ? ['closed', 'hired']
          : live || order.status === 'paused'
            ? nextStage(order.template.kind)
            : random.pick([
                ['declined', 'none'],
                ['closed', 'rejected'],
                ['closed', 'none'],
              ] as const)
      const broker = random.pick(brokers)
      const begins = live
        ? Math.min(order.submittedHoursAgo - 1, random.between(3, 150))
        : order.submittedHoursAgo - 10
      const ends = order.closedHoursAgo ?? 0
      const step = (share: number) =>
        hoursAgo(context, Math.max(ends, begins - (begins - ends) * share * 0.9))
      // Whoever waits for the broker began or answered within the last day, so that not all of them are late.
      const begun = step(status === 'suggested' ? 0.95 : 0)
      const answered = step(status === 'suggested' || status === 'accepted' ? 0.95 : 0.3)
      const id = newId(context)
      const reached = (...statuses: ReferralStatus[]) => statuses.includes(status) || status === 'closed'
      const event = (
        kind: EventKind,
        actor: SeedPerson | null,
        at: string,
        payload: Record<string, unknown> = {},
      ) =>
        events.push({ kind, actor, subjectType: 'referral', subjectId: id, orderId: order.id, at, payload })
      const employer = order.owner
      const wasPresented = verdict !== 'none' || status === 'presented'
      const interest = status === 'suggested'
      const profile = wasPresented ? presentedProfileOf({ ...citizen, postalName: 'Albertslund' }) : null
      if (interest) event('referral_suggested', null, begun)
      else event('referral_proposed', broker, step(0))
      if (status === 'declined') event('referral_declined', null, step(0.3), { reason: 'too_far' })
      if (reached('accepted', 'presented') && (status !== 'closed' || wasPresented))
        event('referral_accepted', null, answered)
      if (wasPresented) event('referral_presented', broker, step(0.5))
      if (verdict !== 'none') event('referral_verdict', employer, step(0.8), { verdict })
      if (status === 'closed')
        event('referral_closed', verdict === 'none' ? broker : employer, step(1), {
          reason: verdict === 'none' ? 'order_closed' : 'verdict_given',
        })
      if (verdict === 'hired') placed.add(citizen.id)
      standing.set(citizen.id, [...(standing.get(citizen.id) ?? []), status])
      if (reached('proposed', 'accepted', 'presented') && status !== 'closed')
        open.set(citizen.id, (open.get(citizen.id) ?? 0) + 1)
      const updatedAt = events.at(-1)!.at
      rows.push({
        id,
        orderId: order.id,
        citizenId: citizen.id,
        municipalityCode: citizen.municipalityCode,
        status,
        verdict,
        source: interest ? 'interest' : 'ranking',
        score: null,
        reasons: [],
        proposedBy: interest ? null : broker.id,
        proposedAt: interest ? null : step(0),
        message: interest
          ? null
          : 'Jeg tror, at det her kunne være noget for dig. Ring gerne, hvis du er i tvivl.',
        answeredAt: status === 'proposed' ? null : answered,
        declineReason: status === 'declined' ? random.pick(['too_far', 'hours', 'tasks'] as const) : null,
        confirmedBy: wasPresented ? broker.id : null,
        ...(wasPresented ? considerations : { checklist: null, answers: null }),
        presentedAt: wasPresented ? step(0.5) : null,
        profile,
        verdictBy: verdict === 'none' ? null : (employer?.id ?? 'system'),
        verdictAt: verdict === 'none' ? null : step(0.8),
        verdictReason:
          verdict === 'rejected'
            ? random.pick(['qualifications', 'experience', 'other_candidate'] as const)
            : null,
        interviewAt: verdict === 'interview' ? `${hoursAgo(context, -48).slice(0, 10)}T10:00` : null,
        closedAt: status === 'closed' ? step(1) : null,
        closeReason: status === 'closed' ? (verdict === 'none' ? 'order_closed' : 'verdict_given') : null,
        dueAt:
          status === 'proposed'
            ? workdayDeadline(step(0), 3)
            : status === 'presented'
              ? workdayDeadline(step(0.5), 5)
              : status === 'accepted' || status === 'suggested'
                ? addWorkingHours(answered, 24)
                : null,
        createdAt: begun,
        updatedAt,
      })
    })
    // A filled order has as many hired as it says; where too few fit, it stands with fewer positions.
    if (order.status === 'filled') {
      const there = Math.min(hired, chosen.length)
      order.row.positionsFilled = there
      order.row.positions = Math.max(1, there)
      order.form.positions = Math.max(1, there)
      if (there === 0) {
        order.row.positionsFilled = 1
        order.row.closingReason = 'filled_elsewhere'
      }
    }
  }
  return { rows, events, placed, standing }
}

/** What happened to the orders themselves. */
export const orderEvents = (context: SeedContext, orders: readonly SeedOrder[]): SeedEvent[] =>
  orders.flatMap((order) => {
    const event = (
      kind: EventKind,
      actor: SeedPerson | null,
      hours: number,
      payload: Record<string, unknown> = {},
    ): SeedEvent => ({
      kind,
      actor,
      subjectType: 'job_order',
      subjectId: order.id,
      orderId: order.id,
      at: hoursAgo(context, hours),
      payload,
    })
    const events = [event('order_drafted', order.owner, order.submittedHoursAgo + 1)]
    if (order.status === 'draft') return events
    events.push(event('order_submitted', order.owner, order.submittedHoursAgo, { to: 'submitted' }))
    if (order.status !== 'submitted')
      events.push(
        event('order_status_changed', null, order.submittedHoursAgo, { from: 'submitted', to: 'exclusive' }),
      )
    if (order.responsible)
      events.push(
        event('order_responsible_changed', order.responsible, Math.max(0.5, order.submittedHoursAgo - 5)),
      )
    if (!['submitted', 'exclusive'].includes(order.status) && order.submittedHoursAgo > 15 * 24)
      events.push(
        event('order_opened_to_network', null, order.submittedHoursAgo - 14 * 24, {
          from: 'exclusive',
          to: 'open',
        }),
      )
    if (order.closedHoursAgo !== null)
      events.push(
        event('order_status_changed', order.owner, order.closedHoursAgo, {
          from: 'open',
          to: order.status,
          reason: order.row.closingReason,
        }),
      )
    if (order.status === 'paused')
      events.push(event('order_status_changed', order.owner, 30, { from: 'open', to: 'paused' }))
    return events
  })
