import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditActions } from '@virkelyst/shared/audit/audit.schema'
import { isoDate } from '@virkelyst/shared/kernel/fields.schema'
import { z } from 'zod'
import { onlyFor } from '../guard'
import { rootRoute } from './root.route'
import { oneOf, pageNumber } from './search'

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personer',
  beforeLoad: onlyFor('administrator'),
  component: lazyRouteComponent(() => import('../../features/accounts/people.page'), 'PeoplePage'),
})

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/frister',
  beforeLoad: onlyFor('administrator', 'manager'),
  component: lazyRouteComponent(() => import('../../features/municipalities/settings.page'), 'SettingsPage'),
})

const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/opslag',
  beforeLoad: onlyFor('data_protection_officer'),
  validateSearch: z.object({
    page: pageNumber,
    fra: isoDate.optional().catch(undefined),
    til: isoDate.optional().catch(undefined),
    handling: oneOf(auditActions),
  }),
  component: lazyRouteComponent(() => import('../../features/audit/audit.page'), 'AuditPage'),
})

export const administratorRoutes = [people, settings, audit] as const
