import { createHash } from 'node:crypto'
import type { AgreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import type {
  PlacementForCitizen,
  PlacementForEmployer,
  PlacementForStaff,
} from '@virkelyst/shared/placements/placement.schema'
import { placementTerms, termsForCitizen } from '@virkelyst/shared/placements/placement-terms.schema'
import { agreementPlan, changedPlan, type PlanInForce } from './agreement-plan'

/**
 * What is printed of a placement, for the reader it was shown to: nothing comes in that the page did not tell.
 * @param check what the rules say of the offer alone: a verdict on the person would tell the group
 * @param inForce the plan with what was agreed since
 */
export const contentOf = (
  placement: PlacementForStaff | PlacementForEmployer,
  check: CheckAnswer | null,
  inForce: PlanInForce,
): AgreementContent => {
  const { representativeReason, representativeNote, comment, terms } = placement
  return {
    ...inCommon(placement, inForce),
    document: placement.authority === 'vitas' ? 'hand_over' : 'agreement',
    terms,
    representativeReason,
    representativeNote,
    comment,
    subsidy: check?.subsidy ?? null,
    check: check === null ? null : { light: check.light, findings: check.findings },
  }
}

/** The same for the citizen it is about: nothing of the company's wages, staff and declarations, and no verdict of them. */
export const contentForCitizen = (
  placement: PlacementForCitizen,
  inForce: PlanInForce,
): AgreementContent => ({
  ...inCommon(placement, inForce),
  document: 'agreement',
  terms: placementTerms.parse(termsForCitizen.parse(placement.terms)),
  representativeReason: null,
  representativeNote: null,
  comment: null,
  subsidy: null,
  check: null,
})

const inCommon = (
  placement: PlacementForStaff | PlacementForEmployer | PlacementForCitizen,
  inForce: PlanInForce,
) => {
  const decision = placement.decisions.find(({ replaced }) => !replaced)
  return {
    number: placement.number,
    kind: placement.kind,
    authority: placement.authority,
    asOf: placement.updatedAt,
    company: { name: placement.companyName, cvr: placement.cvr },
    unit: { name: placement.unitName, pNumber: placement.pNumber },
    municipalityName: placement.municipalityName,
    personName: placement.personName,
    ...agreementPlan(placement.kind, placement.terms),
    changedPlan: changedPlan(inForce),
    signatures: placement.signatures.flatMap(({ part, name, at, voidedAt }) =>
      voidedAt === null ? [{ part, name, at }] : [],
    ),
    decision: decision
      ? {
          approved: decision.approved,
          grounds: 'grounds' in decision && typeof decision.grounds === 'string' ? decision.grounds : null,
          appealNotice: decision.appealNotice,
          at: decision.at,
          by: decision.by,
        }
      : null,
  }
}

/** SHA-256 of what a document says, whenever it was written out. Hex. */
export const contentDigest = ({ asOf: _, ...content }: AgreementContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')
