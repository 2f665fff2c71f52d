import { type AccountServices, makeAccountsRouter } from './accounts/accounts.router'
import { makeAuditRouter } from './audit/audit.router'
import type { Audit } from './audit/audit.service'
import { makeCitizensRouter } from './citizens/citizens.router'
import type { Citizens } from './citizens/citizens.service'
import { makeCompaniesRouter } from './companies/companies.router'
import type { Companies } from './companies/companies.service'
import { makeDocumentsRouter } from './documents/documents.router'
import type { Documents } from './documents/documents.service'
import { makeFollowUpsRouter } from './follow-ups/follow-ups.router'
import type { FollowUps } from './follow-ups/follow-ups.service'
import type { Funnels } from './follow-ups/funnels.service'
import { makeGeographyRouter } from './geography/geography.router'
import type { Geography } from './geography/geography.service'
import { makeHourPlansRouter } from './hour-plans/hour-plans.router'
import type { HourPlans } from './hour-plans/hour-plans.service'
import { makeIndustriesRouter } from './industries/industries.router'
import type { Industries } from './industries/industries.service'
import { makeJobOrdersRouter } from './job-orders/job-orders.router'
import type { JobOrders } from './job-orders/job-orders.service'
import { router } from './kernel/trpc'
import { type MatchingDesks, makeMatchingRouter } from './matching/matching.router'
import type { Matching } from './matching/matching.service'
import { makeMunicipalitiesRouter } from './municipalities/municipalities.router'
import type { Municipalities } from './municipalities/municipalities.service'
import { makeNotificationsRouter } from './notifications/notifications.router'
import type { OutboxDesk } from './notifications/outbox-desk.service'
import type { CatalogueDesk } from './occupations/catalogue-desk.service'
import { makeOccupationsRouter } from './occupations/occupations.router'
import type { Occupations } from './occupations/occupations.service'
import type { ReResolution } from './occupations/re-resolution.service'
import { makeOwnDataRouter } from './own-data/own-data.router'
import type { OwnDataService } from './own-data/own-data.service'
import type { PlacementChecks } from './placement-rules/placement-checks.service'
import { makePlacementRulesRouter } from './placement-rules/placement-rules.router'
import type { RuleDesk } from './placement-rules/rule-desk.service'
import { makePlacementsRouter } from './placements/placements.router'
import type { Placements } from './placements/placements.service'
import type { Representatives } from './placements/representative.service'
import { makeReferralsRouter } from './referrals/referrals.router'
import type { Referrals } from './referrals/referrals.service'
import type { ErasureDesk } from './retention/erasure-desk.service'
import { makeRetentionRouter } from './retention/retention.router'
import type { RetentionDesk } from './retention/retention-desk.service'
import { makeTracksRouter } from './tracks/tracks.router'
import type { Tracks } from './tracks/tracks.service'

export type Services = {
  municipalities: Municipalities
  geography: Geography
  industries: Industries
  occupations: Occupations
  catalogueDesk: CatalogueDesk
  reResolution: ReResolution
  companies: Companies
  jobOrders: JobOrders
  citizens: Citizens
  matching: Matching
  referrals: Referrals
  placementChecks: PlacementChecks
  placements: Placements
  representatives: Representatives
  documents: Documents
  followUps: FollowUps
  funnels: Funnels
  hourPlans: HourPlans
  ruleDesk: RuleDesk
  tracks: Tracks
  outboxDesk: OutboxDesk
  audit: Audit
  ownData: OwnDataService
  retentionDesk: RetentionDesk
  erasureDesk: ErasureDesk
} & AccountServices &
  MatchingDesks

export const makeAppRouter = (services: Services) =>
  router({
    accounts: makeAccountsRouter(services),
    municipalities: makeMunicipalitiesRouter(services.municipalities),
    geography: makeGeographyRouter(services.geography),
    industries: makeIndustriesRouter(services.industries),
    occupations: makeOccupationsRouter(services.occupations, services.catalogueDesk, services.reResolution),
    companies: makeCompaniesRouter(services.companies),
    jobOrders: makeJobOrdersRouter(services.jobOrders),
    citizens: makeCitizensRouter(services.citizens),
    matching: makeMatchingRouter(services.matching, services),
    referrals: makeReferralsRouter(services.referrals),
    placements: makePlacementsRouter(services.placements, services.representatives),
    documents: makeDocumentsRouter(services.documents),
    followUps: makeFollowUpsRouter(services.followUps, services.funnels),
    placementRules: makePlacementRulesRouter(services.placementChecks, services.ruleDesk),
    hourPlans: makeHourPlansRouter(services.hourPlans),
    tracks: makeTracksRouter(services.tracks),
    notifications: makeNotificationsRouter(services.outboxDesk),
    audit: makeAuditRouter(services.audit),
    ownData: makeOwnDataRouter(services.ownData),
    retention: makeRetentionRouter(services.retentionDesk, services.erasureDesk),
  })

export type AppRouter = ReturnType<typeof makeAppRouter>
