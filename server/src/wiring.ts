import { makeAccountJobs } from './accounts/accounts.jobs'
import { makeAccounts } from './accounts/accounts.service'
import { makeColleagues } from './accounts/colleagues.service'
import { makeInvitations } from './accounts/invitations.service'
import { makeLinkCodes } from './accounts/link-codes.service'
import { makeOwnSessions } from './accounts/own-sessions.service'
import { makePeople } from './accounts/people.service'
import { makeRateLimits } from './accounts/rate-limits.service'
import { makeSessions } from './accounts/sessions.service'
import { makeAppRouter, type Services } from './app-router'
import { makeAuditJobs } from './audit/audit.jobs'
import { makeAudit } from './audit/audit.service'
import { makeAuditChain } from './audit/audit-chain.service'
import { makeCitizens } from './citizens/citizens.service'
import { makeCompanies } from './companies/companies.service'
import { makeDocumentJobs } from './documents/documents.jobs'
import { makeDocuments } from './documents/documents.service'
import { makeFollowUpMail } from './follow-ups/follow-up-mail.service'
import { makeFollowUpPlanning } from './follow-ups/follow-up-planning.service'
import { makeFollowUpJobs } from './follow-ups/follow-ups.jobs'
import { makeFollowUps } from './follow-ups/follow-ups.service'
import { makeFunnels } from './follow-ups/funnels.service'
import { makeGeography } from './geography/geography.service'
import { makeHourPlanJobs } from './hour-plans/hour-plans.jobs'
import { makeHourPlans } from './hour-plans/hour-plans.service'
import { makeIndustries } from './industries/industries.service'
import { makeJobOrderJobs } from './job-orders/job-orders.jobs'
import { makeJobOrders } from './job-orders/job-orders.service'
import type { Config } from './kernel/config'
import type { Deps } from './kernel/deps'
import { makeScheduler } from './kernel/scheduler'
import { makeChangePreview } from './matching/change-preview.service'
import { makeEffortDesk } from './matching/effort-desk.service'
import { makeExposureJobs } from './matching/exposures.jobs'
import { makeExposures } from './matching/exposures.service'
import { makeMatching } from './matching/matching.service'
import { makeRuns } from './matching/runs.service'
import { makeWeightDesk } from './matching/weight-desk.service'
import { makeMunicipalities } from './municipalities/municipalities.service'
import { makeMailer } from './notifications/mailer'
import { makeNotificationJobs } from './notifications/notifications.jobs'
import { makeNotifications } from './notifications/notifications.service'
import { makeOutboxDesk } from './notifications/outbox-desk.service'
import { makeCatalogueDesk } from './occupations/catalogue-desk.service'
import { makeOccupations } from './occupations/occupations.service'
import { makeReResolutionJobs, reResolveJob } from './occupations/re-resolution.jobs'
import { makeReResolution } from './occupations/re-resolution.service'
import { makeOwnData } from './own-data/own-data.service'
import { makePlacementChecks } from './placement-rules/placement-checks.service'
import { makePlacementRules } from './placement-rules/placement-rules.service'
import { makeRuleDesk } from './placement-rules/rule-desk.service'
import { makePlacementMailJobs } from './placements/placement-mail.jobs'
import { makePlacementMail } from './placements/placement-mail.service'
import { makePlacementRechecks } from './placements/placement-rechecks.service'
import { makePlacementJobs } from './placements/placements.jobs'
import { makePlacements } from './placements/placements.service'
import { makeRepresentatives } from './placements/representative.service'
import { makeReferralMail } from './referrals/referral-mail.service'
import { makeReferralJobs } from './referrals/referrals.jobs'
import { makeReferrals } from './referrals/referrals.service'
import { makeErasureDesk } from './retention/erasure-desk.service'
import { makeErasureMail } from './retention/erasure-mail.service'
import { makeForgetOld } from './retention/forget-old.service'
import { makeForgetPeople } from './retention/forget-people.service'
import { makeRetentionJobs } from './retention/retention.jobs'
import { makeRetentionDesk } from './retention/retention-desk.service'
import { makeTracks } from './tracks/tracks.service'

type Parts = Deps & {
  config: Pick<Config, 'session' | 'mail'>
  /** Scheme and host that people reach the portal at. */
  publicUrl: string
  /** Told of a fault in a job that runs beside the requests. */
  logError(error: unknown, procedure: string): void
}

