import type { JobOrder, JobOrdersRepository } from '@virkelyst/db/job-orders/job-orders.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import {
  exclusiveUntil,
  firstBall,
  isChangeable,
  restingStatus,
} from '@virkelyst/shared/job-orders/job-order.rules'
import type { JobOrderForEmployer, submitInput } from '@virkelyst/shared/job-orders/job-order.schema'
import { formForCompany } from '@virkelyst/shared/job-orders/job-order-form.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { changedData, sameData } from '@virkelyst/shared/kernel/plain-data'
import type { z } from 'zod'
import { nowIso } from '../kernel/deps'
import type { JobOrdersDeps } from './job-orders.deps'
import type { OrderAccess } from './order-access'
import { assertFields, type OrderChecks } from './order-checks'
import { makeOrderEvents } from './order-events'
import type { OrderReading } from './order-reading.service'

type Submission = z.infer<typeof submitInput>
type Form = Submission['form']

/** What a company may not change any more once the municipality works on the order. */
const fixedFields = ['kind', 'cvr', 'municipalityCode'] as const

/** Contacts see the people presented: a colleague with the CVR number alone may not become one by an edit. */
const sameContacts = (before: JobOrder['form'], after: Form): boolean =>
  sameData([...(before.contactIds ?? [])].sort(), [...after.contactIds].sort())

/** Submitting an order, and changing it while it is under way. */
export const makeOrderSubmission = (
  deps: Pick<JobOrdersDeps, 'clock' | 'ids' | 'municipalities'>,
  repository: JobOrdersRepository,
  { access, checks, reading }: { access: OrderAccess; checks: OrderChecks; reading: OrderReading },
) => {
  const { clock, municipalities } = deps
  const eventsOf = makeOrderEvents(deps)

  /** The order as submitted before, where the same person sends the same form again. */
  const submittedBefore = async (
    actor: Actor,
    id: string,
    form: Form,
  ): Promise<JobOrderForEmployer | null> => {
    const known = await repository.find(id)
    if (!known || known.status === 'draft') return null
    if (known.ownerUserId !== actor.userId) throw new AppError('not_there')
    if (!sameData(formForCompany(known.form), formForCompany(form))) throw new AppError('already_done')
    return reading.show(actor, id)
  }
  const assertOwnDraft = (actor: Actor, draft: JobOrder | null, version: number) => {
    if (draft ? draft.ownerUserId !== actor.userId : version !== 0) throw new AppError('not_there')
    if (draft && draft.version !== version) throw new AppError('changed_meanwhile')
  }
  /** The municipality's own comment is neither written nor wiped by the company. */
  const withComment = (actor: Actor, form: Form, internalComment: string | undefined): Form =>
    actor.role === 'employer' ? { ...form, internalComment } : form

  return {
    /**
     * Submits a draft, or a form at version 0 without one. The chosen municipality has the order alone from that instant
     * where its policy says so. A double click or a resend of the same form hands out the order that was submitted.
     * @throws AppError with every field that is wrong, `company_blocked`, `changed_meanwhile`, `already_done`
     */
    async submit(actor: Actor, { id, version, form: given }: Submission): Promise<JobOrderForEmployer> {
      access.assertOwnCompany(actor, given.cvr)
      const before = await submittedBefore(actor, id, given)
      if (before) return before
      assertOwnDraft(actor, await repository.find(id), version)
      const form = withComment(actor, given, undefined)
      const columns = await checks.columnsFor(form)

      const now = nowIso(clock)
      const settings = await municipalities.settingsOf(form.municipalityCode)
      const until = exclusiveUntil(now, settings)
      const status = restingStatus(until, now)
      const byStaff = actor.role !== 'employer'
      const responsible = byStaff && actor.municipalityCode === form.municipalityCode
      const { event, followedBy } = eventsOf(actor, 'jobOrders.submit', { id, ...columns }, now)
      const submitted = await repository.submit(
        { id, ownerUserId: actor.userId, version },
        {
          ...columns,
          status,
          submittedAt: now,
          exclusiveUntil: until,
          recordedBy: byStaff ? actor.userId : null,
          responsibleUserId: responsible ? actor.userId : null,
          ...firstBall(now, responsible, settings),
        },
        (number) => [
          event('order_submitted', { number, after: formForCompany(form) }),
          followedBy('submitted', status, { exclusiveUntil: until }),
        ],
      )
      if (!submitted) {
        // The other click of a double click was quicker, or another tab went on writing.
        const after = await submittedBefore(actor, id, given)
        if (after) return after
        throw new AppError('changed_meanwhile')
      }
      return reading.show(actor, id)
    },

    /**
     * Changes the form of an order under way; its title is resolved anew. Asking for no more people than were hired
     * already fills the order.
     * @throws AppError with every field that is wrong, `read_only_field`, `changed_meanwhile`, `status_changed`
     */
    async update(actor: Actor, { id, version, form: given }: Submission): Promise<JobOrderForEmployer> {
      const order = await access.toChange(actor, id)
      const form = withComment(actor, given, order.form.internalComment)
      if (sameData(order.form, form)) return reading.show(actor, id)
      if (!isChangeable(order.status)) throw new AppError('status_changed')
      if (order.version !== version) throw new AppError('changed_meanwhile')
      const fixed = fixedFields.filter((field) => form[field] !== order.form[field])
      assertFields(Object.fromEntries(fixed.map((field) => [`form.${field}`, 'read_only_field' as const])))
      const maySayWhoSees =
        actor.role !== 'employer' ||
        order.ownerUserId === actor.userId ||
        (await reading.show(actor, id)).namedContact
      if (!maySayWhoSees && !sameContacts(order.form, form))
        assertFields({ 'form.contactIds': 'named_contacts_only' })

      const columns = await checks.columnsFor(form, order)
      const now = nowIso(clock)
      const { event, followedBy, act } = eventsOf(actor, 'jobOrders.update', order, now)
      const full = form.positions === order.positionsFilled
      const changed = changedData(formForCompany(order.form), formForCompany(form))
      const saved = await repository.update(
        order,
        full
          ? {
              ...columns,
              status: 'filled',
              pausedFrom: null,
              closedAt: now,
              closingReason: 'filled_here',
              ball: 'nobody',
              ballUntil: null,
            }
          : columns,
        [
          event('order_changed', changed),
          ...(full ? [followedBy(order.status, 'filled', { reason: 'filled_here' })] : []),
        ],
        act,
      )
      if (!saved) throw new AppError('changed_meanwhile')
      return reading.show(actor, id)
    },
  }
}
export type OrderSubmission = ReturnType<typeof makeOrderSubmission>
