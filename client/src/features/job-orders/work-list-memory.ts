import type { RegisteredRouter, RouteById } from '@tanstack/react-router'

type Search = RouteById<RegisteredRouter['routeTree'], '/arbejdsliste'>['types']['fullSearchSchema']

let last: Search = {}

/** The work list as it was last looked at, so that the way back from an order leads to the same filters and page. */
export const workListMemory = {
  keep: (search: Search) => {
    last = search
  },
  last: (): Search => last,
}
