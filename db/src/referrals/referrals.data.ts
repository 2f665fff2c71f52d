import type { DataOf } from '../data-map/columns-by-processing'
import type { referralTables } from './referrals.table'

export const referralData: DataOf<typeof referralTables> = {
  referrals: {
    referral: [
      'id',
      'orderId',
      'citizenId',
      'municipalityCode',
      'status',
      'verdict',
      'source',
      'proposedAt',
      'message',
      'answeredAt',
      'presentedAt',
      'profile',
      'verdictAt',
      'verdictReason',
      'verdictNote',
      'interviewAt',
      'closedAt',
      'closeReason',
      'createdAt',
      'updatedAt',
    ],
    ranking: ['runId', 'score', 'reasons'],
    // Health is among the reasons for a no, and an obstacle among those for leaving somebody out.
    sensitive: ['declineReason', 'answerNote', 'checklist', 'answers', 'confirmNote', 'closeNote'],
    acts: ['proposedBy', 'answeredBy', 'confirmedBy', 'verdictBy'],
    none: ['dueAt', 'version'],
  },
  exclusions: {
    referral: ['orderId', 'citizenId'],
    sensitive: ['reason', 'note'],
    acts: ['excludedBy', 'excludedAt'],
  },
}
