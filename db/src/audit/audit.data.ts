import type { DataOf } from '../data-map/columns-by-processing'
import type { auditTables } from './audit.table'

export const auditData: DataOf<typeof auditTables> = {
  events: {
    log: ['id', 'at', 'kind', 'actorUserId', 'actorRole', 'subjectType', 'subjectId', 'orderId', 'digest'],
  },
  eventPayloads: { log: ['eventId', 'salt', 'payload'] },
  audit: {
    log: [
      'id',
      'at',
      'action',
      'procedure',
      'actorUserId',
      'actorRole',
      'municipalityCode',
      'subjectType',
      'subjectIds',
      'purpose',
      'allowed',
      'eventId',
    ],
  },
  auditSubjects: { log: ['subjectId', 'at', 'auditId'] },
  auditLinks: { log: ['auditId', 'at'], none: ['no', 'digest', 'hash'] },
}
