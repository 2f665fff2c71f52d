import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from '../ui/problem'
import { sessionEnded } from './session-ended'

const noteSession = (error: unknown) => {
  const { reason } = problemOf(error)
  if (reason === 'session_expired' || reason === 'not_signed_in') sessionEnded.set(true)
}

/** Tries again only where the answer never came; an answer of the server stands. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSession }),
  mutationCache: new MutationCache({ onError: noteSession }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => problemOf(error).reason === 'network' && failures < 2,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
