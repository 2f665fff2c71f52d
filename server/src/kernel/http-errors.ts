import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { AppError, type ErrorCode } from '@virkelyst/shared/kernel/errors'
import { errorLabels } from '@virkelyst/shared/kernel/errors.labels'
import type { ErrorRequestHandler, Request, Response } from 'express'
import { localeOf, nonceOf } from './http-request'
import { errorForLog, type Log, pathForLog } from './log'
import { escapeHtml, plainPage } from './plain-page'
import type { PublicError } from './trpc'

const statuses: Record<ErrorCode | 'internal', number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
}

/** An error before any procedure was reached, in the form that a procedure's error has. */
export const sendApiError = (response: Response, error: PublicError, status = statuses[error.code]): void => {
  const data = { code: error.code.toUpperCase(), httpStatus: status, app: error }
  response.status(status).json({ error: { message: error.reason, code: -32600, data } })
}

const headings: Record<'missing' | 'failed', Record<Locale, string>> = {
  missing: { da: 'Siden findes ikke', en: 'There is no such page' },
  failed: { da: 'Det gik ikke', en: 'That did not work' },
}
const home: Record<Locale, string> = { da: 'Til forsiden', en: 'To the front page' }

/** A page that says what went wrong, in the reader's language. */
export const sendErrorPage = (
  request: Request,
  response: Response,
  error: Pick<PublicError, 'reason' | 'code'>,
  status = statuses[error.code],
): void => {
  const locale = localeOf(request)
  const title = headings[status === 404 ? 'missing' : 'failed'][locale]
  const body = `<p>${escapeHtml(errorLabels[error.reason][locale])}</p>
<p><a class="button" href="/">${home[locale]}</a></p>`
  response
    .status(status)
    .type('html')
    .send(plainPage({ locale, title, nonce: nonceOf(response), body }))
}

/** Express's own complaints about a request (a bad address, a bad encoding) carry a status from 400 to 499. */
const isBadRequest = (error: unknown): boolean =>
  error instanceof Error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500

const publicErrorOf = (error: unknown): PublicError => {
  if (error instanceof AppError) return { reason: error.reason, code: error.code, details: error.details }
  if (isBadRequest(error)) return { reason: 'input', code: 'invalid', details: {} }
  return { reason: 'internal', code: 'internal', details: {} }
}

/** The last handler: JSON for the API, a plain page otherwise; never a stack. */
export const handleErrors =
  (log: Log, isApi: (request: Request) => boolean): ErrorRequestHandler =>
  (error, request, response, next) => {
    const told = publicErrorOf(error)
    if (told.code === 'internal')
      log.error({ path: pathForLog(request.originalUrl), error: errorForLog(error) }, 'request failed')
    if (response.headersSent) return next(error)
    if (isApi(request)) sendApiError(response, told)
    else sendErrorPage(request, response, told)
  }
