import { AppError } from '@virkelyst/shared/kernel/errors'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Log } from './log'

export type Health = {
  /** Throws unless the database answers. */
  ping(): Promise<void>
  isStopping(): boolean
}

/** `/healthz`: the process runs. `/readyz`: it also takes work, with the database answering. */
export const makeHealth = ({ ping, isStopping }: Health): Router => {
  const health = Router()
  const say = (response: Response, status: number, text: string) =>
    response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${text}\n`)
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

/** One line a request: method, path without its query, status, milliseconds. */
export const logRequests =
  (log: Log): RequestHandler =>
  (request: Request, response, next) => {
    const started = process.hrtime.bigint()
    const { method } = request
    const [path] = request.originalUrl.split('?')
    response.once('close', () => {
      const ms = Math.round(Number(process.hrtime.bigint() - started) / 1e4) / 100
      log.info({ method, path, status: response.statusCode, ms }, 'request')
    })
    next()
  }
