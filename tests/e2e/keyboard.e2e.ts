import type { Locator, Page } from '@playwright/test'
import { expect, people, signIn, test } from '../support/browser'
import { beginOrder } from '../support/order-form'

const mostPresses = 80

/** Presses Tab until the element has the focus, as somebody without a mouse must. */
const tabTo = async (page: Page, target: Locator) => {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

const pressOn = async (page: Page, target: Locator, key = 'Enter') => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

const typeInto = async (page: Page, target: Locator, text: string) => {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

test('the first stop is a link past the menu', async ({ page }) => {
  await signIn(page, people.broker)
  await page.goto('/virksomheder')
  await expect(page.getByRole('heading', { level: 1, name: 'Virksomheder' })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Gå til indhold' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(inMain).toBe(true)
})

test('an order is written, mended and sent by keyboard alone, from the front page on', async ({ page }) => {
  await page.goto('/')
  await pressOn(page, page.getByRole('banner').getByRole('link', { name: 'Log ind' }))
  const employers = page.getByRole('region', { name: 'Virksomhed', exact: true })
  await pressOn(page, employers.getByRole('button').nth(2))
  await pressOn(page, page.getByRole('link', { name: 'Ny jobordre' }))
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Hvad har I brug for?')
  await expect(heading).toBeFocused()
  await pressOn(page, page.getByRole('link', { name: /^Ordinært job/ }))
  await expect(heading).toContainText('Ny jobordre')
  await expect(heading).toBeFocused()

  await typeInto(page, page.getByLabel('Stilling'), 'Fotograf')
  await pressOn(page, page.getByRole('checkbox', { name: 'Weekend' }), 'Space')
  await expect(page.getByRole('checkbox', { name: 'Weekend' })).toBeChecked()
  await pressOn(page, page.getByRole('button', { name: 'Indsend jobordre' }))

  const summary = page.getByRole('region', { name: 'Der er 1 felt, der skal rettes' })
  await expect(summary).toBeFocused()
  await expect(summary).toBeInViewport()
  await pressOn(page, summary.getByRole('link', { name: /^Beskrivelse/ }))
  const description = page.getByLabel('Beskrivelse')
  await expect(description).toBeFocused()
  await expect(description).toHaveAccessibleDescription(/Skal udfyldes/)
  await page.keyboard.type('Du fotograferer til hjemmesiden.')
  await pressOn(page, page.getByRole('button', { name: 'Indsend jobordre' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Fotograf' })).toBeVisible()
})

test('a dialog keeps the focus inside, and gives it back however it is closed', async ({ page }) => {
  await signIn(page, people.employer(2), '/ordrer/ny')
  await beginOrder(page, /^Småjob/)
  const opener = page.getByRole('button', { name: 'Slet kladde' })
  const dialog = page.getByRole('dialog', { name: 'Slet kladden?' })
  const ways = [
    () => page.keyboard.press('Escape'),
    () => pressOn(page, dialog.getByRole('button', { name: 'Fortryd' })),
    () => pressOn(page, dialog.getByRole('button', { name: 'Luk' })),
  ]
  for (const close of ways) {
    await pressOn(page, opener)
    await expect(dialog).toBeVisible()
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab')
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      )
      expect(outside).toBe(false)
    }
    await close()
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  }
})

test('the finder of companies is used by arrows and Enter', async ({ page }) => {
  await signIn(page, people.consultant, '/ordrer/ny')
  await page.getByRole('link', { name: /^Ordinært job/ }).click()
  const finder = page.getByRole('combobox', { name: 'Hvilken virksomhed er det?' })
  // The list is drawn anew as answers to the letters typed arrive: the last one is waited for.
  const answer = page.waitForResponse(
    (response) =>
      response.url().includes('companies.search') &&
      (response.request().postData() ?? '').includes('"lager"'),
  )
  await typeInto(page, finder, 'lager')
  await answer
  await expect(page.getByRole('option').first()).toContainText(/lager/i)
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(finder).toHaveAttribute('aria-activedescendant', /./, { timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Stilling')).toBeVisible()
})
