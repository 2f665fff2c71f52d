import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { parseCookie } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'

/** `__Host-`: only over HTTPS or from this machine, only for this host, for every path. */
export const hostCookie: CookieOptions = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' }

/** The cookie's value, or null. One longer than any of ours counts as none. */
export const cookieOf = (request: Request, name: string): string | null => {
  const value = parseCookie(request.headers.cookie ?? '')[name]
  return value === undefined || value === '' || value.length > 200 ? null : value
}

/** The language a page made by the server speaks: what the browser prefers, Danish first. */
export const localeOf = (request: Request): Locale =>
  request.acceptsLanguages('da', 'en') === 'en' ? 'en' : 'da'

/** The nonce of this answer's content security policy. */
export const nonceOf = (response: Response): string => String(response.locals.nonce)
