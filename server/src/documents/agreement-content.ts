import { createHash } from 'node:crypto'
import type { AgreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { PlacementForEmployer, PlacementForStaff } from '@virkelyst/shared/placements/placement.schema'

/**
 * What is printed of a placement, for the reader it was shown to: nothing comes in that the page did not tell.
 * @param check what the rules say of the offer alone: a verdict on the person would tell the group
 */
export const contentOf = (
  placement: PlacementForStaff | PlacementForEmployer,
  check: CheckAnswer | null,
): AgreementContent => {
  const decision = placement.decisions.find(({ replaced }) => !replaced)
  return {
    document: placement.authority === 'vitas' ? 'hand_over' : 'agreement',
    number: placement.number,
    kind: placement.kind,
    authority: placement.authority,
    asOf: placement.updatedAt,
    company: { name: placement.companyName, cvr: placement.cvr },
    unit: { name: placement.unitName, pNumber: placement.pNumber },
    municipalityName: placement.municipalityName,
    personName: placement.personName,
    terms: placement.terms,
    plan: [],
    signatures: placement.signatures.flatMap(({ part, name, at, voidedAt }) =>
      voidedAt === null ? [{ part, name, at }] : [],
    ),
    representativeReason: placement.representativeReason,
    representativeNote: placement.representativeNote,
    comment: placement.comment,
    decision: decision
      ? {
          approved: decision.approved,
          grounds: 'grounds' in decision && typeof decision.grounds === 'string' ? decision.grounds : null,
          appealNotice: decision.appealNotice,
          at: decision.at,
          by: decision.by,
        }
      : null,
    check: check === null ? null : { light: check.light, findings: check.findings },
  }
}

/** SHA-256 of what a document says, whenever it was written out. Hex. */
export const contentDigest = ({ asOf: _, ...content }: AgreementContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')
