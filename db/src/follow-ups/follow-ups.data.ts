import type { DataOf } from '../data-map/columns-by-processing'
import type { followUpTables } from './follow-ups.table'

export const followUpData: DataOf<typeof followUpTables> = {
  followUps: {
    placement: [
      'id',
      'placementId',
      'municipalityCode',
      'task',
      'state',
      'label',
      'dueOn',
      'time',
      'form',
      'place',
      'takesPart',
      'companyAnswered',
      'citizenAnswered',
    ],
    sensitive: ['note', 'reason'],
    acts: ['closedAt', 'closedBy', 'createdAt', 'createdBy'],
    none: ['standing', 'step', 'planned', 'months', 'minutes', 'sequence', 'updatedAt', 'version'],
  },
  // How somebody thrives and turns up, also in words.
  followUpAnswers: {
    sensitive: ['id', 'followUpId', 'party', 'answers', 'comment'],
    acts: ['onBehalf', 'at', 'by'],
    none: ['version'],
  },
  laterOutcomes: {
    placement: ['id', 'followUpId', 'placementId', 'months', 'hours', 'replacedAt'],
    sensitive: ['outcome', 'note'],
    acts: ['at', 'by'],
  },
  followUpPeople: {
    placement: ['placementId', 'municipalityCode'],
    contacts: ['mentorName', 'mentorFunction'],
    acts: ['responsibleUserId', 'updatedAt', 'updatedBy'],
    none: ['version'],
  },
}
