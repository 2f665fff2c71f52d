import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { cvr } from '@virkelyst/shared/companies/company.schema'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { z } from 'zod'
import { onlyFor, readerRoles, staffRoles } from '../guard'
import { rootRoute } from './root.route'
import { digits, oneOf, pageNumber } from './search'

const writers = { getParentRoute: () => rootRoute, beforeLoad: onlyFor('employer', ...staffRoles) } as const
const employer = { getParentRoute: () => rootRoute, beforeLoad: onlyFor('employer') } as const
const companyNumber = digits(cvr)

const overview = createRoute({
  ...employer,
  path: '/overblik',
  validateSearch: z.object({ vis: oneOf(['afsluttede']), page: pageNumber }),
  component: lazyRouteComponent(() => import('../../features/job-orders/overview.page'), 'OverviewPage'),
})

const company = createRoute({
  ...employer,
  path: '/virksomhed',
  component: lazyRouteComponent(() => import('../../features/companies/own-company.page'), 'OwnCompanyPage'),
})

const colleagues = createRoute({
  ...employer,
  path: '/kolleger',
  component: lazyRouteComponent(() => import('../../features/accounts/colleagues.page'), 'ColleaguesPage'),
})

const chooseKind = createRoute({
  ...writers,
  path: '/ordrer/ny',
  validateSearch: z.object({ cvr: companyNumber }),
  component: lazyRouteComponent(() => import('../../features/job-orders/choose-kind.page'), 'ChooseKindPage'),
})

const order = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor('employer', ...readerRoles),
  path: '/ordrer/$orderId',
  component: lazyRouteComponent(() => import('../pages/employer-order.page'), 'OrderPage'),
})

const write = createRoute({
  ...writers,
  path: '/ordrer/$orderId/skriv',
  validateSearch: z.object({ type: oneOf(jobOrderKinds), cvr: companyNumber }),
  component: lazyRouteComponent(() => import('../pages/order-form.page'), 'OrderFormPage'),
})

export const employerRoutes = [overview, company, colleagues, chooseKind, order, write] as const
