import type { DraftsRepository } from '@virkelyst/db/job-orders/drafts.repository'
import type { DraftColumns } from '@virkelyst/db/job-orders/job-orders.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import type { draftInput, draftSaved } from '@virkelyst/shared/job-orders/job-order.schema'
import { drawColumns, formForCompany, repeatedForm } from '@virkelyst/shared/job-orders/job-order-form.rules'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { municipalityCode } from '@virkelyst/shared/kernel/fields.schema'
import type { z } from 'zod'
import { nowIso } from '../kernel/deps'
import type { JobOrdersDeps } from './job-orders.deps'
import type { OrderAccess } from './order-access'
import { makeOrderEvents } from './order-events'

type Draft = z.infer<typeof draftInput>
type Saved = z.infer<typeof draftSaved>

const refusals = {
  not_there: 'not_there',
  submitted: 'status_changed',
  changed: 'changed_meanwhile',
} as const

const companyOf = ({ cvr }: JobOrderForm): string | undefined =>
  cvr !== undefined && isCvr(cvr) ? cvr : undefined

/** Drafts: saved as one types, under an id the client made, seen by nobody but their owner. */
export const makeOrderDrafts = (
  deps: Pick<JobOrdersDeps, 'clock' | 'ids' | 'companies'>,
  access: OrderAccess,
  repository: DraftsRepository,
) => {
  const { clock, ids, companies } = deps
  const eventsOf = makeOrderEvents(deps)

  const columnsOf = (actor: Actor, form: JobOrderForm): DraftColumns => {
    const chosen = municipalityCode.safeParse(form.municipalityCode).data
    return {
      ...drawColumns(form),
      form,
      status: 'draft',
      // While a number is being typed the draft stands under the employer's own.
      cvr: companyOf(form) ?? actor.cvrNumbers[0] ?? '',
      municipalityCode: chosen ?? actor.municipalityCode ?? '',
      occupations: [],
      ball: actor.role === 'employer' ? 'employer' : 'municipality',
      updatedAt: nowIso(clock),
    }
  }
  const save = async (
    actor: Actor,
    procedure: string,
    { id, version, form }: { id: string; version: number; form: JobOrderForm },
    repeatedFrom?: string,
  ): Promise<Saved> => {
    const columns = columnsOf(actor, form)
    const { event } = eventsOf(actor, procedure, { id, ...columns }, nowIso(clock))
    const saved = await repository.saveDraft(
      { id, ownerUserId: actor.userId, version },
      repeatedFrom === undefined ? columns : { ...columns, repeatedFrom },
      event('order_drafted', { version: version + 1, ...(repeatedFrom ? { repeatedFrom } : {}) }),
    )
    if (saved.outcome !== 'saved') throw new AppError(refusals[saved.outcome])
    return { id, version: saved.version, savedAt: saved.savedAt }
  }

  return {
    /**
     * Keeps what has been typed so far; version 0 begins a draft.
     * @throws AppError `changed_meanwhile` where another tab saved since, `status_changed` once it is submitted
     */
    async saveDraft(actor: Actor, { id, version, form }: Draft): Promise<Saved> {
      const typed = form as JobOrderForm
      const cvr = companyOf(typed)
      if (cvr !== undefined) access.assertOwnCompany(actor, cvr)
      const kept = actor.role === 'employer' ? formForCompany(typed) : typed
      return save(actor, 'jobOrders.saveDraft', { id, version, form: kept })
    },

    async discardDraft(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
      const order = await access.toSee(actor, id)
      const { event } = eventsOf(actor, 'jobOrders.discardDraft', order, nowIso(clock))
      if (
        !(await repository.discardDraft(id, actor.userId, event('draft_discarded', { title: order.title })))
      )
        throw new AppError('not_there')
      return { id }
    },

    /** Begins a new draft like an earlier order; asked twice, it hands out the draft that is still untouched. */
    async repeat(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
      const order = await access.toSee(actor, id)
      if (order.status === 'draft') throw new AppError('not_there')
      const untouched = await repository.untouchedRepeat(actor.userId, id)
      if (untouched !== null) return { id: untouched }
      const company = await companies.factsFor(order.cvr)
      const contactIds = (order.form.contactIds ?? []).filter((contactId) =>
        company?.contacts.some((contact) => contact.id === contactId),
      )
      const form = repeatedForm(order.form, danishDate(clock.now()), contactIds)
      const draft = await save(actor, 'jobOrders.repeat', { id: ids.next(), version: 0, form }, id)
      return { id: draft.id }
    },
  }
}
export type OrderDrafts = ReturnType<typeof makeOrderDrafts>
