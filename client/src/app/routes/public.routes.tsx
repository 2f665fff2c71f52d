import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { postalCode } from '@virkelyst/shared/kernel/fields.schema'
import { z } from 'zod'
import { onlySignedIn } from '../guard'
import { homePath } from '../home-path'
import { queryClient } from '../query-client'
import { meQuery } from '../session'
import { rootRoute } from './root.route'
import { digits, pageNumber, searchWords } from './search'

const landing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery())
    if (me.user) throw redirect({ to: homePath(me), replace: true })
  },
  component: lazyRouteComponent(() => import('../pages/landing.page'), 'LandingPage'),
})

const adverts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/smaajob',
  validateSearch: z.object({
    q: searchWords,
    postnr: digits(postalCode),
    page: pageNumber,
  }),
  component: lazyRouteComponent(() => import('../../features/job-orders/adverts.page'), 'AdvertsPage'),
})

const advert = createRoute({
  getParentRoute: () => rootRoute,
  path: '/smaajob/$advertId',
  component: lazyRouteComponent(() => import('../../features/job-orders/advert.page'), 'AdvertPage'),
})

const accessibility = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tilgaengelighed',
  component: lazyRouteComponent(() => import('../pages/accessibility.page'), 'AccessibilityPage'),
})

const noAccess = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ingen-adgang',
  validateSearch: z.object({ til: z.string().max(500).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../pages/no-access.page'), 'NoAccessPage'),
})

const redeemCode = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kode',
  component: lazyRouteComponent(() => import('../../features/accounts/redeem-code.page'), 'RedeemCodePage'),
})

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../../features/accounts/invitation.page'), 'InvitationPage'),
})

const ownSessions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessioner',
  beforeLoad: onlySignedIn,
  component: lazyRouteComponent(() => import('../../features/accounts/own-sessions.page'), 'OwnSessionsPage'),
})

export const publicRoutes = [
  landing,
  adverts,
  advert,
  accessibility,
  noAccess,
  redeemCode,
  ownSessions,
  invitation,
] as const
