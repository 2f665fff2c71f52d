import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { escapeHtml, plainPage } from '../kernel/plain-page'
import type { Door } from './door'
import { localPath } from './return-to'
import { chooserTexts } from './sign-in.labels'

/** The page where one presses the way in that is one's own. */
export const chooserPage = (page: {
  doors: readonly Pick<Door, 'key' | 'label'>[]
  returnTo: unknown
  locale: Locale
  nonce: string
}): string => {
  const { doors, returnTo, locale, nonce } = page
  const buttons = doors.map(
    ({ key, label }) =>
      `<li><button type="submit" name="door" value="${escapeHtml(key)}"><strong>${escapeHtml(label[locale])}</strong></button></li>`,
  )
  const body = `<p>${chooserTexts.lead[locale]}</p>
<form class="doors" method="post" action="/auth/sign-in">
<input type="hidden" name="returnTo" value="${escapeHtml(localPath(returnTo))}">
<ul class="people">${buttons.join('\n')}</ul>
</form>`
  return plainPage({ locale, title: chooserTexts.title[locale], nonce, body })
}
