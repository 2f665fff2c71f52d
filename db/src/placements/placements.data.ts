import type { DataOf } from '../data-map/columns-by-processing'
import type { placementTables } from './placements.table'

export const placementData: DataOf<typeof placementTables> = {
  placements: {
    placement: [
      'id',
      'number',
      'kind',
      'status',
      'municipalityCode',
      'orderId',
      'referralId',
      'citizenId',
      'startDate',
      'endDate',
      'hours',
      // Names the contact and mentor at the workplace, too.
      'terms',
      'vitas',
      'informedAt',
      'acceptedAt',
      'startedAt',
      'lastDay',
      'outcome',
      'missedFrom',
      'offPlanSince',
      'deviatesFrom',
      'createdAt',
      'updatedAt',
    ],
    sensitive: [
      'verdict',
      'lapsed',
      'endReason',
      'endNote',
      'outcomeNote',
      'withdrawReason',
      'withdrawNote',
      'comment',
      'sentBackReason',
    ],
    contacts: ['cvr', 'pNumber'],
    representatives: ['representativeReason', 'representativeNote'],
    acts: ['submittedAt', 'informedBy', 'createdBy'],
    none: ['authority', 'holder', 'dueAt', 'checkedAt', 'planFollowUps', 'standHours', 'version'],
  },
  placementSignatures: {
    placement: ['id', 'placementId', 'terms', 'voidedAt'],
    contacts: ['userId', 'at'],
    representatives: ['part', 'name'],
    none: ['digest'],
  },
  placementDecisions: {
    placement: ['id', 'placementId', 'approved', 'replacedAt'],
    sensitive: ['grounds'],
    acts: ['at', 'by'],
    none: ['appealNotice'],
  },
  representativeLinks: {
    representatives: ['placementId', 'name', 'email', 'usedAt'],
    acts: ['createdAt', 'createdBy'],
    none: ['id', 'tokenHash', 'locale', 'expiresAt', 'revokedAt'],
  },
  representativeLinkTokens: {
    representatives: ['linkId', 'createdAt'],
    none: ['tokenHash'],
  },
}
