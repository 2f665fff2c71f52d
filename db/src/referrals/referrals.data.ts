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
      'declineReason',
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
    sensitive: ['answerNote', 'checklist', 'answers', 'confirmNote', 'closeNote'],
    acts: ['proposedBy', 'answeredBy', 'confirmedBy', 'verdictBy'],
    none: ['dueAt', 'version'],
  },
  exclusions: {
    referral: ['orderId', 'citizenId', 'reason'],
    sensitive: ['note'],
    acts: ['excludedBy', 'excludedAt'],
  },
}
