import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { citizenStatuses, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { cvr } from '@virkelyst/shared/companies/company.schema'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { workListFilter, workListSorts } from '@virkelyst/shared/job-orders/job-order.schema'
import { referralFilter } from '@virkelyst/shared/referrals/referral.schema'
import { z } from 'zod'
import { onlyFor, readerRoles, staffRoles } from '../guard'
import { rootRoute } from './root.route'
import { digits, flag, fromCitizen, oneOf, pageNumber, searchWords } from './search'

const reader = { getParentRoute: () => rootRoute, beforeLoad: onlyFor(...readerRoles) } as const

const workList = createRoute({
  ...reader,
  path: '/arbejdsliste',
  validateSearch: z.object({
    q: searchWords,
    kind: oneOf(jobOrderKinds),
    status: workListFilter.shape.status.unwrap().optional().catch(undefined),
    mine: flag,
    overdue: flag,
    waitingFor: oneOf(['employer', 'municipality', 'citizen']),
    sort: oneOf(workListSorts),
    page: pageNumber,
  }),
  component: lazyRouteComponent(() => import('../../features/job-orders/work-list.page'), 'WorkListPage'),
})

const km = z.number().int().min(1).max(500).optional().catch(undefined)
const rankSearch = z.object({
  view: oneOf(['candidates', 'facts', 'history']),
  groups: z.array(z.number().int().min(1).max(13)).max(13).optional().catch(undefined),
  goals: z.array(z.enum(goalRanks)).max(3).optional().catch(undefined),
  km,
  limit: z.literal([50, 100, 200]).optional().catch(undefined),
  /** Of the rankings under the order's history. */
  page: pageNumber,
  ...fromCitizen,
})

const consultantOrder = createRoute({
  ...reader,
  path: '/arbejdsliste/$orderId',
  validateSearch: rankSearch,
  component: lazyRouteComponent(() => import('../pages/consultant-order.page'), 'ConsultantOrderPage'),
})

const compare = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor(...staffRoles),
  path: '/arbejdsliste/$orderId/sammenlign',
  validateSearch: z.object({ a: z.uuid().catch(''), b: z.uuid().catch('') }),
  component: lazyRouteComponent(() => import('../pages/compare.page'), 'ComparePage'),
})

const referrals = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor(...staffRoles, 'manager'),
  path: '/formidlinger',
  validateSearch: z.object({
    status: referralFilter.shape.status.unwrap().optional().catch(undefined),
    mine: flag,
    overdue: flag,
    interests: flag,
    page: pageNumber,
  }),
  component: lazyRouteComponent(
    () => import('../../features/referrals/referrals-work-list.page'),
    'ReferralsWorkListPage',
  ),
})

const milestones = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor(...staffRoles, 'caseworker'),
  path: '/milepaele',
  validateSearch: z.object({ page: pageNumber }),
  component: lazyRouteComponent(
    () => import('../../features/tracks/due-milestones.page'),
    'DueMilestonesPage',
  ),
})

const citizens = createRoute({
  ...reader,
  path: '/borgere',
  // What is searched for is about people and stays out of the address.
  validateSearch: z.object({ status: oneOf(citizenStatuses), interested: flag, page: pageNumber }),
  component: lazyRouteComponent(() => import('../../features/citizens/citizens.page'), 'CitizensPage'),
})

const citizenWriters = { getParentRoute: () => rootRoute, beforeLoad: onlyFor(...staffRoles, 'caseworker') }

const newCitizen = createRoute({
  ...citizenWriters,
  path: '/borgere/ny',
  component: lazyRouteComponent(() => import('../../features/citizens/citizen-edit.page'), 'NewCitizenPage'),
})

const citizen = createRoute({
  ...reader,
  path: '/borgere/$citizenId',
  validateSearch: z.object({
    view: oneOf(['profile', 'openings', 'calls', 'referrals', 'placements']),
    kind: oneOf(jobOrderKinds),
    maal: oneOf(goalRanks),
    km: z.number().int().min(1).max(200).optional().catch(undefined),
    page: pageNumber,
    order: z.uuid().optional().catch(undefined),
    from: oneOf(['referrals', 'milestones']),
  }),
  component: lazyRouteComponent(() => import('../pages/consultant-citizen.page'), 'ConsultantCitizenPage'),
})

const editCitizen = createRoute({
  ...citizenWriters,
  path: '/borgere/$citizenId/ret',
  component: lazyRouteComponent(() => import('../../features/citizens/citizen-edit.page'), 'EditCitizenPage'),
})

const beginNamed = createRoute({
  ...citizenWriters,
  path: '/borgere/$citizenId/forloeb',
  validateSearch: z.object({ cvr: digits(cvr) }),
  component: lazyRouteComponent(() => import('../pages/begin-named.page'), 'BeginNamedPage'),
})

const companies = createRoute({
  ...reader,
  path: '/virksomheder',
  validateSearch: z.object({ q: searchWords, mine: flag, page: pageNumber }),
  component: lazyRouteComponent(() => import('../../features/companies/companies.page'), 'CompaniesPage'),
})

const newCompany = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor(...staffRoles),
  path: '/virksomheder/ny',
  component: lazyRouteComponent(() => import('../../features/companies/new-company.page'), 'NewCompanyPage'),
})

const company = createRoute({
  ...reader,
  path: '/virksomheder/$cvr',
  validateSearch: z.object({ orders: oneOf(['live', 'closed']), page: pageNumber, ...fromCitizen }),
  component: lazyRouteComponent(() => import('../pages/consultant-company.page'), 'ConsultantCompanyPage'),
})

export const staffRoutes = [
  workList,
  consultantOrder,
  compare,
  referrals,
  milestones,
  citizens,
  newCitizen,
  citizen,
  editCitizen,
  beginNamed,
  companies,
  newCompany,
  company,
] as const
