import type { DomainEvent } from '@virkelyst/db/kernel/writing'
import type { ClosingAct } from '@virkelyst/db/referrals/close-referrals'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import type { ClosingReason, JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'

type Subject = { id: string; municipalityCode: string }

/** The events of one act on an order, all of the same instant but for what the system does in its wake. */
export const makeOrderEvents = (deps: Pick<Deps, 'clock' | 'ids'>) => {
  const newEvent = makeEvents(deps)
  return (actor: Actor, procedure: string, order: Subject, at: string) => {
    const event = (kind: EventKind, payload: Record<string, unknown>, by = actor, when = at): DomainEvent =>
      newEvent({
        actor: by,
        procedure,
        at: when,
        kind,
        subjectType: 'job_order',
        subjectId: order.id,
        orderId: order.id,
        // An order that is only begun belongs to no municipality's audit yet.
        municipalityCode: order.municipalityCode === '' ? null : order.municipalityCode,
        payload,
      })
    return {
      event,
      moved: (
        from: JobOrderStatus,
        to: JobOrderStatus,
        more: { reason?: ClosingReason; note?: string; exclusiveUntil?: string | null } = {},
      ): DomainEvent =>
        event(to === 'open' && from !== 'paused' ? 'order_opened_to_network' : 'order_status_changed', {
          from,
          to,
          ...more,
        }),
      /** What the system does at once after the actor; a millisecond later, so that a history keeps the order. */
      followedBy: (
        from: JobOrderStatus,
        to: JobOrderStatus,
        more: { reason?: ClosingReason; exclusiveUntil?: string | null } = {},
      ): DomainEvent =>
        event(
          to === 'open' ? 'order_opened_to_network' : 'order_status_changed',
          { from, to, ...more },
          systemActor(order.municipalityCode),
          new Date(Date.parse(at) + 1).toISOString(),
        ),
      act: { actor, procedure, at, newEvent } satisfies ClosingAct,
    }
  }
}
export type OrderEvents = ReturnType<typeof makeOrderEvents>
