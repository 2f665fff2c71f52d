import type {
  grantInput,
  invitationId,
  inviteInput,
  issueLinkCodeInput,
  linkCodeInput,
  linkCodeIssued,
  localeInput,
  me,
  people,
  revokeInput,
  switchSeatInput,
} from '@virkelyst/shared/accounts/account.schema'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { z } from 'zod'
import type { Context } from '../kernel/trpc'

export type Accounts = {
  me(context: Context): Promise<z.infer<typeof me>>
  switchSeat(
    context: Context & { userId: string; sessionHash: string },
    input: z.infer<typeof switchSeatInput>,
  ): Promise<z.infer<typeof me>>
  setLocale(
    context: Context & { userId: string; sessionHash: string },
    input: z.infer<typeof localeInput>,
  ): Promise<z.infer<typeof me>>
  people(actor: Actor): Promise<z.infer<typeof people>>
  grant(actor: Actor, input: z.infer<typeof grantInput>): Promise<z.infer<typeof people>>
  revoke(actor: Actor, input: z.infer<typeof revokeInput>): Promise<z.infer<typeof people>>
  invite(actor: Actor, input: z.infer<typeof inviteInput>): Promise<z.infer<typeof people>>
  revokeInvitation(actor: Actor, input: z.infer<typeof invitationId>): Promise<z.infer<typeof people>>
  issueLinkCode(
    actor: Actor,
    input: z.infer<typeof issueLinkCodeInput>,
  ): Promise<z.infer<typeof linkCodeIssued>>
  redeemLinkCode(
    context: Context & { userId: string; sessionHash: string },
    input: z.infer<typeof linkCodeInput>,
  ): Promise<z.infer<typeof me>>
}
