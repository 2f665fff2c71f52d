import type { DataOf } from '../data-map/columns-by-processing'
import type { matchingTables } from './matching.table'

export const matchingData: DataOf<typeof matchingTables> = {
  weightVersions: {
    acts: ['reason', 'createdBy', 'createdAt', 'takenBackAt', 'takenBackBy'],
    none: ['version', 'municipalityCode', 'no', 'validFrom', 'weights'],
  },
  efforts: {
    acts: [
      'reason',
      'decidedBy',
      'decidedByTitle',
      'enteredBy',
      'enteredAt',
      'endedBy',
      'endedAt',
      'endReason',
    ],
    none: ['id', 'municipalityCode', 'kind', 'targetGroups', 'validFrom', 'validTo'],
  },
  rankingRuns: {
    ranking: ['id', 'orderId', 'ranked', 'counts', 'filters'],
    acts: ['actorUserId', 'at'],
    none: ['municipalityCode', 'catalogueVersion', 'weightsVersion', 'rulesVersion'],
  },
  goalPostings: { ranking: ['block', 'data'] },
  goalPostingPlaces: { ranking: ['citizenNo', 'blocks'] },
  orderPostings: { none: ['block', 'data'] },
  orderPostingPlaces: { none: ['orderNumber', 'blocks'] },
  proposalLoads: { ranking: ['citizenNo', 'municipalityNo', 'openProposals', 'proposedOn'] },
}
