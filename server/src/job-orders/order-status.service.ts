import type { JobOrdersRepository } from '@virkelyst/db/job-orders/job-orders.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { ballAfterTaking, isChangeable, restingStatus } from '@virkelyst/shared/job-orders/job-order.rules'
import type {
  JobOrderForConsultant,
  JobOrderForEmployer,
  responsibilityInput,
  StatusChange,
} from '@virkelyst/shared/job-orders/job-order.schema'
import {
  findTransition,
  isClosed,
  jobOrderTransitions,
  reasonsFor,
} from '@virkelyst/shared/job-orders/job-order.transitions'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { z } from 'zod'
import { nowIso } from '../kernel/deps'
import type { JobOrdersDeps } from './job-orders.deps'
import type { OrderAccess } from './order-access'
import { makeOrderEvents } from './order-events'
import type { OrderReading } from './order-reading.service'

/** Moving an order along, and saying whose work it is. */
export const makeOrderStatus = (
  deps: Pick<JobOrdersDeps, 'clock' | 'ids' | 'companies' | 'municipalities'>,
  repository: JobOrdersRepository,
  { access, reading }: { access: OrderAccess; reading: OrderReading },
) => {
  const { clock, companies, municipalities } = deps
  const eventsOf = makeOrderEvents(deps)

  return {
    /**
     * Moves an order as the transition table allows. Resuming after the exclusive days have ended opens it at once.
     * @throws AppError `status_changed` where the order is no longer at `from`, `role`, `reason_required`
     */
    async changeStatus(
      actor: Actor,
      { id, from, to, reason, note }: StatusChange,
    ): Promise<JobOrderForEmployer> {
      const order = await access.toChange(actor, id)
      if (order.status !== from) throw new AppError('status_changed')
      const transition = findTransition(order, to, actor.role)
      if (!transition) {
        const others = jobOrderTransitions.some((line) => line.from === from && line.to === to)
        throw new AppError(others ? 'role' : 'status_changed')
      }
      if (transition.needsReason) {
        const allowed = reasonsFor[to as keyof typeof reasonsFor]
        if (reason === undefined || !allowed.includes(reason))
          throw new AppError('reason_required', { fields: { reason: 'required' } })
      }
      const now = nowIso(clock)
      const closes = isClosed(to)
      const { moved, followedBy, act } = eventsOf(actor, 'jobOrders.changeStatus', order, now)
      const events = [moved(from, to, closes ? { reason, note } : {})]
      const status = to === 'exclusive' ? restingStatus(order.exclusiveUntil, now) : to
      if (status !== to) events.push(followedBy(to, status))
      const done = await repository.move({
        id,
        from: order,
        to: {
          status,
          pausedFrom: to === 'paused' ? from : null,
          ...(closes
            ? {
                closedAt: now,
                closingReason: reason ?? null,
                closingNote: note ?? null,
                ball: 'nobody',
                ballUntil: null,
              }
            : {}),
        },
        events,
        act,
      })
      if (!done) throw new AppError('status_changed')
      return reading.show(actor, id)
    },

    /**
     * Takes an order of the own municipality, or gives it to a colleague. The first to take it has answered the company.
     * @throws AppError `changed_meanwhile`, `status_changed`, and `input` where the person is no colleague
     */
    async takeResponsibility(
      actor: Actor,
      { id, version, userId = actor.userId }: z.infer<typeof responsibilityInput>,
    ): Promise<JobOrderForConsultant> {
      const order = await access.toChange(actor, id)
      if (order.responsibleUserId === userId) return reading.showConsultant(actor, id)
      if (!isChangeable(order.status)) throw new AppError('status_changed')
      if (order.version !== version) throw new AppError('changed_meanwhile')
      const colleague = await municipalities.colleague(order.municipalityCode, userId)
      if (!colleague) throw new AppError('input', { fields: { userId: 'unknown_person' } })
      const now = nowIso(clock)
      const { event } = eventsOf(actor, 'jobOrders.takeResponsibility', order, now)
      const settings = await municipalities.settingsOf(order.municipalityCode)
      const saved = await repository.setResponsible(
        order,
        { responsibleUserId: userId, ...ballAfterTaking(order, now, settings) },
        event('order_responsible_changed', {
          before: { responsibleUserId: order.responsibleUserId },
          after: { responsibleUserId: userId },
          name: colleague.name,
        }),
      )
      if (!saved) throw new AppError('changed_meanwhile')
      return reading.showConsultant(actor, id)
    },

    /**
     * Makes an order that a consultant recorded the employer's own; the employer becomes one of its named contacts.
     * @throws AppError `already_done` where a colleague took it over before
     */
    async takeOver(actor: Actor, { id }: { id: string }): Promise<JobOrderForEmployer> {
      const order = await access.toChange(actor, id)
      if (order.takenOverAt !== null && order.ownerUserId === actor.userId) return reading.show(actor, id)
      if (order.recordedBy === null || order.takenOverAt !== null) throw new AppError('already_done')
      if (!isChangeable(order.status)) throw new AppError('status_changed')
      const { progress, namedContact } = await reading.show(actor, id)
      // Taking over makes one a contact; a CVR number alone shows nobody who was presented.
      if (progress.presented > 0 && !namedContact) throw new AppError('named_contacts_only')
      const { event } = eventsOf(actor, 'jobOrders.takeOver', order, nowIso(clock))
      const taken = await repository.takeOver(
        id,
        actor.userId,
        companies.contactWriter(actor, order.cvr, 'jobOrders.takeOver'),
        event('order_taken_over', { recordedBy: order.recordedBy }),
      )
      if (!taken) throw new AppError('already_done')
      return reading.show(actor, id)
    },
  }
}
export type OrderStatus = ReturnType<typeof makeOrderStatus>
