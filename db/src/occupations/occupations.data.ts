import type { DataOf } from '../data-map/columns-by-processing'
import type { occupationTables } from './occupations.table'

export const occupationData: DataOf<typeof occupationTables> = {
  catalogueVersions: { none: ['version', 'source', 'loadedAt', 'titles', 'takenOutAt'] },
  occupationGroups: { none: ['code', 'labelDa', 'labelEn'] },
  occupations: { none: ['code', 'no', 'groupCode', 'labelDa', 'labelEn'] },
  occupationTitles: { none: ['id', 'occupationCode', 'title', 'kind', 'firstChoice', 'source'] },
  titleChanges: {
    acts: ['note', 'madeAt', 'madeBy', 'takenBackAt', 'takenBackBy'],
    none: [
      'id',
      'kind',
      'occupationCode',
      'title',
      'titleKey',
      'toOccupationCode',
      'titleKind',
      'firstChoice',
    ],
  },
  occupationLinks: { none: ['groupA', 'groupB', 'kind'] },
  occupationUris: { none: ['source', 'uri', 'occupationCode', 'listed'] },
  occupationTies: { none: ['source', 'fromUri', 'toUri', 'kind'] },
}
