import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { dueViews, followUpTasks } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { funnelGroupings } from '@virkelyst/shared/follow-ups/funnel.schema'
import { isoDate } from '@virkelyst/shared/kernel/fields.schema'
import { placementKinds } from '@virkelyst/shared/placement-rules/placement.kinds'
import { placementViews } from '@virkelyst/shared/placements/placement.codes'
import { z } from 'zod'
import { onlyFor, staffRoles } from '../guard'
import { rootRoute } from './root.route'
import { flag, oneOf, pageNumber } from './search'

const writers = {
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor('employer', ...staffRoles, 'caseworker'),
} as const
const readers = {
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor('employer', ...staffRoles, 'caseworker', 'manager'),
} as const

const placements = createRoute({
  ...readers,
  path: '/forloeb',
  validateSearch: z.object({
    view: oneOf(placementViews),
    kind: oneOf(placementKinds),
    deviating: flag,
    page: pageNumber,
  }),
  component: lazyRouteComponent(() => import('../../features/placements/placements.page'), 'PlacementsPage'),
})

const placement = createRoute({
  ...readers,
  path: '/forloeb/$placementId',
  component: lazyRouteComponent(() => import('../pages/placement.page'), 'PlacementPage'),
})

const editTerms = createRoute({
  ...writers,
  path: '/forloeb/$placementId/ret',
  component: lazyRouteComponent(() => import('../../features/placements/edit-terms.page'), 'EditTermsPage'),
})

const followUps = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor(...staffRoles, 'caseworker', 'manager'),
  path: '/opfoelgning',
  validateSearch: z.object({
    view: oneOf(dueViews),
    task: oneOf(followUpTasks),
    mine: flag,
    deviating: flag,
    page: pageNumber,
  }),
  component: lazyRouteComponent(
    () => import('../../features/follow-ups/due-follow-ups.page'),
    'DueFollowUpsPage',
  ),
})

const funnel = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor(...staffRoles, 'caseworker', 'manager'),
  path: '/opfoelgning/resultater',
  validateSearch: z.object({
    by: oneOf(funnelGroupings),
    fra: isoDate.optional().catch(undefined),
    til: isoDate.optional().catch(undefined),
    page: pageNumber,
  }),
  component: lazyRouteComponent(() => import('../../features/follow-ups/funnel.page'), 'FunnelPage'),
})

const registerWeeks = createRoute({
  getParentRoute: () => rootRoute,
  beforeLoad: onlyFor('employer'),
  path: '/timer',
  component: lazyRouteComponent(
    () => import('../../features/hour-plans/register-weeks.page'),
    'RegisterWeeksPage',
  ),
})

const representative = createRoute({
  getParentRoute: () => rootRoute,
  path: '/underskrift',
  component: lazyRouteComponent(() => import('../pages/representative.page'), 'RepresentativePage'),
})

export const placementRoutes = [
  placements,
  placement,
  editTerms,
  followUps,
  funnel,
  registerWeeks,
  representative,
] as const
