import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Ids } from './deps'
import { nonceOf } from './http-request'
import { isLoopback } from './loopback'

export type SecurityOptions = {
  ids: Pick<Ids, 'token'>
  publicUrl: string
  hstsSubdomains: boolean
  /** Where a form may lead beside this site: the issuer, for signing out. */
  formTargets: string[]
}

/** What no page of the portal asks a browser for. */
const forbiddenPowers = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Content security policy with a nonce for style elements and Trusted Types, and Helmet's other headers. */
export const securityHeaders = ({
  ids,
  publicUrl,
  hstsSubdomains,
  formTargets,
}: SecurityOptions): RequestHandler[] => {
  const https = publicUrl.startsWith('https:')
  const styleNonce = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", styleNonce],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", ...formTargets],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: hstsSubdomains },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  return [
    (_request, response, next) => {
      response.locals.nonce = ids.token()
      response.setHeader('Permissions-Policy', forbiddenPowers.map((power) => `${power}=()`).join(', '))
      // Whatever is not a file of the portal itself is about somebody: files say otherwise for themselves.
      response.setHeader('Cache-Control', 'no-store')
      next()
    },
    headers,
  ]
}

/**
 * Answers under one name only: a page elsewhere whose name was pointed at this machine gets nothing, and sign-in
 * cookies are always for the host that the issuer sends back to.
 */
export const ownHostOnly =
  (publicUrl: string): RequestHandler =>
  (request, response, next) => {
    const own = new URL(publicUrl)
    if (request.host === own.host) return next()
    const [name = ''] = request.host?.split(/:\d+$/) ?? []
    if (isLoopback(name) && isLoopback(own.hostname) && request.method === 'GET')
      return response.redirect(307, `${own.origin}${request.originalUrl}`)
    response.status(421).type('text/plain').send(`This portal answers at ${own.origin}.\n`)
  }

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS'])

const isOwnRequest = (request: Request, origin: string): boolean => {
  const site = request.get('sec-fetch-site')
  return site === undefined ? request.get('origin') === origin : site === 'same-origin'
}

/** Whatever changes something must come from this portal's own pages: by `Sec-Fetch-Site`, else by an equal `Origin`. */
export const ownPagesOnly =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) =>
    changesNothing.has(request.method) || isOwnRequest(request, publicUrl)
      ? next()
      : next(new AppError('cross_site'))
