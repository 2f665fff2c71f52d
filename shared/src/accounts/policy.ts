import { accountsPolicy } from '../accounts/accounts.policy'
import { auditPolicy } from '../audit/audit.policy'
import { citizensPolicy } from '../citizens/citizens.policy'
import { companiesPolicy } from '../companies/companies.policy'
import { documentsPolicy } from '../documents/documents.policy'
import { followUpsPolicy } from '../follow-ups/follow-ups.policy'
import { geographyPolicy } from '../geography/geography.policy'
import { hourPlansPolicy } from '../hour-plans/hour-plans.policy'
import { industriesPolicy } from '../industries/industries.policy'
import { jobOrdersPolicy } from '../job-orders/job-orders.policy'
import { matchingPolicy } from '../matching/matching.policy'
import { municipalitiesPolicy } from '../municipalities/municipalities.policy'
import { notificationsPolicy } from '../notifications/notifications.policy'
import { occupationsPolicy } from '../occupations/occupations.policy'
import { ownDataPolicy } from '../own-data/own-data.policy'
import { placementRulesPolicy } from '../placement-rules/placement-rules.policy'
import { placementsPolicy } from '../placements/placements.policy'
import { referralsPolicy } from '../referrals/referrals.policy'
import { retentionPolicy } from '../retention/retention.policy'
import { tracksPolicy } from '../tracks/tracks.policy'
import type { PolicyLine, RowScope } from './policy-line'
import type { Role } from './roles'

/** Every procedure of the portal, who may call it, and which rows they may touch. The server refuses to start with one missing. */
export const policy = {
  ...accountsPolicy,
  ...municipalitiesPolicy,
  ...geographyPolicy,
  ...industriesPolicy,
  ...occupationsPolicy,
  ...companiesPolicy,
  ...jobOrdersPolicy,
  ...citizensPolicy,
  ...matchingPolicy,
  ...referralsPolicy,
  ...tracksPolicy,
  ...placementRulesPolicy,
  ...placementsPolicy,
  ...ownDataPolicy,
  ...hourPlansPolicy,
  ...documentsPolicy,
  ...followUpsPolicy,
  ...notificationsPolicy,
  ...auditPolicy,
  ...retentionPolicy,
} as const

export type ProcedureName = keyof typeof policy

/** The rows `role` may touch by `procedure`, or null where it may not call it. */
export const scopeFor = (procedure: ProcedureName, role: Role | null): RowScope | null => {
  const { who }: PolicyLine = policy[procedure]
  if (who === 'anybody') return 'none'
  if (who === 'anybody_signed_in') return 'self'
  return role === null ? null : (who[role] ?? null)
}
