import type { DataOf } from '../data-map/columns-by-processing'
import type { notificationTables } from './outbox.table'

export const notificationData: DataOf<typeof notificationTables> = {
  outbox: {
    mail: ['subjectType', 'subjectId', 'cvr', 'recipientType', 'recipientId'],
    none: [
      'id',
      'template',
      'stage',
      'municipalityCode',
      'state',
      'createdAt',
      'dueAt',
      'attempts',
      'leasedUntil',
      'settledAt',
      'reason',
      'smtpCode',
    ],
  },
}
