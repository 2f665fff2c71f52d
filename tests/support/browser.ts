import { test as base, expect, type Page } from '@playwright/test'

type Watched = { complaints: string[] }

/** A page whose every console message and page error fails the test that saw it. */
export const test = base.extend<Watched>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      const watch = (watched: Page) => {
        watched.on('console', (message) => {
          if (['error', 'warning'].includes(message.type()))
            complaints.push(`${message.type()}: ${message.text()}`)
        })
        watched.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
      }
      watch(page)
      page.context().on('page', watch)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Signs in as one of the demonstration's people through the real sign-in. */
export const signIn = async (page: Page, person: string | RegExp, returnTo = '/') => {
  await page.goto(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  await page.getByRole('button', { name: person }).first().click()
  await page.waitForURL(
    (url) => !url.pathname.startsWith('/demo-issuer') && !url.pathname.startsWith('/auth'),
  )
}

/** Counts what a person does: a field filled is one, a click is one. */
export const countingInteractions = (page: Page) => {
  let count = 0
  return {
    count: () => count,
    async fill(label: string | RegExp, value: string) {
      count++
      await page.getByLabel(label).first().fill(value)
    },
    async click(role: 'button' | 'link' | 'radio' | 'checkbox' | 'option', name: string | RegExp) {
      count++
      await page.getByRole(role, { name }).first().click()
    },
  }
}
