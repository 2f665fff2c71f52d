import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { onlyFor } from '../guard'
import { rootRoute } from './root.route'

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

export const citizenRoutes = [me, smallJobs, myGoals] as const
