import type { Actor } from '../accounts/roles'
import type { SupportStatus } from '../companies/company.schema'
import { addWorkingHours, dayDeadline } from '../kernel/dates'
import type { MunicipalitySettings } from '../municipalities/municipality.schema'
import { type BallHolder, isClosed, isLive, type JobOrderStatus } from './job-order.transitions'

/** Whether the municipality may refer people to the company: never into a conflict or a blockade, or where it is barred. */
export const mayRefer = (status: SupportStatus): boolean => status === 'none'

export type OrderFacts = {
  status: JobOrderStatus
  cvr: string
  municipalityCode: string
  networkId: string | null
  ownerUserId: string
}

/** Whether a municipality sees the order: its own once submitted, and the open ones of its network. */
export const municipalitySeesOrder = (
  order: Pick<OrderFacts, 'status' | 'municipalityCode' | 'networkId'>,
  reader: { municipalityCode: string; networkId: string | null },
): boolean =>
  order.municipalityCode === reader.municipalityCode
    ? order.status !== 'draft'
    : order.status === 'open' && order.networkId !== null && order.networkId === reader.networkId

/**
 * Whether the actor may see the order. A draft is its owner's alone; a company sees its own orders; a municipality its
 * own, and the open ones of its network; a consultant also what was recorded for another municipality.
 */
export const maySeeOrder = (
  actor: Pick<Actor, 'userId' | 'role' | 'cvrNumbers' | 'municipalityCode'>,
  actorNetwork: string | null,
  order: OrderFacts,
): boolean => {
  if (order.status === 'draft' && order.ownerUserId !== actor.userId) return false
  if (actor.role === 'employer') return actor.cvrNumbers.includes(order.cvr)
  if (actor.role === 'citizen' || actor.municipalityCode === null) return false
  if (order.ownerUserId === actor.userId) return true
  return municipalitySeesOrder(order, { municipalityCode: actor.municipalityCode, networkId: actorNetwork })
}

/** Whether the actor may change an order that has been submitted: the company, or the chosen municipality. */
export const mayChangeOrder = (
  actor: Pick<Actor, 'role' | 'cvrNumbers' | 'municipalityCode'>,
  order: OrderFacts,
): boolean => {
  if (order.status === 'draft') return false
  return actor.role === 'employer'
    ? actor.cvrNumbers.includes(order.cvr)
    : order.municipalityCode === actor.municipalityCode
}

/** End of the last day the chosen municipality has the order alone; null where its policy gives it none. */
export const exclusiveUntil = (
  submittedAt: string,
  { exclusiveDays }: MunicipalitySettings,
): string | null => (exclusiveDays === 0 ? null : dayDeadline(submittedAt, exclusiveDays))

/** Where the system takes an order that has just been submitted or resumed. */
export const restingStatus = (until: string | null, now: string): 'exclusive' | 'open' =>
  until !== null && until > now ? 'exclusive' : 'open'

export type Ball = { ball: BallHolder; ballUntil: string | null }

/**
 * Who is to act after submission: the municipality, to answer where nobody is responsible yet, else to present the
 * first candidates.
 */
export const firstBall = (now: string, responsible: boolean, settings: MunicipalitySettings): Ball => ({
  ball: 'municipality',
  ballUntil: responsible
    ? dayDeadline(now, settings.firstCandidatesDays)
    : addWorkingHours(now, settings.consultantAnswerHours),
})

/** Somebody took responsibility: the first to do so has answered, and candidates are next. */
export const ballAfterTaking = (
  order: Ball & { responsibleUserId: string | null },
  now: string,
  settings: MunicipalitySettings,
): Ball =>
  order.responsibleUserId === null && order.ball === 'municipality'
    ? firstBall(now, true, settings)
    : { ball: order.ball, ballUntil: order.ballUntil }

/** The ball as it is told: nobody's while the order is a draft, paused or closed. The stored one waits through a pause. */
export const shownBall = (status: JobOrderStatus, stored: Ball): Ball =>
  isLive(status) ? stored : { ball: 'nobody', ballUntil: null }

export const isOverdue = (status: JobOrderStatus, { ball, ballUntil }: Ball, now: string): boolean =>
  isLive(status) && ball !== 'nobody' && ballUntil !== null && ballUntil < now

/** Statuses in which the form may still be changed after submission. */
export const isChangeable = (status: JobOrderStatus): boolean => status !== 'draft' && !isClosed(status)
