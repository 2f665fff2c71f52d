import type { CitizenCv, CitizenStatus, GoalRank, Sex } from '@virkelyst/shared/citizens/citizen.schema'
import type { ImportedDigests } from '@virkelyst/shared/imports/import.schema'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import type { Kit } from '../kernel/columns'

export const citizenTables = (k: Kit) => {
  const citizens = k.table(
    'citizens',
    {
      id: k.text('id').primaryKey(),
      /** Small integer for the ranking index; never shown. */
      no: k.int('no').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      /** The case system's key. Never a CPR number. */
      caseReference: k.text('case_reference').notNull(),
      name: k.text('name').notNull(),
      /** Words of name and case reference, normalised, each after a space: ` anna larsen 2026 00123`. */
      searchName: k.text('search_name').notNull(),
      /** Orders names as Danish does, å last, on both engines. */
      sortName: k.text('sort_name').notNull(),
      email: k.text('email'),
      phone: k.text('phone'),
      postalCode: k.text('postal_code').notNull(),
      birthDate: k.date('birth_date').notNull(),
      sex: k.text('sex').$type<Sex>().notNull(),
      status: k.text('status').$type<CitizenStatus>().notNull(),
      hoursMin: k.real('hours_min').notNull(),
      hoursMax: k.real('hours_max').notNull(),
      radiusKm: k.int('radius_km').notNull(),
      availableFrom: k.date('available_from').notNull(),
      /** First day without work: "longest waiting" in tie-breaks. */
      waitingSince: k.date('waiting_since').notNull(),
      cv: k.json<CitizenCv>('cv').notNull(),
      consentAt: k.instant('consent_at'),
      objectedAt: k.instant('objected_at'),
      brokerUserId: k.text('broker_user_id'),
      source: k.text('source').$type<'manual' | 'import'>().notNull(),
      /** Digest by column of what the last file said: an unchanged cell never overrides what was changed here. */
      imported: k.json<ImportedDigests>('imported'),
      createdAt: k.instant('created_at').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.unique('citizens_no').on(t.no),
      k.unique('citizens_case').on(t.municipalityCode, t.caseReference),
      k.index('citizens_search').on(t.municipalityCode, t.sortName, t.id, t.searchName, t.status),
      k.index('citizens_broker').on(t.brokerUserId),
    ],
  )

  /** Up to three titles under each of the goals A, B and C. */
  const citizenGoals = k.table(
    'citizen_goals',
    {
      citizenId: k
        .text('citizen_id')
        .notNull()
        .references(() => citizens.id),
      goal: k.text('goal').$type<GoalRank>().notNull(),
      position: k.int('position').notNull(),
      title: k.text('title').notNull(),
      occupations: k.json<ResolvedOccupation[]>('occupations').notNull(),
      /** True where the person chose the occupation: re-resolution leaves it alone. */
      chosen: k.bool('chosen').notNull().default(false),
      catalogueVersion: k.text('catalogue_version').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.citizenId, t.goal, t.position] })],
  )

  const citizenTargetGroups = k.table(
    'citizen_target_groups',
    {
      citizenId: k
        .text('citizen_id')
        .notNull()
        .references(() => citizens.id),
      targetGroup: k.int('target_group').notNull(),
      validFrom: k.date('valid_from').notNull(),
      validTo: k.date('valid_to'),
    },
    (t) => [k.primaryKey({ columns: [t.citizenId, t.validFrom] })],
  )

  return { citizens, citizenGoals, citizenTargetGroups }
}
