import type { DataOf } from '../data-map/columns-by-processing'
import type { reResolutionTables } from './re-resolution.table'

export const reResolutionData: DataOf<typeof reResolutionTables> = {
  resolutionRuns: {
    // The cursor is the id of a citizen or an order, while a run is under way.
    record: ['cursor'],
    acts: ['startedBy', 'begunAt'],
    none: [
      'id',
      'catalogueVersion',
      'parts',
      'causes',
      'origin',
      'state',
      'endedAt',
      'stage',
      'read',
      'total',
      'counts',
      'workedMs',
      'leasedBy',
      'leasedUntil',
    ],
  },
  // A title in somebody's own words can point at them; those of fewer than three people leave it when the run ends.
  resolutionTitles: {
    record: ['title', 'from', 'to', 'goals', 'citizens'],
    none: ['runId', 'orders'],
  },
}
