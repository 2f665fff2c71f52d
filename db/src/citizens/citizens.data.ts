import type { DataOf } from '../data-map/columns-by-processing'
import type { citizenTables } from './citizens.table'

export const citizenData: DataOf<typeof citizenTables> = {
  citizens: {
    record: [
      'id',
      'no',
      'municipalityCode',
      'caseReference',
      'name',
      'searchName',
      'sortName',
      'email',
      'phone',
      'postalCode',
      'birthDate',
      'sex',
      'status',
      'hoursMin',
      'hoursMax',
      'radiusKm',
      'availableFrom',
      'waitingSince',
      'cv',
      'source',
      'imported',
      'createdAt',
      'updatedAt',
    ],
    choices: ['consentAt', 'objectedAt'],
    acts: ['brokerUserId'],
    none: ['version'],
  },
  citizenGoals: {
    record: ['citizenId', 'goal', 'position', 'title', 'occupations', 'chosen'],
    none: ['catalogueVersion'],
  },
  citizenTargetGroups: { sensitive: ['citizenId', 'targetGroup', 'validFrom', 'validTo'] },
}
