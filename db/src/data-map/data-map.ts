import { getTableColumns, getTableName } from 'drizzle-orm'
import { accountData } from '../accounts/accounts.data'
import { auditData } from '../audit/audit.data'
import { citizenData } from '../citizens/citizens.data'
import { companyData } from '../companies/companies.data'
import { documentData } from '../documents/documents.data'
import { followUpData } from '../follow-ups/follow-ups.data'
import { geographyData } from '../geography/geography.data'
import { hourPlanData } from '../hour-plans/hour-plans.data'
import { industryData } from '../industries/industries.data'
import { jobOrderData } from '../job-orders/job-orders.data'
import { type Tables, tablesFor } from '../kernel/schema'
import { exposureData } from '../matching/exposure.data'
import { matchingData } from '../matching/matching.data'
import { municipalityData } from '../municipalities/municipalities.data'
import { notificationData } from '../notifications/outbox.data'
import { occupationData } from '../occupations/occupations.data'
import { reResolutionData } from '../occupations/re-resolution.data'
import { placementRuleData } from '../placement-rules/placement-rules.data'
import { placementData } from '../placements/placements.data'
import { referralData } from '../referrals/referrals.data'
import { retentionData } from '../retention/retention.data'
import { trackData } from '../tracks/tracks.data'
import type { ColumnsByProcessing } from './columns-by-processing'
import { processings } from './processings'

const columnsByProcessing: ColumnsByProcessing<Tables> = {
  ...accountData,
  ...municipalityData,
  ...geographyData,
  ...industryData,
  ...companyData,
  ...citizenData,
  ...occupationData,
  ...reResolutionData,
  ...jobOrderData,
  ...matchingData,
  ...exposureData,
  ...referralData,
  ...placementRuleData,
  ...placementData,
  ...documentData,
  ...followUpData,
  ...hourPlanData,
  ...trackData,
  ...notificationData,
  ...auditData,
  ...retentionData,
}

const byTable: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>>>> =
  columnsByProcessing

export type TableData = {
  /** As the database calls it and its columns. */
  table: string
  columns: readonly string[]
  /** The columns that are held for something, by the title of that. */
  personal: readonly { title: string; columns: readonly string[] }[]
  impersonal: readonly string[]
}

/** Every table with its columns, and what the personal ones are held for, in the order of the schema. */
export const dataMap = (): TableData[] =>
  Object.entries(tablesFor.sqlite).map(([key, table]) => {
    const columns: Readonly<Record<string, { name: string }>> = getTableColumns(table)
    const stored = (processing: string) =>
      byTable[key]?.[processing]?.map((column) => columns[column]?.name ?? column) ?? []
    return {
      table: getTableName(table),
      columns: Object.values(columns).map(({ name }) => name),
      personal: Object.entries(processings)
        .map(([processing, { title }]) => ({ title, columns: stored(processing) }))
        .filter((held) => held.columns.length > 0),
      impersonal: stored('none'),
    }
  })
