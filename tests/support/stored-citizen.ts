import { randomUUID } from 'node:crypto'
import type { Store } from '@virkelyst/db/kernel/store'
import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { albertslund } from './people'

type CitizenRow = Store['tables']['citizens']['$inferInsert']

/** A citizen's row, put straight into the store, without goals. */
export const aStoredCitizen = async (store: Store, values: Partial<CitizenRow> = {}): Promise<CitizenRow> => {
  const { citizens } = store.tables
  const at = '2026-11-01T09:00:00.000Z'
  const no = values.no ?? Math.floor(Math.random() * 1e9)
  const row: CitizenRow = {
    id: randomUUID(),
    no,
    municipalityCode: albertslund,
    caseReference: `case-${no}`,
    name: 'Birthe Borger',
    searchName: ' birthe borger',
    sortName: 'birthe borger',
    email: null,
    phone: null,
    postalCode: '2620',
    birthDate: '1980-05-05',
    sex: 'female',
    status: 'active',
    hoursMin: 10,
    hoursMax: 37,
    radiusKm: 20,
    availableFrom: '2026-11-01',
    waitingSince: '2026-10-01',
    cv: citizenCv.parse({}),
    source: 'manual',
    createdAt: at,
    updatedAt: at,
    ...values,
  }
  await store.tx(async ({ db }) => {
    await db.insert(citizens).values(row)
  })
  return row
}
