import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Me, Seat } from '@virkelyst/shared/accounts/account.schema'
import type { Role } from '@virkelyst/shared/accounts/roles'
import { setLocale } from '../i18n/instance'
import { homePath } from './home-path'
import { trpc } from './trpc'

/**
 * Never fetched again by itself: a session that ends must not take the page from under the hands of the one who writes
 * on it. `SessionNotice` asks on its own.
 */
export const meQuery = () =>
  trpc.accounts.me.queryOptions(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

/** Who is signed in and in which seat; the root route has fetched it before any page is drawn. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data

/** The account signed in with; empty for nobody. */
export const useUserId = (): string => useMe().user?.id ?? ''

/** The seat acted from, or null. */
export const useSeat = (): Seat | null => useMe().seat
export const useRole = (): Role | null => useSeat()?.role ?? null

/** Where one signs in, to come back to the page one is on. */
export const signInAddress = (returnTo: string): string =>
  `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`

/** Acts from another seat: nothing that was fetched as the former one stays. */
export const useSwitchSeat = () => {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation(
    trpc.accounts.switchSeat.mutationOptions({
      onSuccess: async (me) => {
        client.clear()
        client.setQueryData(meQuery().queryKey, me)
        await router.navigate({ to: homePath(me) })
        await router.invalidate()
      },
    }),
  )
}

/** Changes the language at once, and for the next sign-in too where somebody is signed in. */
export const useChangeLocale = () => {
  const me = useMe()
  const client = useQueryClient()
  const save = useMutation(
    trpc.accounts.setLocale.mutationOptions({
      onSuccess: (saved) => client.setQueryData(meQuery().queryKey, saved),
    }),
  )
  return (locale: 'da' | 'en') => {
    setLocale(locale)
    if (me.user) save.mutate({ locale })
  }
}
