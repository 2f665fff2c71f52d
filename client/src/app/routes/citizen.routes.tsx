import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { onlyFor } from '../guard'
import { rootRoute } from './root.route'
import { flag, pageNumber } from './search'

const me = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mig',
  beforeLoad: onlyFor('citizen'),
  component: lazyRouteComponent(() => import('../pages/me.page'), 'MePage'),
})

const smallJobs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mig/smaajob',
  beforeLoad: onlyFor('citizen'),
  component: lazyRouteComponent(() => import('../../features/matching/small-jobs.page'), 'SmallJobsPage'),
})

const myGoals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mig/jobmaal',
  beforeLoad: onlyFor('citizen'),
  component: lazyRouteComponent(() => import('../../features/citizens/my-goals.page'), 'MyGoalsPage'),
})

const ownData = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mig/data',
  beforeLoad: onlyFor('citizen'),
  validateSearch: z.object({ page: pageNumber, egne: flag }),
  component: lazyRouteComponent(() => import('../pages/own-data.page'), 'OwnDataPage'),
})

export const citizenRoutes = [me, smallJobs, myGoals, ownData] as const
