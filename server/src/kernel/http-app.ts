import express, { type Express, type Request, type Router } from 'express'
import type { Clock, Ids } from './deps'
import { type ApiParts, makeApi } from './http-api'
import { handleErrors } from './http-errors'
import { type Health, logRequests, makeHealth, refuseWhileStopping } from './http-health'
import { makePages } from './http-pages'
import { ownHostOnly, ownPagesOnly, securityHeaders } from './http-security'
import { makeSecurityPage } from './http-security-page'
import type { Log } from './log'
import type { SecurityContact } from './security-contact'

export type HttpAppParts = {
  api: Omit<ApiParts, 'log'>
  health: Health
  ids: Pick<Ids, 'token'>
  clock: Clock
  securityContact: SecurityContact | null
  log: Log
  publicUrl: string
  hstsSubdomains: boolean
  trustProxy: number | string | false
  formTargets: string[]
  /** Sign-in, by path; requests between servers, which no browser makes, come before the browser's own checks. */
  routes: { path: string; router: Router; betweenServers?: boolean }[]
  clientFolder: string
  /** Where the statement that the law asks for lies; null: the portal's own page. */
  accessibilityStatement: string | null
}

const isApi = (request: Request) => request.originalUrl.startsWith('/trpc')

/** The whole portal on one port: health, sign-in, procedures, pages. */
export const makeHttpApp = (parts: HttpAppParts): Express => {
  const { api, health, ids, log, publicUrl, hstsSubdomains, formTargets, routes } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustProxy)
  app.set('query parser', 'simple')
  app.use(logRequests(log))
  app.use(securityHeaders({ ids, publicUrl, hstsSubdomains, formTargets }))
  app.use(makeHealth(health))
  app.use(refuseWhileStopping(health.isStopping))
  app.use(ownHostOnly(publicUrl))
  for (const { path, router, betweenServers } of routes) if (betweenServers) app.use(path, router)
  app.use(ownPagesOnly(publicUrl))
  for (const { path, router, betweenServers } of routes) if (!betweenServers) app.use(path, router)
  app.use('/trpc', makeApi({ ...api, log }))
  app.use(makeSecurityPage({ contact: parts.securityContact, publicUrl, clock: parts.clock }))
  app.use(makePages(parts.clientFolder, parts.accessibilityStatement))
  app.use(handleErrors(log, isApi))
  return app
}
