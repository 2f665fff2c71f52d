import { accountTables } from '../accounts/accounts.table'
import { auditTables } from '../audit/audit.table'
import { citizenTables } from '../citizens/citizens.table'
import { companyTables } from '../companies/companies.table'
import { documentTables } from '../documents/documents.table'
import { followUpTables } from '../follow-ups/follow-ups.table'
import { geographyTables } from '../geography/geography.table'
import { hourPlanTables } from '../hour-plans/hour-plans.table'
import { industryTables } from '../industries/industries.table'
import { jobOrderTables } from '../job-orders/job-orders.table'
import { exposureTables } from '../matching/exposure.table'
import { matchingTables } from '../matching/matching.table'
import { municipalityTables } from '../municipalities/municipalities.table'
import { notificationTables } from '../notifications/outbox.table'
import { occupationTables } from '../occupations/occupations.table'
import { reResolutionTables } from '../occupations/re-resolution.table'
import { placementRuleTables } from '../placement-rules/placement-rules.table'
import { placementTables } from '../placements/placements.table'
import { referralTables } from '../referrals/referrals.table'
import { retentionTables } from '../retention/retention.table'
import { trackTables } from '../tracks/tracks.table'
import { type Kit, kits } from './columns'

const makeTables = (k: Kit) => ({
  ...accountTables(k),
  ...municipalityTables(k),
  ...geographyTables(k),
  ...industryTables(k),
  ...companyTables(k),
  ...citizenTables(k),
  ...occupationTables(k),
  ...reResolutionTables(k),
  ...jobOrderTables(k),
  ...matchingTables(k),
  ...exposureTables(k),
  ...referralTables(k),
  ...placementRuleTables(k),
  ...placementTables(k),
  ...documentTables(k),
  ...followUpTables(k),
  ...hourPlanTables(k),
  ...trackTables(k),
  ...notificationTables(k),
  ...auditTables(k),
  ...retentionTables(k),
})

export type Tables = ReturnType<typeof makeTables>

/** Each table once per engine; both have the same TypeScript type. */
export const tablesFor = { sqlite: makeTables(kits.sqlite), postgres: makeTables(kits.postgres) }
