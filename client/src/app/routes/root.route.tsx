import { createRootRoute } from '@tanstack/react-router'
import { localDrafts } from '../../features/job-orders/local-drafts'
import { setLocale } from '../../i18n/instance'
import { queryClient } from '../query-client'
import { meQuery } from '../session'
import { Shell } from '../shell/shell'

export const rootRoute = createRootRoute({
  loader: async () => {
    const me = await queryClient.ensureQueryData(meQuery())
    if (me.user === null) return
    setLocale(me.user.locale)
    localDrafts.forgetOthers(me.user.id)
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: Shell,
})
