import { AppError } from '@virkelyst/shared/kernel/errors'
import { waitText } from '@virkelyst/shared/kernel/wait-text'
import express, { type Request, type Response, Router } from 'express'
import { sessionCookie } from '../kernel/http-api'
import { cookieOf, hostCookie, localeOf, nonceOf } from '../kernel/http-request'
import { errorForLog, type Log } from '../kernel/log'
import { escapeHtml, plainPage } from '../kernel/plain-page'
import { chooserPage } from './chooser.page'
import { signInAgain, signInHeading, signInLabels } from './sign-in.labels'
import { SignInError, type SignInProblem, type SignInService } from './sign-in.service'

/** Ties the issuer's answer to the browser that asked; gone once the answer has come. */
const attemptCookie = '__Host-virkelyst-sign-in'
const attemptMinutes = 10

const statuses: Record<SignInProblem, number> = {
  cancelled: 400,
  no_cookie: 400,
  too_old: 400,
  refused: 400,
  shut_out: 403,
  too_weak: 403,
  incomplete: 400,
  issuer_silent: 503,
  too_many: 429,
}

const sendProblem = (request: Request, response: Response, { problem, cause }: SignInError) => {
  const locale = localeOf(request)
  const seconds = cause instanceof AppError ? Number(cause.details.retryAfterSeconds) : null
  if (seconds !== null) response.setHeader('Retry-After', String(seconds))
  const told = [signInLabels[problem][locale], ...(seconds === null ? [] : [waitText(seconds, locale)])]
  const body = `<p>${escapeHtml(told.join(' '))}</p>
<p><a class="button" href="/auth/sign-in">${signInAgain[locale]}</a></p>`
  const page = plainPage({ locale, title: signInHeading[locale], nonce: nonceOf(response), body })
  response.status(statuses[problem]).type('html').send(page)
}

/** `/auth`: leaving for an issuer, coming back, signing out. */
export const makeSignInRoutes = (signIn: SignInService, log: Log): Router => {
  const routes = Router()
  const told = (request: Request, response: Response, error: unknown) => {
    if (!(error instanceof SignInError)) throw error
    if (error.problem === 'issuer_silent' || error.problem === 'refused')
      log.warn({ problem: error.problem, error: errorForLog(error.cause) }, 'sign-in failed')
    sendProblem(request, response, error)
  }
  const who = (request: Request) => request.ip ?? 'unknown'
  const leave = async (request: Request, response: Response, door: unknown, returnTo: unknown) => {
    try {
      const { location, browserToken } = await signIn.begin({
        door,
        returnTo,
        locale: localeOf(request),
        who: who(request),
      })
      response.cookie(attemptCookie, browserToken, { ...hostCookie, maxAge: attemptMinutes * 60_000 })
      response.redirect(303, location)
    } catch (error) {
      told(request, response, error)
    }
  }

  // Nobody is signed in by following a link: an issuer that knows the browser would do it without asking.
  routes.get('/sign-in', async (request, response) => {
    const { returnTo } = request.query
    const [first] = signIn.doors
    if (first?.asksItself) return leave(request, response, first.key, returnTo)
    const page = { doors: signIn.doors, returnTo, locale: localeOf(request), nonce: nonceOf(response) }
    response.type('html').send(chooserPage(page))
  })

  routes.post(
    '/sign-in',
    express.urlencoded({ extended: false, limit: 5000, parameterLimit: 5 }),
    async (request, response) => leave(request, response, request.body?.door, request.body?.returnTo),
  )

  routes.get('/callback/:door', async (request, response) => {
    const query = request.originalUrl.slice(request.originalUrl.indexOf('?'))
    response.clearCookie(attemptCookie, hostCookie)
    try {
      const { token, returnTo } = await signIn.complete({
        door: request.params.door,
        query: query.startsWith('?') ? query : '',
        browserToken: cookieOf(request, attemptCookie),
        previousToken: cookieOf(request, sessionCookie),
        userAgent: request.get('user-agent') ?? null,
        who: who(request),
      })
      response.cookie(sessionCookie, token, hostCookie)
      response.redirect(303, returnTo)
    } catch (error) {
      told(request, response, error)
    }
  })

  routes.post('/sign-out', async (request, response) => {
    const location = await signIn.end(cookieOf(request, sessionCookie))
    response.clearCookie(sessionCookie, hostCookie)
    response.redirect(303, location)
  })
  return routes
}
