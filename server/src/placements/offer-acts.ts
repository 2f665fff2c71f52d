import { createHash } from 'node:crypto'
import type { PlacementState } from '@virkelyst/db/placements/placement-state'
import type { PlacementChange, PlacementDecide } from '@virkelyst/db/placements/placements.repository'
import { canonicalJson } from '@virkelyst/shared/kernel/canonical-json'
import { dayDeadline } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { representativeLinkDays } from '@virkelyst/shared/placements/placement.rules'
import type {
  InviteRepresentativeInput,
  PlanInput,
  ReasonedInput,
  RepresentativeNoneInput,
  SeenInput,
  SignInput,
  SubmitInput,
  TermsInput,
  VitasInput,
} from '@virkelyst/shared/placements/placement.schema'
import { termsPlanFaults, withPlanInPlace } from '@virkelyst/shared/placements/placement-terms.rules'
import type { PlacementTerms } from '@virkelyst/shared/placements/placement-terms.schema'
import { type Act, moved, placementEvent, unchanged } from './placement-act'

/** What a signature is of: the kind, the workplace and the terms, to the letter. */
export const termsDigest = ({ placement }: Pick<PlacementState, 'placement'>): string =>
  createHash('sha256')
    .update(canonicalJson([placement.kind, placement.cvr, placement.pNumber, placement.terms]))
    .digest('hex')

/** Changes what is agreed, while nobody has signed it. */
export const termsChange =
  (act: Act, { terms: written, version }: TermsInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    const { placement } = state
    if (placement.status !== 'drafted') throw new AppError('status_changed', { status: placement.status })
    const terms = withCheckedPlan(placement.kind, written)
    return {
      set: { terms, startDate: terms.startDate, endDate: terms.endDate ?? null, hours: terms.hours },
      event: placementEvent(act, placement, 'placement_changed', { before: placement.terms, after: terms }),
    }
  }

/** The plan in what is agreed, or none; while nobody has signed it. */
export const planChange =
  (act: Act, { id, version, plan }: PlanInput): PlacementDecide =>
  (state, ask) =>
    termsChange(act, { id, version, terms: { ...state.placement.terms, plan } })(state, ask)

/**
 * The terms with their plan moved to the first day.
 * @throws AppError `input` with the fields of the plan that do not fit the terms
 */
export const withCheckedPlan = (kind: PlacementKind, terms: PlacementTerms): PlacementTerms => {
  const moved = withPlanInPlace(terms)
  const fields = termsPlanFaults(kind, moved)
  if (Object.keys(fields).length > 0) throw new AppError('input', { fields })
  return moved
}

/** What the employer signs has to hold: nothing in it may be against a rule that blocks. */
export const signature =
  (act: Act, { version, name }: SignInput, check: CheckAnswer | null): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    if (check && !check.maySubmit) throw new AppError('rules_not_met')
    if (!state.placement.terms.declared)
      throw new AppError('terms_incomplete', { fields: { declared: 'declaration' } })
    return { ...moved(act, state, 'sign'), signature: signatureRow(act, state, 'employer', name) }
  }

/** Voids what was signed, so that it can be changed. */
export const reopening =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return {
      ...moved(act, state, 'reopen', { representativeReason: null, representativeNote: null }),
      void: true,
    }
  }

/**
 * A link for the employee representative of the trade. A new one makes the earlier useless.
 * @throws AppError `representative_is_contact` where the address is that of a contact of the company
 */
export const invitation =
  (act: Act, input: InviteRepresentativeInput, tokenHash: string): PlacementDecide =>
  (state) => {
    unchanged(state, input.version)
    const { placement, contactEmails } = state
    if (placement.status !== 'employer_signed')
      throw new AppError('status_changed', { status: placement.status })
    const own = [...contactEmails, placement.terms.contact.email?.toLowerCase()]
    if (own.includes(input.email.toLowerCase())) throw new AppError('representative_is_contact')
    return {
      set: {},
      link: {
        id: act.newId,
        tokenHash,
        name: input.name,
        email: input.email,
        locale: input.locale,
        createdAt: act.now,
        createdBy: act.actor.userId,
        expiresAt: dayDeadline(act.now, representativeLinkDays),
      },
      event: placementEvent(act, placement, 'representative_invited', { name: input.name }),
    }
  }

