import type { ListedPlacement } from '@virkelyst/db/placements/placement-lists.repository'
import type { PlacementHistory, PlacementParts } from '@virkelyst/db/placements/placement-parts.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { standingFlags } from '@virkelyst/shared/hour-plans/hour-standing.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { lapsedFindings } from '@virkelyst/shared/placements/lapsed.rules'
import { matchIsKnown } from '@virkelyst/shared/placements/placement.rules'
import type {
  DecisionView,
  PlacementForCitizen,
  PlacementForEmployer,
  PlacementForStaff,
  PlacementRow,
  SignatureView,
} from '@virkelyst/shared/placements/placement.schema'
import {
  actsFrom,
  isRunning,
  type PlacementBy,
  type PlacementStatus,
} from '@virkelyst/shared/placements/placement.transitions'
import { linkStands } from './offer-acts'

/** `person`: whether this reader may know who it is. */
export const headOf = (
  { placement, companyName, unitName, citizenName }: ListedPlacement,
  person: boolean,
): Omit<PlacementRow, 'flags'> => ({
  id: placement.id,
  number: placement.number,
  kind: placement.kind,
  authority: placement.authority,
  status: placement.status,
  holder: placement.holder,
  dueAt: placement.dueAt,
  title: placement.terms.title,
  companyName,
  unitName: unitName ?? companyName,
  startDate: placement.startDate,
  endDate: placement.endDate,
  hours: placement.hours,
  personName: person ? citizenName : null,
  hasPerson: placement.citizenId !== null,
  updatedAt: placement.updatedAt,
})

/** In a list; `person` as above, `today` an ISO date. */
export const rowOf = (listed: ListedPlacement, person: boolean, today: string): PlacementRow => ({
  ...headOf(listed, person),
  flags: person ? standingFlags(listed.placement, today) : [],
})

const decisionsOf = ({ decisions }: PlacementParts): DecisionView[] =>
  decisions.map(({ decision, by }) => ({
    approved: decision.approved,
    grounds: decision.grounds,
    appealNotice: decision.appealNotice,
    at: decision.at,
    by: by ?? '',
    replaced: decision.replacedAt !== null,
  }))

const signaturesOf = ({ signatures }: PlacementParts): SignatureView[] =>
  signatures.map(({ part, name, at, voidedAt }) => ({ part, name, at, voidedAt }))

const partsOf = (listed: ListedPlacement, parts: PlacementParts, by: PlacementBy | null, now: string) => {
  const { placement, municipalityName, orderNumber } = listed
  const { link } = parts
  const at = {
    status: placement.status,
    authority: placement.authority,
    hasPerson: placement.citizenId !== null,
  }
  return {
    version: placement.version,
    orderId: placement.orderId,
    orderNumber,
    cvr: placement.cvr,
    pNumber: placement.pNumber,
    municipalityName: municipalityName ?? '',
    terms: placement.terms,
    acts: by === null ? [] : actsFrom(at, by),
    signatures: signaturesOf(parts),
    representative:
      link === null
        ? null
        : {
            name: link.name,
            invitedAt: link.createdAt,
            expiresAt: link.expiresAt,
            open: linkStands(link, now),
          },
    representativeReason: placement.representativeReason,
    representativeNote: placement.representativeNote,
    comment: placement.comment,
    sentBackReason: placement.sentBackReason,
    vitas: placement.vitas,
    informedAt: placement.informedAt,
    end:
      placement.lastDay === null || placement.endReason === null
        ? null
        : { lastDay: placement.lastDay, reason: placement.endReason, note: placement.endNote },
    withdrawal:
      placement.withdrawReason === null
        ? null
        : { reason: placement.withdrawReason, note: placement.withdrawNote },
  }
}

const actorBy = (actor: Actor): PlacementBy | null =>
  actor.role === 'employer' ||
  actor.role === 'employer_consultant' ||
  actor.role === 'job_broker' ||
  actor.role === 'caseworker'
    ? actor.role
    : null

/** Who acts on placements; others only read. @throws AppError `role` */
export const actingRole = (actor: Actor): PlacementBy => {
  const by = actorBy(actor)
  if (by === null) throw new AppError('role')
  return by
}

const statusIn = (value: unknown) => (typeof value === 'string' ? (value as PlacementStatus) : null)

export const forStaff = (
  actor: Actor,
  listed: ListedPlacement,
  parts: PlacementParts,
  history: PlacementHistory,
  check: CheckAnswer | null,
  now: string,
): PlacementForStaff => ({
  ...headOf(listed, true),
  ...partsOf(listed, parts, actorBy(actor), now),
  citizenId: listed.placement.citizenId,
  outcome: listed.placement.outcome,
  decisions: decisionsOf(parts),
  log: history.flatMap(({ at, by, details }) => {
    const to = statusIn(details.to)
    return to === null
      ? []
      : [{ at, by: by ?? 'Virkelyst', from: statusIn(details.from), to, act: String(details.act) }]
  }),
  check,
  lapsed: isRunning(listed.placement.status) ? lapsedFindings(listed.placement.verdict, check) : [],
})

/** `named`: the reader is the placement's contact at the company. */
export const forEmployer = (
  actor: Actor,
  listed: ListedPlacement,
  parts: PlacementParts,
  named: boolean,
  check: CheckAnswer | null,
  now: string,
): PlacementForEmployer => ({
  ...headOf(listed, named && matchIsKnown(listed.placement)),
  ...partsOf(listed, parts, actorBy(actor), now),
  decisions: decisionsOf(parts).map(({ grounds: _, ...decision }) => decision),
  check,
})

export const forCitizen = (listed: ListedPlacement, parts: PlacementParts): PlacementForCitizen => ({
  ...headOf(listed, true),
  cvr: listed.placement.cvr,
  pNumber: listed.placement.pNumber,
  signatures: signaturesOf(parts),
  municipalityName: listed.municipalityName ?? '',
  terms: listed.placement.terms,
  decisions: decisionsOf(parts),
})
