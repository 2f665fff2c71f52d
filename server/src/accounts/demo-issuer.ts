/// <reference path="./oidc-provider.d.ts" />
import { generateKeyPairSync } from 'node:crypto'
import type { DemonstrationRepository } from '@virkelyst/db/accounts/demonstration.repository'
import express, { type Request, type Response, Router } from 'express'
import type { Configuration, Provider as ProviderType } from 'oidc-provider'
import type { Ids } from '../kernel/deps'
import { sendErrorPage } from '../kernel/http-errors'
import { localeOf, nonceOf } from '../kernel/http-request'
import { ownPagesOnly } from '../kernel/http-security'
import { makeDemoIssuerStore } from './demo-issuer.store'
import { demoPeoplePage } from './demo-people.page'

export const demoIssuerPath = '/demo-issuer'
const scope = 'openid profile email'

type Parts = {
  repository: DemonstrationRepository
  ids: Pick<Ids, 'token'>
  publicUrl: string
  client: { id: string; secret: string }
}

const configure = ({ repository, ids, publicUrl, client }: Parts): Configuration => ({
  adapter: makeDemoIssuerStore(),
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [`${publicUrl}/auth/callback/demonstration`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  // Made anew with each process: nothing of a demonstration's sign-in outlives it.
  jwks: {
    keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })],
  },
  cookies: { keys: [ids.token()] },
  scopes: scope.split(' '),
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 300, AuthorizationCode: 60, IdToken: 300 },
  interactions: { url: (_context, interaction) => `${demoIssuerPath}/interaction/${interaction.uid}` },
  async findAccount(_context, subject) {
    const person = await repository.findPerson(subject)
    if (person === null) return undefined
    const { name, email } = person
    return {
      accountId: subject,
      claims: () => ({ sub: subject, name, email: email ?? undefined, email_verified: email !== null }),
    }
  },
  // The portal is the only client: nobody is asked whether it may know the name.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      accountId: oidc.session!.accountId!,
      clientId: oidc.client!.clientId,
    })
    grant.addOIDCScope(scope)
    await grant.save()
    return grant
  },
  renderError(context, out) {
    context.type = 'text/plain'
    context.body = `${out.error}: ${out.error_description ?? ''}\n`
  },
})

/** The language asked for in the address, else the browser's. */
const pageLocale = (request: Request) =>
  request.query.lang === 'en' || request.query.lang === 'da' ? request.query.lang : localeOf(request)

/**
 * An OpenID Connect issuer for demonstrations, where one picks an invented person instead of proving who one is.
 * The caller makes sure that there is no other issuer, that the address is this machine's own, and that the
 * database bears the demonstration mark.
 */
export const makeDemoIssuer = (parts: Parts): Router => {
  const { repository, publicUrl } = parts
  // Made at the first request: a server that nobody signs in to starts sooner.
  let made: Promise<ProviderType> | null = null
  const provider = () => {
    made ??= import('oidc-provider/lib/provider.js').then(
      ({ Provider }) => new Provider(`${publicUrl}${demoIssuerPath}`, configure(parts)),
    )
    return made
  }
  const gone = (request: Request, response: Response) =>
    sendErrorPage(request, response, { reason: 'session_expired', code: 'invalid' })

  const router = Router()
  router.get('/interaction/:uid', async (request, response) => {
    const issuer = await provider()
    const details = await issuer.interactionDetails(request, response).catch(() => null)
    if (details === null) return gone(request, response)
    const people = await repository.people()
    const page = {
      people,
      action: request.baseUrl + request.path,
      locale: pageLocale(request),
      nonce: nonceOf(response),
    }
    response.set('Cache-Control', 'no-store').type('html').send(demoPeoplePage(page))
  })
  router.post(
    '/interaction/:uid',
    ownPagesOnly(publicUrl),
    express.urlencoded({ extended: false, limit: 2000, parameterLimit: 5 }),
    async (request, response) => {
      const issuer = await provider()
      const subject: unknown = request.body?.subject
      const person = typeof subject === 'string' ? await repository.findPerson(subject) : null
      const details = await issuer.interactionDetails(request, response).catch(() => null)
      if (details === null || person === null) return gone(request, response)
      const login = { accountId: String(subject), remember: false }
      await issuer.interactionFinished(request, response, { login })
    },
  )
  router.use(async (request, response) => {
    const issuer = await provider()
    await issuer.callback()(request, response)
  })
  return router
}
