import type { DataOf } from '../data-map/columns-by-processing'
import type { documentTables } from './documents.table'

export const documentData: DataOf<typeof documentTables> = {
  placementDocuments: {
    placement: [
      'id',
      'placementId',
      'kind',
      'language',
      'audience',
      'citizenId',
      'content',
      'file',
      'signed',
      'supersededAt',
    ],
    acts: ['createdAt', 'createdBy'],
    none: ['version', 'templateVersion', 'contentDigest', 'sha256'],
  },
}
