import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { policy } from '@virkelyst/shared/accounts/policy'
import express, { type Request, type RequestHandler, Router } from 'express'
import type { AppRouter } from '../app-router'
import { sendApiError } from './http-errors'
import { cookieOf } from './http-request'
import { errorForLog, type Log } from './log'
import { type Asked, type Context, type Denial, retryAfterOf } from './trpc'

/** Bytes a request to the API may hold: the longest form is a tenth of it. */
export const largestBody = 200_000
export const largestBatch = 10
export const sessionCookie = '__Host-virkelyst'

export type ApiParts = {
  router: AppRouter
  recognise(token: string): Promise<Pick<Context, 'userId' | 'sessionHash' | 'actor'> | null>
  limit(asked: Asked): Promise<void>
  recordDenial(denial: Denial): Promise<void>
  log: Log
}

const nobody = { userId: null, sessionHash: null, actor: null }

// Reads too are POSTs: what people search for stays out of addresses, logs and histories.
const onlyPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next()
  response.setHeader('Allow', 'POST')
  sendApiError(response, { reason: 'input', code: 'invalid', details: {} }, 405)
}

// A form on another page can send anything but JSON without asking first.
const onlyJson: RequestHandler = (request, response, next) => {
  const [type] = (request.get('content-type') ?? '').split(';')
  if (type!.trim().toLowerCase() === 'application/json') return next()
  sendApiError(response, { reason: 'input', code: 'invalid', details: {} }, 415)
}

const notTooLarge: RequestHandler = (request, response, next) => {
  if (Number(request.get('content-length') ?? 0) <= largestBody) return next()
  // What is still being sent is not read.
  response.setHeader('Connection', 'close')
  sendApiError(response, { reason: 'input', code: 'invalid', details: {} }, 413)
}

/** The procedures, over JSON by POST. */
export const makeApi = ({ router, recognise, limit, recordDenial, log }: ApiParts): express.Router => {
  const logError = (error: unknown, procedure: string) =>
    log.error({ procedure, error: errorForLog(error) }, 'procedure failed')

  const createContext = async ({ req }: { req: Request }): Promise<Context> => {
    const token = cookieOf(req, sessionCookie)
    const found = token === null ? null : await recognise(token)
    return {
      ...(found ?? nobody),
      sessionExpired: token !== null && found === null,
      address: req.ip ?? null,
      limit,
      recordDenial,
      logError,
    }
  }

  const api = Router()
  api.use(onlyPost, onlyJson, notTooLarge)
  api.use(
    createExpressMiddleware({
      router,
      createContext,
      allowMethodOverride: true,
      maxBatchSize: largestBatch,
      maxBodySize: largestBody,
      responseMeta: ({ errors }) => {
        const seconds = retryAfterOf(errors)
        return seconds === null ? {} : { headers: { 'Retry-After': String(seconds) } }
      },
      onError: ({ error, ctx, path, req }) => {
        if (error.code === 'FORBIDDEN' || error.code === 'TOO_MANY_REQUESTS')
          (req as Request).res!.locals.refused = true
        // With a context the procedure's own guard has logged it.
        if (!ctx && error.code === 'INTERNAL_SERVER_ERROR')
          logError(error.cause ?? error, Object.hasOwn(policy, path ?? '') ? path! : '…')
      },
    }),
  )
  return api
}
