import { createRouter } from '@tanstack/react-router'
import { expectFocusOnHeading } from '../ui/navigation-focus'
import { LoadingState } from '../ui/states'
import { administratorRoutes } from './routes/administrator.routes'
import { citizenRoutes } from './routes/citizen.routes'
import { employerRoutes } from './routes/employer.routes'
import { publicRoutes } from './routes/public.routes'
import { rootRoute } from './routes/root.route'
import { staffRoutes } from './routes/staff.routes'
import { FailurePage } from './shell/failure.page'
import { NotFoundPage } from './shell/not-found.page'

const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  ...employerRoutes,
  ...staffRoutes,
  ...citizenRoutes,
  ...administratorRoutes,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: FailurePage,
  defaultNotFoundComponent: NotFoundPage,
})

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) expectFocusOnHeading()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
