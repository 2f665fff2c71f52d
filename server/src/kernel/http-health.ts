import { AppError } from '@virkelyst/shared/kernel/errors'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { type Log, pathForLog } from './log'

export type Health = {
  /** Throws unless the database answers. */
  ping(): Promise<void>
  isStopping(): boolean
}

/** `/healthz`: the process runs. `/readyz`: it also takes work, with the database answering. */
export const makeHealth = ({ ping, isStopping }: Health): Router => {
  const health = Router()
  const say = (response: Response, status: number, text: string) =>
    response.status(status).type('text/plain').send(`${text}\n`)
  health.get('/healthz', (_request, response) => {
    say(response, 200, 'ok')
  })
  health.get('/readyz', async (_request, response) => {
    if (isStopping()) return say(response, 503, 'stopping')
    const answers = await ping().then(
      () => true,
      () => false,
    )
    say(response, answers ? 200 : 503, answers ? 'ready' : 'the database does not answer')
  })
  return health
}

/** While stopping, nothing new is begun. */
export const refuseWhileStopping =
  (isStopping: () => boolean): RequestHandler =>
  (_request, response, next) => {
    if (!isStopping()) return next()
    response.setHeader('Connection', 'close')
    next(new AppError('stopping'))
  }

/** Statuses of requests that tried what is not let through. */
const refusals = new Set([403, 405, 413, 415, 421, 429])

/** One line a request: method, which part of the portal, status, milliseconds; a warning where it was refused. */
export const logRequests =
  (log: Log): RequestHandler =>
  (request: Request, response, next) => {
    const started = process.hrtime.bigint()
    const { method } = request
    const path = pathForLog(request.originalUrl)
    response.once('close', () => {
      const ms = Math.round(Number(process.hrtime.bigint() - started) / 1e4) / 100
      const line = { method, path, status: response.statusCode, ms }
      // Of several calls in one request, one may have been refused.
      if (refusals.has(response.statusCode) || response.locals.refused) log.warn(line, 'refused')
      else log.info(line, 'request')
    })
    next()
  }
