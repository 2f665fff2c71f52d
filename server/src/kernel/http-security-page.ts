import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { Router } from 'express'
import type { Clock } from './deps'
import { localeOf, nonceOf } from './http-request'
import { escapeHtml, plainPage } from './plain-page'
import type { SecurityContact } from './security-contact'
import { securityPageTexts } from './security-page.labels'

export const securityPath = '/sikkerhed'
const wellKnown = '/.well-known/security.txt'
/** RFC 9116 asks for less than a year. */
const holdsForDays = 300

const contactLink = ({ address }: SecurityContact): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^mailto:/, ''))}</a>`

/** Where somebody who finds a weakness learns whom to tell: `/.well-known/security.txt` and a page in words. */
export const makeSecurityPage = (parts: {
  contact: SecurityContact | null
  publicUrl: string
  clock: Clock
}): Router => {
  const { contact, publicUrl, clock } = parts
  const startedAt = clock.now().getTime()
  const expires = contact?.expires ?? new Date(startedAt + holdsForDays * 86_400_000).toISOString()
  const router = Router()

  // Without a contact there is no such file: one that names nobody would be worse.
  if (contact !== null)
    router.get(wellKnown, (_request, response) => {
      const lines = [
        `Contact: ${contact.address}`,
        `Expires: ${expires}`,
        'Preferred-Languages: da, en',
        `Canonical: ${publicUrl}${wellKnown}`,
        `Policy: ${publicUrl}${securityPath}`,
      ]
      response.type('text/plain').send(`${lines.join('\n')}\n`)
    })

  router.get(securityPath, (request, response) => {
    const asked = request.query.lang
    const locale: Locale = asked === 'da' || asked === 'en' ? asked : localeOf(request)
    const other: Locale = locale === 'da' ? 'en' : 'da'
    const texts = securityPageTexts[locale]
    const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
    const body = [
      `<p>${texts.intro}</p>`,
      `<h2>${texts.tellHeading}</h2>`,
      contact === null
        ? `<p>${texts.noContact}</p>`
        : `<p class="note">${texts.writeTo} ${contactLink(contact)}</p>`,
      list(texts.tell),
      `<h2>${texts.careHeading}</h2>`,
      list(texts.care),
      `<h2>${texts.answerHeading}</h2>`,
      `<p>${texts.answer}</p>`,
      `<h2>${texts.ownHeading}</h2>`,
      list(texts.own),
    ].join('\n')
    const beside = `<a lang="${other}" hreflang="${other}" href="${securityPath}?lang=${other}">${securityPageTexts[other].language}</a>`
    response
      .type('html')
      .send(plainPage({ locale, title: texts.title, nonce: nonceOf(response), body, beside }))
  })
  return router
}
