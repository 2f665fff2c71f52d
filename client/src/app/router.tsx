import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { expectFocusOnHeading } from '../ui/navigation-focus'
import { LoadingState } from '../ui/states'
import { administratorRoutes } from './routes/administrator.routes'
import { citizenRoutes } from './routes/citizen.routes'
import { employerRoutes } from './routes/employer.routes'
import { placementRoutes } from './routes/placement.routes'
import { publicRoutes } from './routes/public.routes'
import { rootRoute } from './routes/root.route'
import { staffRoutes } from './routes/staff.routes'
import { FailurePage } from './shell/failure.page'
import { NotFoundPage } from './shell/not-found.page'

const routeTree = rootRoute.addChildren([
  ...placementRoutes,
  ...publicRoutes,
  ...employerRoutes,
  ...staffRoutes,
  ...citizenRoutes,
  ...administratorRoutes,
])

// Plain words stay plain in the address, so that a link written by hand says what one thinks it says.
const listOrText = (text: string): unknown => (text.startsWith('[') ? JSON.parse(text) : text)

export const router = createRouter({
  routeTree,
  parseSearch: parseSearchWith(listOrText),
  stringifySearch: stringifySearchWith(JSON.stringify),
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