/** The representative signs what was shown, by a link that is spent by it. */
export const representativeSignature =
  (act: Act, { linkId, name, digest }: { linkId: string; name: string; digest: string }): PlacementDecide =>
  (state) => {
    const { link } = state
    if (link === null || link.id !== linkId || !linkStands(link, act.now))
      throw new AppError('link_not_valid')
    if (digest !== termsDigest(state)) throw new AppError('changed_meanwhile')
    return {
      ...moved(act, state, 'representative_sign'),
      spend: linkId,
      signature: signatureRow(act, state, 'representative', name),
    }
  }

export const linkStands = (
  link: { usedAt: string | null; revokedAt: string | null; expiresAt: string },
  now: string,
): boolean => link.usedAt === null && link.revokedAt === null && now < link.expiresAt

/** There is no representative of the trade at the workplace: said with a reason. */
export const representativeNone =
  (act: Act, { version, reason, note }: RepresentativeNoneInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    const set = { representativeReason: reason, representativeNote: note ?? null }
    return { ...moved(act, state, 'representative_none', set, { reason }), revokeLinks: true }
  }

export const representativeFound =
  (act: Act, { version }: SeenInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return moved(act, state, 'representative_found', { representativeReason: null, representativeNote: null })
  }

/**
 * Hands the signed offer to the municipality.
 * @throws AppError `rules_not_met` where a rule blocks; `reason_required` where one asks for a comment
 */
export const submission =
  (act: Act, { version, comment }: SubmitInput, check: CheckAnswer | null): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    if (check && !check.maySubmit) throw new AppError('rules_not_met')
    if (check?.needsComment && !comment)
      throw new AppError('reason_required', { fields: { comment: 'required' } })
    return moved(act, state, 'submit', {
      submittedAt: act.now,
      comment: comment ?? null,
      verdict: check,
      sentBackReason: null,
    })
  }

/** Asks the company to change something: what was signed is void. */
export const sendingBack =
  (act: Act, { version, reason }: ReasonedInput): PlacementDecide =>
  (state) => {
    unchanged(state, version)
    return {
      ...moved(act, state, 'send_back', {
        sentBackReason: reason,
        submittedAt: null,
        representativeReason: null,
        representativeNote: null,
      }),
      void: true,
    }
  }

/** The case lies in VITAS from here on: its number and state are kept beside. */
export const handingOver =
  (act: Act, input: VitasInput, check: CheckAnswer | null): PlacementDecide =>
  (state) => {
    unchanged(state, input.version)
    return moved(
      act,
      state,
      'hand_over',
      { vitas: vitasOf(input, act.now), submittedAt: act.now, verdict: check, sentBackReason: null },
      { caseNumber: input.caseNumber },
    )
  }

/** What VITAS shows now. */
export const mirroring =
  (act: Act, input: VitasInput): PlacementDecide =>
  (state) => {
    unchanged(state, input.version)
    const { placement } = state
    if (placement.authority !== 'vitas' || placement.vitas === null)
      throw new AppError('status_changed', { status: placement.status })
    const { offerStatus, allocationStatus } = placement.vitas
    return {
      set: { vitas: vitasOf(input, act.now) },
      event: placementEvent(act, placement, 'placement_mirrored', {
        before: { offerStatus, allocationStatus },
        after: { offerStatus: input.offerStatus, allocationStatus: input.allocationStatus },
      }),
    }
  }

const vitasOf = ({ caseNumber, url, offerStatus, allocationStatus }: VitasInput, at: string) => ({
  caseNumber,
  url: url ?? null,
  offerStatus,
  allocationStatus,
  at,
})

const signatureRow = (
  act: Act,
  state: PlacementState,
  part: 'employer' | 'representative',
  name: string,
): NonNullable<PlacementChange['signature']> => ({
  id: act.newId,
  part,
  name,
  userId: part === 'employer' ? act.actor.userId : null,
  at: act.now,
  digest: termsDigest(state),
  terms: state.placement.terms,
})
