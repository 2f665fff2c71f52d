import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Ids } from './deps'
import { nonceOf } from './http-request'
import { isLoopback } from './loopback'

export type SecurityOptions = {
  ids: Pick<Ids, 'token'>
  publicUrl: string
  /** Where a form may lead beside this site: the issuer, for signing out. */
  formTargets: string[]
}

/** Content security policy with a nonce for style elements and Trusted Types, and Helmet's other headers. */
export const securityHeaders = ({ ids, publicUrl, formTargets }: SecurityOptions): RequestHandler[] => {
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
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  return [
    (_request, response, next) => {
      response.locals.nonce = ids.token()
      response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
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