/** Every service with what it needs, the router over them, and the jobs that run beside. */
export const makePortal = async ({ config, publicUrl, logError, ...deps }: Parts) => {
  const [geography, industries, occupations] = await Promise.all([
    makeGeography(deps),
    makeIndustries(deps),
    makeOccupations(deps),
  ])
  const catalogueDesk = makeCatalogueDesk({ ...deps, occupations })
  const reResolution = makeReResolution({ ...deps, occupations, wake: () => scheduler.wake(reResolveJob) })
  const audit = makeAudit(deps)
  const rateLimits = makeRateLimits({ ...deps, recordDenial: audit.denial })
  const sessions = makeSessions(deps, config.session)
  const ownSessions = makeOwnSessions(deps, config.session)
  const mailer = config.mail && makeMailer(config.mail)
  const invitations = makeInvitations({ ...deps, sessions, mails: mailer !== null })
  const accounts = makeAccounts({ ...deps, sessions, invitations })
  const municipalities = makeMunicipalities(deps)
  const companies = makeCompanies({ ...deps, municipalities, geography })
  const citizens = makeCitizens({ ...deps, audit, titles: occupations, geography })
  const placementRules = makePlacementRules(deps)
  const placementChecks = makePlacementChecks({ ...deps, audit, companies, rules: placementRules })
  const ruleDesk = makeRuleDesk({ ...deps, rules: placementRules, placementChecks })
  const jobOrders = makeJobOrders({
    ...deps,
    companies,
    municipalities,
    geography,
    audit,
    occupations,
    placementChecks,
  })
  const followUpPlanning = makeFollowUpPlanning({ ...deps, rules: placementRules })
  const placementParts = {
    ...deps,
    audit,
    municipalities,
    placementChecks,
    // The act is done by then: a fault here leaves the placement marked, and the hourly job takes it up.
    planFollowUps: (id: string) =>
      followUpPlanning.plan(id).catch((error: unknown) => logError(error, 'followUps.plan')),
  }
  const placements = makePlacements(placementParts)
  const placementMail = makePlacementMail(deps)
  const followUpMail = makeFollowUpMail(deps)
  const referralMail = makeReferralMail(deps)
  const representatives = makeRepresentatives({ ...placementParts, rateLimits, mails: mailer !== null })
  const referrals = makeReferrals({ ...deps, audit, geography })

  const matching = makeMatching({ ...deps, audit, citizens, geography, industries, occupations })
  const exposures = makeExposures({ ...deps, geography, occupations })
  const placementRechecks = makePlacementRechecks(placementParts)
  const hourPlans = makeHourPlans({ ...deps, audit, placements, placementChecks })
  const followUps = makeFollowUps({ ...deps, audit, placements, municipalities })
  const documents = makeDocuments({ ...deps, audit, placements, placementChecks, hourPlans })
  const services: Services = {
    accounts,
    people: makePeople({ ...deps, invitations }),
    linkCodes: makeLinkCodes({ ...deps, accounts }),
    ownSessions,
    invitations,
    colleagues: makeColleagues({ ...deps, invitations }),
    municipalities,
    geography,
    industries,
    occupations,
    catalogueDesk,
    reResolution,
    companies,
    jobOrders,
    citizens,
    matching,
    weightDesk: makeWeightDesk(deps),
    effortDesk: makeEffortDesk(deps),
    changePreview: makeChangePreview({ ...deps, audit, geography, occupations }),
    exposures,
    rankingRuns: makeRuns({ ...deps, audit, municipalities }),
    referrals,
    placementChecks,
    placements,
    hourPlans,
    documents,
    followUps,
    funnels: makeFunnels(deps),
    representatives,
    ruleDesk,
    tracks: makeTracks({ ...deps, audit, rules: placementRules }),
    outboxDesk: makeOutboxDesk({ ...deps, mails: mailer !== null }),
    audit,
    retentionDesk: makeRetentionDesk(deps),
    erasureDesk: makeErasureDesk({ ...deps, audit }),
    ownData: makeOwnData({
      ...deps,
      audit,
      citizens,
      referrals,
      placements,
      followUps,
      hourPlans,
      documents,
    }),
  }
  const notifications = makeNotifications({
    ...deps,
    mailer,
    origin: publicUrl,
    subjects: {
      placement: placementMail.facts,
      representative_link: representatives.mailFacts,
      citizen: makeErasureMail(deps),
      account: ownSessions.mailFacts,
      invitation: invitations.mailFacts,
      job_order: referralMail.job_order,
      referral: referralMail.referral,
      follow_up: followUpMail.facts,
      municipality: placementMail.unownedFacts,
    },
    logError,
  })
  const scheduler = makeScheduler({ ...deps, logError }, [
    ...makeJobOrderJobs(deps),
    ...makeReferralJobs(referrals, referralMail),
    ...makeAuditJobs(makeAuditChain(deps)),
    ...makeDocumentJobs(services.documents),
    ...makePlacementJobs(placements, placementRechecks),
    ...makeFollowUpJobs(followUpPlanning, followUpMail),
    ...makeHourPlanJobs(hourPlans),
    ...makePlacementMailJobs(placementMail),
    ...makeNotificationJobs(notifications),
    ...makeExposureJobs(exposures),
    ...makeAccountJobs(sessions, rateLimits),
    ...makeReResolutionJobs(reResolution),
    ...makeRetentionJobs(makeForgetOld(deps), makeForgetPeople(deps)),
  ])
  return {
    ...services,
    placementRechecks,
    followUpPlanning,
    store: deps.store,
    sessions,
    rateLimits,
    scheduler,
    router: makeAppRouter(services),
  }
}
export type Portal = Awaited<ReturnType<typeof makePortal>>
