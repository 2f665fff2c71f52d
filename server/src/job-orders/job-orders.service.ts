import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  advert,
  advertFilter,
  draftInput,
  draftSaved,
  employerOrderFilter,
  jobOrderForConsultant,
  jobOrderForEmployer,
  jobOrderRow,
  orderId,
  responsibilityInput,
  statusChange,
  submitInput,
  workListFilter,
  workListSummary,
} from '@virkelyst/shared/job-orders/job-order.schema'
import type { z } from 'zod'
import type { Context } from '../kernel/trpc'

export type JobOrders = {
  saveDraft(actor: Actor, input: z.infer<typeof draftInput>): Promise<z.infer<typeof draftSaved>>
  discardDraft(actor: Actor, input: z.infer<typeof orderId>): Promise<z.infer<typeof orderId>>
  submit(actor: Actor, input: z.infer<typeof submitInput>): Promise<z.infer<typeof jobOrderForEmployer>>
  repeat(actor: Actor, input: z.infer<typeof orderId>): Promise<z.infer<typeof orderId>>
  mine(
    actor: Actor,
    input: z.infer<typeof employerOrderFilter>,
  ): Promise<{ rows: z.infer<typeof jobOrderRow>[]; total: number }>
  get(actor: Actor, input: z.infer<typeof orderId>): Promise<z.infer<typeof jobOrderForEmployer>>
  workList(
    actor: Actor,
    input: z.infer<typeof workListFilter>,
  ): Promise<{ rows: z.infer<typeof jobOrderRow>[]; total: number }>
  workListSummary(actor: Actor): Promise<z.infer<typeof workListSummary>>
  getForConsultant(
    actor: Actor,
    input: z.infer<typeof orderId>,
  ): Promise<z.infer<typeof jobOrderForConsultant>>
  update(actor: Actor, input: z.infer<typeof submitInput>): Promise<z.infer<typeof jobOrderForEmployer>>
  changeStatus(
    actor: Actor,
    input: z.infer<typeof statusChange>,
  ): Promise<z.infer<typeof jobOrderForEmployer>>
  takeResponsibility(
    actor: Actor,
    input: z.infer<typeof responsibilityInput>,
  ): Promise<z.infer<typeof jobOrderForConsultant>>
  takeOver(actor: Actor, input: z.infer<typeof orderId>): Promise<z.infer<typeof jobOrderForEmployer>>
  adverts(
    context: Context,
    input: z.infer<typeof advertFilter>,
  ): Promise<{ rows: z.infer<typeof advert>[]; total: number }>
  advert(context: Context, input: z.infer<typeof orderId>): Promise<z.infer<typeof advert>>
}
