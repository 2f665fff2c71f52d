import type { DataOf } from '../data-map/columns-by-processing'
import type { municipalityTables } from './municipalities.table'

export const municipalityData: DataOf<typeof municipalityTables> = {
  networks: { none: ['id', 'name'] },
  municipalities: {
    none: ['code', 'name', 'region', 'latitude', 'longitude', 'networkId', 'settings', 'version'],
  },
}
