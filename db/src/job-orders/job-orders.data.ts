import type { DataOf } from '../data-map/columns-by-processing'
import type { jobOrderTables } from './job-orders.table'

export const jobOrderData: DataOf<typeof jobOrderTables> = {
  jobOrders: {
    // The form names a mentor or host, and holds what companies and staff write.
    contacts: ['form', 'cvr', 'pNumber', 'searchText', 'closingNote', 'postalCode'],
    acts: ['ownerUserId', 'recordedBy', 'takenOverAt', 'responsibleUserId', 'submittedAt', 'closedAt'],
    none: [
      'id',
      'number',
      'kind',
      'status',
      'municipalityCode',
      'networkId',
      'title',
      'occupations',
      'catalogueVersion',
      'positions',
      'positionsFilled',
      'hoursMin',
      'hoursMax',
      'startDate',
      'deadline',
      'openAdvert',
      'repeatedFrom',
      'exclusiveUntil',
      'pausedFrom',
      'closingReason',
      'ball',
      'ballUntil',
      'createdAt',
      'updatedAt',
      'version',
    ],
  },
  jobOrderContacts: { contacts: ['orderId', 'contactId'] },
  counters: { none: ['name', 'value'] },
  scheduledJobs: { none: ['name', 'leasedUntil', 'lastStartedAt', 'lastFinishedAt', 'lastResult'] },
}
