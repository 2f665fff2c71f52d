import type { Role } from '@virkelyst/shared/accounts/roles'
import type { TextKey } from '../../i18n/texts'
import type { shellTexts } from './shell.texts'

export type NavigationItem = { to: string; text: Extract<TextKey<(typeof shellTexts)['da']>, `nav${string}`> }

const workList = { to: '/arbejdsliste', text: 'navWorkList' } as const
const referrals = { to: '/formidlinger', text: 'navReferrals' } as const
const milestones = { to: '/milepaele', text: 'navMilestones' } as const
const placements = { to: '/forloeb', text: 'navPlacements' } as const
const followUps = { to: '/opfoelgning', text: 'navFollowUps' } as const
const hours = { to: '/timer', text: 'navHours' } as const
const companies = { to: '/virksomheder', text: 'navCompanies' } as const
const citizens = { to: '/borgere', text: 'navCitizens' } as const
const weights = { to: '/vaegte', text: 'navWeights' } as const
const rules = { to: '/regler', text: 'navRules' } as const
const rankings = { to: '/rangeringer', text: 'navRankings' } as const
const exposure = { to: '/rangeringer/fordeling', text: 'navExposure' } as const
const settings = { to: '/frister', text: 'navSettings' } as const

/** The main menu of each role, most used first. */
export const navigation: Record<Role, readonly NavigationItem[]> = {
  employer: [
    { to: '/overblik', text: 'navOverview' },
    placements,
    hours,
    { to: '/virksomhed', text: 'navCompany' },
    { to: '/kolleger', text: 'navColleagues' },
  ],
  employer_consultant: [workList, referrals, placements, followUps, companies, citizens, milestones],
  job_broker: [workList, referrals, placements, followUps, milestones, citizens, companies],
  caseworker: [citizens, placements, followUps, milestones, workList, companies],
  manager: [
    workList,
    referrals,
    placements,
    followUps,
    companies,
    citizens,
    rankings,
    rules,
    weights,
    settings,
  ],
  external_provider: [workList, companies, citizens],
  administrator: [
    { to: '/personer', text: 'navPeople' },
    { to: '/stillinger', text: 'navCatalogue' },
    weights,
    rules,
    exposure,
    settings,
    { to: '/opbevaring', text: 'navRetention' },
    { to: '/mail', text: 'navMail' },
  ],
  data_protection_officer: [{ to: '/opslag', text: 'navAudit' }, rankings],
  citizen: [
    { to: '/mig', text: 'navMe' },
    { to: '/mig/smaajob', text: 'navSmallJobs' },
    { to: '/mig/jobmaal', text: 'navMyGoals' },
    { to: '/mig/data', text: 'navMyData' },
  ],
}
