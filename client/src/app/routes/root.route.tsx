import { createRootRoute } from '@tanstack/react-router'
import { setLocale } from '../../i18n/instance'
import { queryClient } from '../query-client'
import { meQuery } from '../session'
import { Shell } from '../shell/shell'

export const rootRoute = createRootRoute({
  loader: async () => {
    const me = await queryClient.ensureQueryData(meQuery())
    if (me.user) setLocale(me.user.locale)
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: Shell,
})
