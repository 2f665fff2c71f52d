import type { DataOf } from '../data-map/columns-by-processing'
import type { geographyTables } from './geography.table'

export const geographyData: DataOf<typeof geographyTables> = {
  postalCodes: { none: ['code', 'name', 'latitude', 'longitude', 'municipalityCode', 'area'] },
  listedPostalCodes: {
    none: ['code', 'name', 'latitude', 'longitude', 'municipalityCode', 'ownPoint', 'listed'],
  },
  crossings: {
    none: ['name', 'areaA', 'latitudeA', 'longitudeA', 'areaB', 'latitudeB', 'longitudeB', 'km'],
  },
}
