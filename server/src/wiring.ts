import { makeAccounts } from './accounts/accounts.service'
import { makeRateLimits } from './accounts/rate-limits.service'
import { makeSessions } from './accounts/sessions.service'
import { makeAppRouter, type Services } from './app-router'
import { makeAudit } from './audit/audit.service'
import { makeCitizens } from './citizens/citizens.service'
import { makeCompanies } from './companies/companies.service'
import { makeGeography } from './geography/geography.service'
import { makeIndustries } from './industries/industries.service'
import type { Config } from './kernel/config'
import type { Deps } from './kernel/deps'
import { makeMunicipalities } from './municipalities/municipalities.service'
import { makeReferrals } from './referrals/referrals.service'

type Parts = Deps & { config: Pick<Config, 'session'> }

/** Every service with what it needs, the router over them, and the jobs that run beside. */
export const makePortal = async ({ config, ...deps }: Parts) => {
  const [geography, industries] = await Promise.all([makeGeography(deps), makeIndustries(deps)])
  const audit = makeAudit(deps)
  const rateLimits = makeRateLimits(deps)
  const sessions = makeSessions(deps, config.session)
  const accounts = makeAccounts({ ...deps, sessions, rateLimits })
  const municipalities = makeMunicipalities(deps)
  const companies = makeCompanies({ ...deps, municipalities, geography })
  const citizens = makeCitizens({
    ...deps,
    audit,
    titles: { resolve: async () => null },
    geography,
  })
  const referrals = makeReferrals({ ...deps, audit, places: geography })
  const services = {
    accounts,
    audit,
    citizens,
    companies,
    geography,
    industries,
    municipalities,
    referrals,
  } as Services
  const jobs = { start() {}, async stop() {} }
  return {
    ...services,
    services,
    store: deps.store,
    sessions,
    rateLimits,
    jobs,
    router: makeAppRouter(services),
  }
}
export type Portal = Awaited<ReturnType<typeof makePortal>>
