import { redirect } from '@tanstack/react-router'
import type { Role } from '@virkelyst/shared/accounts/roles'
import { queryClient } from './query-client'
import { meQuery, signInAddress } from './session'

/** Before a page of anybody's own: sends those not signed in to sign in. */
export const onlySignedIn = async ({ location }: { location: { href: string } }) => {
  const me = await queryClient.ensureQueryData(meQuery())
  if (me.user === null) throw redirect({ href: signInAddress(location.href), reloadDocument: true })
}

/** Before a page of certain roles is drawn: sends those not signed in to sign in, others to the page that says why not. */
export const onlyFor =
  (...allowed: readonly Role[]) =>
  async ({ location }: { location: { href: string } }) => {
    const me = await queryClient.ensureQueryData(meQuery())
    if (me.user === null) throw redirect({ href: signInAddress(location.href), reloadDocument: true })
    if (me.seat === null) throw redirect({ to: '/kode' })
    if (!allowed.includes(me.seat.role)) {
      throw redirect({ to: '/ingen-adgang', search: { til: location.href } })
    }
  }

export const staffRoles = ['employer_consultant', 'job_broker'] as const
export const readerRoles = [...staffRoles, 'caseworker', 'manager', 'external_provider'] as const
