import { makePlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import { makePlacementParts } from '@virkelyst/db/placements/placement-parts.repository'
import { makePlacementSources } from '@virkelyst/db/placements/placement-sources.repository'
import {
  makePlacementsRepository,
  type PlacementsRepository,
} from '@virkelyst/db/placements/placements.repository'
import { makeRepresentativeLinks } from '@virkelyst/db/placements/representative-links.repository'
import { type Actor, systemActor } from '@virkelyst/shared/accounts/roles'
import { dayDeadline, lastDayOf } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import { representativeLinkDays } from '@virkelyst/shared/placements/placement.rules'
import type {
  Invited,
  InviteRepresentativeInput,
  RepresentativeView,
} from '@virkelyst/shared/placements/placement.schema'
import { factsOfTerms } from '@virkelyst/shared/placements/placement-terms.rules'
import type { RateLimits } from '../accounts/rate-limits.service'
import { nowIso } from '../kernel/deps'
import { tokenHash } from '../kernel/tokens'
import { invitation, linkStands, representativeSignature, termsDigest } from './offer-acts'
import { makePlacementAccess } from './placement-access'
import { makeActs } from './placement-act'
import { actingRole } from './placement-views'
import type { PlacementsDeps } from './placements.service'

type RepresentativesDeps = PlacementsDeps & {
  rateLimits: Pick<RateLimits, 'take'>
  /** Whether the portal sends mail at all. */
  mails: boolean
}

/** The employee representative, who has no account: a link shows what is to be signed, and is spent by signing. */
export const makeRepresentatives = (
  { store, clock, ids, placementChecks, rateLimits, mails }: RepresentativesDeps,
  repository: PlacementsRepository = makePlacementsRepository(store),
) => {
  const newAct = makeActs({ clock, ids })
  const lists = makePlacementLists(store)
  const parts = makePlacementParts(store)
  const links = makeRepresentativeLinks(store)
  const access = makePlacementAccess(lists, makePlacementSources(store))

  /** @throws AppError `link_not_valid`, the same for a link that never was and one that is spent, revoked or too old */
  const opened = async (token: string) => {
    const link = await links.byHash(tokenHash(token))
    if (!link || !linkStands(link, nowIso(clock))) throw new AppError('link_not_valid')
    const listed = await lists.byId(link.placementId)
    if (listed?.placement.status !== 'employer_signed') throw new AppError('link_not_valid')
    return { link, listed }
  }

  return {
    /**
     * Gives the company a link for its representative, and mails one; tokens are told once and kept nowhere.
     * @throws AppError `rate` where the company asks for too many
     */
    async invite(actor: Actor, input: InviteRepresentativeInput): Promise<Invited> {
      const { cvr } = (await access.mine(actor, input.id)).placement
      const caller = { procedure: 'placements.inviteRepresentative', actor, userId: actor.userId }
      await rateLimits.take('inviteRepresentative', input.id, caller)
      await rateLimits.take('inviteRepresentatives', cvr, caller)
      const token = ids.token()
      const act = newAct(actor, actingRole(actor), 'inviteRepresentative')
      await repository.act(input.id, act.now, invitation(act, input, tokenHash(token)))
      return { id: input.id, token, expiresAt: dayDeadline(act.now, representativeLinkDays), mailed: mails }
    },

    /** What the link is for; looking spends nothing. */
    async view({ token }: { token: string }): Promise<RepresentativeView> {
      const { link, listed } = await opened(token)
      const { placement, companyName, unitName } = listed
      const { signatures } = await parts.partsOf(placement.id)
      const employer = signatures.find(({ part, voidedAt }) => part === 'employer' && voidedAt === null)
      if (!employer) throw new AppError('link_not_valid')
      const { cvr, pNumber, kind, terms } = placement
      return {
        companyName,
        unitName: unitName ?? companyName,
        kind,
        terms,
        employerName: employer.name,
        employerSignedAt: employer.at,
        representativeName: link.name,
        expiresAt: link.expiresAt,
        digest: termsDigest({ placement }),
        check: await placementChecks.checkPlacement(
          { placementId: placement.id, cvr, pNumber, facts: factsOfTerms(kind, terms) },
          null,
        ),
      }
    },

    /** @throws AppError `link_not_valid` the second time, `changed_meanwhile` where it is no longer what was shown */
    async sign({
      token,
      name,
      digest,
    }: {
      token: string
      name: string
      digest: string
    }): Promise<{ signedAt: string }> {
      const { link, listed } = await opened(token)
      const nobody = systemActor(listed.placement.municipalityCode)
      const act = newAct(nobody, 'representative', 'representativeSign')
      await repository.act(
        link.placementId,
        act.now,
        representativeSignature(act, { linkId: link.id, name, digest }),
      )
      return { signedAt: act.now }
    },

    /**
     * For the mail with a link, when it is sent: the link with a token of its own, made now. One that goes out twice leaves
     * two that are good, until either signs. Null where the link no longer is.
     */
    async mailFacts({ subjectId }: { subjectId: string }): Promise<MailFacts | null> {
      const link = await links.byId(subjectId)
      const listed = link && (await lists.byId(link.placementId))
      if (!link || !linkStands(link, nowIso(clock)) || listed?.placement.status !== 'employer_signed')
        return null
      const token = ids.token()
      if (!(await links.addToken(link.id, tokenHash(token), nowIso(clock)))) return null
      const { number } = listed.placement
      // Behind the `#`: in no address a server sees.
      return { number, path: `/underskrift#${token}`, until: lastDayOf(link.expiresAt) }
    },
  }
}
export type Representatives = ReturnType<typeof makeRepresentatives>
