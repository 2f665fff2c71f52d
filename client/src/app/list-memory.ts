import type { RegisteredRouter, RouteById } from '@tanstack/react-router'

type Lists = '/arbejdsliste' | '/formidlinger'
type Search<List extends Lists> = RouteById<RegisteredRouter['routeTree'], List>['types']['fullSearchSchema']

const makeListMemory = <List extends Lists>(first: Search<List>) => {
  let last = first
  return {
    keep: (search: Search<List>) => {
      last = search
    },
    last: (): Search<List> => last,
  }
}

/** Lists as they were last looked at, so that the way back from one of their lines leads to the same filters and page. */
export const workListMemory = makeListMemory<'/arbejdsliste'>({})
export const referralListMemory = makeListMemory<'/formidlinger'>({})
