import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditActions } from '@virkelyst/shared/audit/audit.schema'
import { isoDate } from '@virkelyst/shared/kernel/fields.schema'
import { month } from '@virkelyst/shared/matching/exposure.schema'
import { messageStates } from '@virkelyst/shared/notifications/notification.schema'
import { z } from 'zod'
import { onlyFor, staffRoles } from '../guard'
import { rootRoute } from './root.route'
import { flag, oneOf, pageNumber, searchWords } from './search'

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personer',
  beforeLoad: onlyFor('administrator'),
  component: lazyRouteComponent(() => import('../../features/accounts/people.page'), 'PeoplePage'),
})

const catalogue = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stillinger',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ q: searchWords, page: pageNumber, lister: pageNumber }),
  component: lazyRouteComponent(() => import('../../features/occupations/catalogue.page'), 'CataloguePage'),
})

const tryTitle = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stillinger/proev',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ titel: searchWords }),
  component: lazyRouteComponent(() => import('../../features/occupations/try-title.page'), 'TryTitlePage'),
})

const titleChanges = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stillinger/aendringer',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ alle: flag, page: pageNumber }),
  component: lazyRouteComponent(
    () => import('../../features/occupations/title-changes.page'),
    'TitleChangesPage',
  ),
})

const reResolution = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stillinger/gennemgang',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ page: pageNumber }),
  component: lazyRouteComponent(
    () => import('../../features/occupations/re-resolution.page'),
    'ReResolutionPage',
  ),
})

const occupation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stillinger/$code',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ tilfoej: searchWords }),
  // A dot would make the address that of a file.
  params: {
    parse: ({ code }) => ({ code: code.replace('-', '.') }),
    stringify: ({ code }) => ({ code: code.replace('.', '-') }),
  },
  component: lazyRouteComponent(() => import('../../features/occupations/occupation.page'), 'OccupationPage'),
})

const rules = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regler',
  beforeLoad: onlyFor(
    'administrator',
    'manager',
    'employer_consultant',
    'job_broker',
    'caseworker',
    'external_provider',
  ),
  validateSearch: z.object({
    dag: isoDate.optional().catch(undefined),
    mod: isoDate.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../../features/placement-rules/rules.page'), 'RulesPage'),
})

const weights = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vaegte',
  beforeLoad: onlyFor('administrator', 'manager', 'employer_consultant', 'job_broker'),
  validateSearch: z.object({ mod: searchWords, page: pageNumber, indsatser: pageNumber }),
  component: lazyRouteComponent(() => import('../../features/matching/weights.page'), 'WeightsPage'),
})

const newWeights = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vaegte/ny',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ fra: searchWords }),
  component: lazyRouteComponent(() => import('../../features/matching/new-weights.page'), 'NewWeightsPage'),
})

const newEffort = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vaegte/indsats',
  beforeLoad: onlyFor('administrator'),
  component: lazyRouteComponent(() => import('../../features/matching/new-effort.page'), 'NewEffortPage'),
})

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/frister',
  beforeLoad: onlyFor('administrator', 'manager'),
  component: lazyRouteComponent(() => import('../../features/municipalities/settings.page'), 'SettingsPage'),
})

const mail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mail',
  beforeLoad: onlyFor('administrator'),
  validateSearch: z.object({ tilstand: oneOf(messageStates), page: pageNumber }),
  component: lazyRouteComponent(() => import('../../features/notifications/outbox.page'), 'OutboxPage'),
})

const runs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rangeringer',
  beforeLoad: onlyFor('manager', 'data_protection_officer'),
  validateSearch: z.object({
    page: pageNumber,
    fra: isoDate.optional().catch(undefined),
    til: isoDate.optional().catch(undefined),
    ordre: z.number().int().min(1).optional().catch(undefined),
    af: searchWords,
  }),
  component: lazyRouteComponent(() => import('../../features/matching/runs.page'), 'RunsPage'),
})

const run = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rangeringer/$runId',
  beforeLoad: onlyFor(...staffRoles, 'manager', 'data_protection_officer'),
  component: lazyRouteComponent(() => import('../../features/matching/run.page'), 'RunPage'),
})

const exposure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rangeringer/fordeling',
  beforeLoad: onlyFor('manager', 'data_protection_officer', 'administrator'),
  validateSearch: z.object({ maaned: month.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../features/matching/exposure.page'), 'ExposurePage'),
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

const retention = createRoute({
  getParentRoute: () => rootRoute,
  path: '/opbevaring',
  beforeLoad: onlyFor('administrator'),
  component: lazyRouteComponent(() => import('../../features/retention/retention.page'), 'RetentionPage'),
})

export const administratorRoutes = [
  retention,
  people,
  catalogue,
  tryTitle,
  titleChanges,
  reResolution,
  occupation,
  rules,
  weights,
  newWeights,
  newEffort,
  settings,
  mail,
  runs,
  run,
  exposure,
  audit,
] as const
