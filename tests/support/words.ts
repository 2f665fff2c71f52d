import { expect, type Page } from '@playwright/test'
import { i18n } from '@virkelyst/client/i18n/instance'
import type { Texts, Translate } from '@virkelyst/client/i18n/texts'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { Label } from '@virkelyst/shared/kernel/label'

/** The words of a feature as the page says them in a language: a test that runs in both asks for them, and copies none. */
export const wordsIn =
  (locale: Locale) =>
  <Da>({ namespace }: Texts<Da>): Translate<Da> =>
    i18n.getFixedT(locale, namespace) as unknown as Translate<Da>

export const labelIn =
  (locale: Locale) =>
  (label: Label): string =>
    label[locale]

/** Changes the page to the language; a reader who comes reads Danish. */
export const readIn = async (page: Page, locale: Locale) => {
  if (locale === 'da') return
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('button', { name: 'English' }).click()
}
