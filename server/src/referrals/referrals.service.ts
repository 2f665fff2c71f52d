import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  answerInput,
  candidateForEmployer,
  confirmInput,
  excludeInput,
  includeInput,
  interestInput,
  orderIdInput,
  proposeInput,
  referralFilter,
  referralForCitizen,
  referralForConsultant,
  referralId,
  verdictInput,
  withdrawInput,
} from '@virkelyst/shared/referrals/referral.schema'
import type { z } from 'zod'

export type Referrals = {
  propose(actor: Actor, input: z.infer<typeof proposeInput>): Promise<z.infer<typeof referralForConsultant>>
  exclude(actor: Actor, input: z.infer<typeof excludeInput>): Promise<z.infer<typeof orderIdInput>>
  include(actor: Actor, input: z.infer<typeof includeInput>): Promise<z.infer<typeof orderIdInput>>
  withdraw(actor: Actor, input: z.infer<typeof withdrawInput>): Promise<z.infer<typeof referralForConsultant>>
  answer(actor: Actor, input: z.infer<typeof answerInput>): Promise<z.infer<typeof referralId>>
  confirm(actor: Actor, input: z.infer<typeof confirmInput>): Promise<z.infer<typeof referralForConsultant>>
  verdict(actor: Actor, input: z.infer<typeof verdictInput>): Promise<z.infer<typeof referralId>>
  forOrder(
    actor: Actor,
    input: z.infer<typeof orderIdInput>,
  ): Promise<z.infer<typeof referralForConsultant>[]>
  workList(
    actor: Actor,
    input: z.infer<typeof referralFilter>,
  ): Promise<{ rows: z.infer<typeof referralForConsultant>[]; total: number }>
  presented(
    actor: Actor,
    input: z.infer<typeof orderIdInput>,
  ): Promise<z.infer<typeof candidateForEmployer>[]>
  mine(actor: Actor): Promise<z.infer<typeof referralForCitizen>[]>
  showInterest(actor: Actor, input: z.infer<typeof interestInput>): Promise<z.infer<typeof referralId>>
  withdrawInterest(actor: Actor, input: z.infer<typeof referralId>): Promise<z.infer<typeof referralId>>
}
