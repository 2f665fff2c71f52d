import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '@virkelyst/server/app-router'
import { queryClient } from './query-client'

/** Asks the server past the cache of queries. */
export const trpcClient = createTRPCClient<AppRouter>({
  // POST also for reads: names and searches stay out of addresses and logs.
  links: [httpBatchLink({ url: '/trpc', methodOverride: 'POST', maxItems: 10 })],
})

/** Options for TanStack Query: `useQuery(trpc.jobOrders.get.queryOptions({ id }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient })
