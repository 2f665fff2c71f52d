import { makeLinkCodesRepository } from '@virkelyst/db/accounts/link-codes.repository'
import type {
  issueLinkCodeInput,
  linkCodeInput,
  linkCodeIssued,
  Me,
} from '@virkelyst/shared/accounts/account.schema'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { SignedInContext } from '../kernel/trpc'
import type { Accounts } from './accounts.service'
import { linkCodeHash, newLinkCode } from './link-code'

const linkCodeDays = 14

/** Codes by which a citizen ties a sign-in to the case. */
export const makeLinkCodes = ({ store, clock, ids, accounts }: Deps & { accounts: Accounts }) => {
  const repository = makeLinkCodesRepository(store)
  const newEvent = makeEvents({ clock, ids })
  return {
    /** A one-time code for a citizen of the own municipality, told once and valid 14 days; earlier ones run out. */
    async issue(
      actor: Actor,
      { citizenId }: z.infer<typeof issueLinkCodeInput>,
    ): Promise<z.infer<typeof linkCodeIssued>> {
      const municipalityCode = municipalityOf(actor)
      const code = newLinkCode(ids)
      const issuedAt = nowIso(clock)
      const expiresAt = new Date(clock.now().getTime() + linkCodeDays * 24 * 3_600_000).toISOString()
      const issued = await repository.issue(
        {
          id: ids.next(),
          citizenId,
          codeHash: await linkCodeHash(code),
          issuedBy: actor.userId,
          issuedAt,
          expiresAt,
        },
        municipalityCode,
        newEvent({
          actor,
          procedure: 'accounts.issueLinkCode',
          kind: 'link_code_issued',
          subjectType: 'citizen',
          subjectId: citizenId,
          payload: { expiresAt },
        }),
      )
      if (!issued) throw new AppError('not_there')
      return { code, expiresAt }
    },

    /** Ties the signed-in person to the case the code was issued for. Wrong, used and too old answer alike. */
    async redeem(context: SignedInContext, { code }: z.infer<typeof linkCodeInput>): Promise<Me> {
      const { userId } = context
      const name = context.actor?.name ?? ''
      const procedure = 'accounts.redeemLinkCode'
      const redeemed = await repository.redeem({
        codeHash: await linkCodeHash(code),
        userId,
        grantId: ids.next(),
        at: nowIso(clock),
        linked: (scope) =>
          newEvent({
            actor: { ...scope, userId, name, cvrNumbers: [] },
            procedure,
            kind: 'citizen_linked',
            subjectType: 'citizen',
            subjectId: scope.citizenId!,
            payload: { by: 'code' },
          }),
        unlinked: ({ userId: former, role, municipalityCode, citizenId }) =>
          newEvent({
            actor: { userId, name, role, municipalityCode, citizenId, cvrNumbers: [] },
            procedure,
            kind: 'role_revoked',
            subjectType: 'user',
            subjectId: former,
            payload: { role, municipalityCode, citizenId },
          }),
      })
      if (!redeemed) throw new AppError('code_wrong_or_used')
      return accounts.me(context)
    },
  }
}
export type LinkCodes = ReturnType<typeof makeLinkCodes>
